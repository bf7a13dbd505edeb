package org.thalweg.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SchedulerTest {
    @Test
    void aFactorMultipliesTheOptimizersOwnLr() {
        Scheduler warmUp = Scheduler.ofFactor(step -> step < 10 ? step / 10.0 : 1);
        Scheduler.Schedule schedule = warmUp.start(0.5, 100);

        for (long step = 0; step < 20; step++) {
            double factor = step < 10 ? step / 10.0 : 1;
            assertThat(schedule.next(step, 1)).isEqualTo(new Rates(0.5 * factor, Double.NaN));
        }
    }

    @Test
    void theSameRatesAreTheSameObject() {
        Scheduler.Schedule schedule = Scheduler.ofFactor(step -> 2).start(1, 0);

        assertThat(schedule.next(1, 1)).isSameAs(schedule.next(0, Double.NaN));
    }

    @Test
    void aRateThatComesBackIsRight() {
        Scheduler.Schedule schedule = Scheduler.ofFactor(step -> step % 2).start(1, 0);

        for (long step = 0; step < 6; step++) {
            assertThat(schedule.next(step, 1).lr()).isEqualTo(step % 2);
        }
    }
}
