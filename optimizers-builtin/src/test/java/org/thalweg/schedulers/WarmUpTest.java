package org.thalweg.schedulers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.thalweg.api.Scheduler;

class WarmUpTest {
    @Test
    void risesLinearlyFromZeroAndStays() {
        Scheduler.Schedule schedule = new WarmUp(4).start(0.1, 100);

        double[] rates = new double[7];
        for (int step = 0; step < rates.length; step++) {
            rates[step] = schedule.next(step, 1).lr();
        }

        assertThat(rates).containsExactly(0, 0.1 * 0.25, 0.1 * 0.5, 0.1 * 0.75, 0.1, 0.1, 0.1);
    }

    @Test
    void isNoneOfZeroSteps() {
        assertThat(new WarmUp(0).start(0.1, 100).next(0, Double.NaN).lr()).isEqualTo(0.1);
    }

    @Test
    void leavesMomentumAlone() {
        assertThat(new WarmUp(4).start(0.1, 100).next(0, Double.NaN).momentum()).isNaN();
    }

    @Test
    void refusesNegativeSteps() {
        assertThatIllegalArgumentException().isThrownBy(() -> new WarmUp(-1)).withMessage("steps must be >= 0, got -1");
    }
}
