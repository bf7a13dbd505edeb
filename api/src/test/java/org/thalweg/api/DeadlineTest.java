package org.thalweg.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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

    @Test
    void aTimeThatIsOverIsSeenAtTheFirstLook() {
        Deadline deadline = new Deadline(Duration.ofNanos(1));
        long started = System.nanoTime();
        while (System.nanoTime() == started) {
            Thread.onSpinWait(); // until the clock, however coarse, has moved
        }

        assertThat(deadline.hasPassed(0)).isTrue();
    }
}
