package org.thalweg.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LookoutTest {
    @Test
    void withoutATimeItNeverPasses() {
        Lookout lookout = new Lookout(null, null);

        for (long step = 0; step < 1000; step++) {
            assertThat(lookout.end(step, 0)).isNull();
        }
        assertThat(lookout.end(Long.MAX_VALUE - 1, 0)).isNull();
    }

    @Test
    void aTimeBeyondTheClocksRangeDoesNotPass() {
        Lookout lookout = new Lookout(Duration.ofSeconds(Long.MAX_VALUE), null);

        for (long step = 0; step < 1000; step++) {
            assertThat(lookout.end(step, 0)).isNull();
        }
    }

    /** Nanoseconds that pass when a test says so. */
    private long now;

    /** The steps after which the clock was asked, of steps that take so long each. */
    private List<Long> looks(long nanosPerStep, long steps) {
        List<Long> looks = new ArrayList<>();
        long[] step = {-1};
        Lookout lookout = new Lookout(Duration.ofDays(1), null, () -> {
            looks.add(step[0]);
            return now;
        });
        for (step[0] = 0; step[0] < steps; step[0]++) {
            lookout.end(step[0], 0);
            now += nanosPerStep;
        }
        return looks.subList(1, looks.size()); // the first was at the start
    }

    @Test
    void theClockIsAskedAfterEachSlowStep() {
        assertThat(looks(2_000_000, 6)).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void theClockIsAskedEvery64QuickSteps() {
        assertThat(looks(10, 300)).containsExactly(0L, 1L, 3L, 7L, 15L, 31L, 63L, 127L, 191L, 255L);
    }

    @Test
    void itPassesWithTheStepThatTookTooLong() {
        Lookout lookout = new Lookout(Duration.ofMillis(10), null, () -> now);

        assertThat(lookout.end(0, 0)).isNull();
        now += 9_999_999;
        assertThat(lookout.end(1, 0)).isNull();
        now += 1;
        assertThat(lookout.end(2, 0).reason()).isEqualTo(Stop.Reason.TIME);
    }

    @Test
    void aWatcherEndsTheRunAtTheNextLook() {
        List<Long> seen = new ArrayList<>();
        Lookout lookout = new Lookout(
                null,
                (steps, evaluations) -> {
                    seen.add(evaluations);
                    return steps < 2;
                },
                () -> now);

        assertThat(lookout.end(0, 10)).isNull();
        assertThat(lookout.end(1, 20)).isNull();
        assertThat(lookout.end(2, 30)).isNull(); // quick steps: no look here
        assertThat(lookout.end(3, 40)).isEqualTo(new Stop(Stop.Reason.INTERRUPTED, "was interrupted after 3 steps"));
        assertThat(seen).containsExactly(10L, 20L, 40L);
    }
}
