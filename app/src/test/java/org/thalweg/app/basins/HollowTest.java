package org.thalweg.app.basins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.thalweg.api.Box;
import org.thalweg.api.Objective;

class HollowTest {
    private static final Closeness CLOSE = Closeness.in(Box.cube(2, -5, 5)); // within 0.01
    private static final Objective TILTED = x -> Math.pow(x[0] - 1, 2) + 10 * Math.pow(x[1] - x[0], 2);

    private static boolean isAt(double x, double y, Objective objective) {
        return Hollow.at(x, y, objective, CLOSE).isPresent();
    }

    @Test
    void isWhereAParabolaIsLowest() {
        Hollow hollow = Hollow.at(1.004, 0.995, TILTED, CLOSE).orElseThrow();

        // a parabola's differences are exact but for rounding: 1e-16 over a curvature of 1e-6 in such spacings
        assertThat(hollow.x()).isCloseTo(1, within(1e-8));
        assertThat(hollow.y()).isCloseTo(1, within(1e-8));
        assertThat(isAt(1.02, 1.02, TILTED)).as("too far").isFalse();
    }

    @Test
    void isNotOnAValleysFloorNorAtASaddleNorOnTop() {
        Objective rosenbrock = x -> Math.pow(1 - x[0], 2) + 100 * Math.pow(x[1] - x[0] * x[0], 2);
        for (double x = -1.5; x < 0.95; x += 0.1) {
            assertThat(isAt(x, x * x, rosenbrock)).as("at %s", x).isFalse();
        }
        assertThat(isAt(1, 1, rosenbrock)).isTrue();
        assertThat(isAt(0, 0, x -> x[0] * x[0] - x[1] * x[1])).isFalse();
        assertThat(isAt(0, 0, x -> -x[0] * x[0] - x[1] * x[1])).isFalse();
        assertThat(isAt(0, 0, x -> 7)).as("on a plain").isFalse();
    }

    @Test
    void canBeAtAKink() {
        assertThat(isAt(1e-4, -2e-4, x -> Math.abs(x[0]) + Math.abs(x[1]))).isTrue();
    }

    @Test
    void isNotWhereNothingCanBeTold() {
        assertThat(isAt(0, 0, x -> Double.NaN)).isFalse();
        assertThat(isAt(1e300, 1e300, TILTED)).isFalse();
        assertThat(isAt(0, 0, x -> {
                    throw new IllegalStateException();
                }))
                .isFalse();
    }
}
