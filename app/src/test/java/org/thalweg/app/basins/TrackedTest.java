package org.thalweg.app.basins;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.thalweg.api.Box;
import org.thalweg.api.Minimization;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Result;

class TrackedTest {
    private static final Closeness CLOSE = Closeness.in(Box.cube(2, -500, 500)); // within 1

    /** Leaves the way of unit steps along the first axis for a moment at some step. */
    private static Optimizer walk(long last, long excursion) {
        return problem -> {
            long[] step = {0};
            return (x, rates) -> {
                double value = problem.value(x);
                step[0]++;
                x[0] = Math.min(step[0], last);
                x[1] = step[0] == excursion ? 5 : 0;
                return value;
            };
        };
    }

    private static long arrival(Tracked tracked, long steps) {
        Result result =
                Minimization.of(x -> 0.0).from(0, 0).with(tracked).steps(steps).run();
        return tracked.arrival(result.x().get(0), result.x().get(1), CLOSE, result.steps());
    }

    @Test
    void aRunHasArrivedWhenItIsCloseAndStaysSo() {
        assertThat(arrival(new Tracked(walk(40, -1)), 100)).isEqualTo(39);
        assertThat(arrival(new Tracked(walk(40, 70)), 100)).as("left again").isEqualTo(71);
        assertThat(arrival(new Tracked(walk(40, 99)), 100)).isEqualTo(100);
        assertThat(arrival(new Tracked(walk(0, -1)), 100)).as("never moved").isZero();
        assertThat(arrival(new Tracked(walk(40, -1)), Tracked.CAPACITY)).isEqualTo(39);
    }

    @Test
    void ofALongRunAStrideLateAtMost() {
        long steps = 10L * Tracked.CAPACITY + 3;
        for (long last : new long[] {1000, 1001, 17_003, 30_000}) {
            assertThat(arrival(new Tracked(walk(last, -1)), steps)).isBetween(last - 1, last - 1 + 16);
        }
    }

    @Test
    void eachRunIsTrackedAnew() {
        Tracked tracked = new Tracked(walk(40, -1));

        assertThat(arrival(tracked, 100)).isEqualTo(39);
        long steps = 3L * Tracked.CAPACITY + 3;
        Tracked late = new Tracked(walk(9001, -1));
        assertThat(arrival(late, steps)).isBetween(9000L, 9003L);
        assertThat(arrival(late, steps)).as("again").isEqualTo(arrival(new Tracked(walk(9001, -1)), steps));
        assertThat(arrival(tracked, 100)).isEqualTo(39);
    }
}
