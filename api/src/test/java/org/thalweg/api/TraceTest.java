package org.thalweg.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.thalweg.api.Runs.DESCENT;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aTraceThatIsReadOutAndMadeAgainIsTheSame(boolean timed) {
        Trace trace = DESCENT.keepTimes(timed).steps(20).traceLimit(80).run().trace();

        Trace again = Trace.of(2, timed, trace.stride(), trace.numbers());

        assertThat(Vector.of(again.numbers())).isEqualTo(Vector.of(trace.numbers()));
        assertThat(again.size()).isEqualTo(trace.size());
        assertThat(again.stride()).isEqualTo(trace.stride());
        assertThat(again.isTimed()).isEqualTo(timed);
    }

    @Test
    void theNumbersOfARowAreInTheOrderThatIsWritten() {
        Trace trace = Trace.of(2, true, 4, 8, 16, 15, -1, 0.1, 0.9, 3, 10, 20, 0.5);

        assertThat(trace.size()).isEqualTo(1);
        assertThat(trace.dimension()).isEqualTo(2);
        assertThat(trace.stride()).isEqualTo(4);
        assertThat(trace.step(0)).isEqualTo(8);
        assertThat(trace.evaluations(0)).isEqualTo(16);
        assertThat(trace.gradients(0)).isEqualTo(15);
        assertThat(trace.loss(0)).isEqualTo(-1);
        assertThat(trace.lr(0)).isEqualTo(0.1);
        assertThat(trace.momentum(0)).isEqualTo(0.9);
        assertThat(trace.gradientNorm(0)).isEqualTo(3);
        assertThat(trace.x(0, 0)).isEqualTo(10);
        assertThat(trace.x(0, 1)).isEqualTo(20);
        assertThat(trace.seconds(0)).isEqualTo(0.5);
    }

    @Test
    void whoeverChangesTheNumbersChangesNoTrace() {
        double[] numbers = new double[8];
        Trace trace = Trace.of(1, false, 1, numbers);

        numbers[7] = 1;
        trace.numbers()[7] = 2;

        assertThat(trace.x(0, 0)).isZero();
    }

    @Test
    void whatMakesNoTraceIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Trace.of(2, false, 1, new double[10]))
                .withMessage("the numbers must be whole rows of 9, got 10 numbers");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Trace.of(0, false, 1))
                .withMessage("dimension must be >= 1, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Trace.of(2, false, 0))
                .withMessage("stride must be >= 1, got 0");
    }
}
