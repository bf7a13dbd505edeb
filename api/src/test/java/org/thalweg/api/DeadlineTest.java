package org.thalweg.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    @Test
    void withoutATimeItNeverPasses() {
        Deadline deadline = new Deadline(null);

        for (long step = 0; step < 1000; step++) {
            assertThat(deadline.hasPassed(step)).isFalse();
        }
        assertThat(deadline.hasPassed(Long.MAX_VALUE - 1)).isFalse();
    }

    @Test
    void aTimeBeyondTheClocksRangeDoesNotPass() {
        Deadline deadline = new Deadline(Duration.ofSeconds(Long.MAX_VALUE));

        for (long step = 0; step < 1000; step++) {
            assertThat(deadline.hasPassed(step)).isFalse();
        }
    }

    /** Nanoseconds that pass when a test says so. */
    private long now;

    /** The steps after which the clock was asked, of steps that take so long each. */
    private List<Long> looks(long nanosPerStep, long steps) {
        List<Long> looks = new ArrayList<>();
        long[] step = {-1};
        Deadline deadline = new Deadline(Duration.ofDays(1), () -> {
            looks.add(step[0]);
            return now;
        });
        for (step[0] = 0; step[0] < steps; step[0]++) {
            deadline.hasPassed(step[0]);
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
        Deadline deadline = new Deadline(Duration.ofMillis(10), () -> now);

        assertThat(deadline.hasPassed(0)).isFalse();
        now += 9_999_999;
        assertThat(deadline.hasPassed(1)).isFalse();
        now += 1;
        assertThat(deadline.hasPassed(2)).isTrue();
    }
}
