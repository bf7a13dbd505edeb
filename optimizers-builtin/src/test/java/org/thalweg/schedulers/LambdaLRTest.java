package org.thalweg.schedulers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.api.Scheduler;

class LambdaLRTest {
    @ParameterizedTest
    @ValueSource(strings = {"min(step/10,1)", "step < 10 ? step/10 : 1"})
    void canSpellTheWarmUp(String lambda) {
        Scheduler.Schedule typed = new LambdaLR(lambda).start(0.3, 0);
        Scheduler.Schedule warmUp = new WarmUp(10).start(0.3, 0);

        for (int step = 0; step < 30; step++) {
            assertThat(typed.next(step, 1)).isEqualTo(warmUp.next(step, 1));
        }
    }

    @Test
    void dividesTheStepAsANumberNotAsAWholeOne() {
        assertThat(new LambdaLR("step/4").start(1, 0).next(1, 0).lr()).isEqualTo(0.25);
    }

    @Test
    void refusesWhatItCannotReadWithThePlace() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LambdaLR("min(step/10,"))
                .withMessageStartingWith("in lambda 'min(step/10,', position 13: ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LambdaLR("epoch/10"))
                .withMessageContaining("epoch")
                .withMessageContaining("step");
    }
}
