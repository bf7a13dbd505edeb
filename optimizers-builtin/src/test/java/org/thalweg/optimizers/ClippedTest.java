package org.thalweg.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Result;
import org.thalweg.api.Stop;
import org.thalweg.api.Trace;

class ClippedTest {
    @ParameterizedTest
    @CsvSource({
        "-1, 0, 'maxNorm must be >= 0, got -1.0'",
        "Infinity, 0, 'maxNorm must be finite, got Infinity'",
        "1, -2, 'maxValue must be >= 0, got -2.0'",
        "1, NaN, 'maxValue must be >= 0, got NaN'"
    })
    void refusesWhatIsOutOfRange(double maxNorm, double maxValue, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Clipped(new SGD(), maxNorm, maxValue))
                .withMessage(message);
    }

    @Test
    void refusesNoInnerOptimizer() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Clipped(null, 1, 0))
                .withMessage("inner must be given, got null");
    }

    /** What gradient descent at a rate of 1 moves from the origin by is the clipped gradient. */
    @ParameterizedTest
    @CsvSource({
        "1, 0, 3, -4, 0.6, -0.8",
        "10, 0, 3, -4, 3, -4",
        "0, 3.5, 3, -4, 3, -3.5",
        "0, 0, 3, -4, 3, -4",
        "1, 3, 30, -4, 0.7071067811865476, -0.7071067811865476", // by value first: both are 3 then
        "4, 3, 30, 1, 3, 1" // by length first, little would be left of the 1
    })
    void clipsByValueAndThenByLength(
            double maxNorm, double maxValue, double g1, double g2, double expected1, double expected2) {
        double[] x = stepFromTheOrigin(new Clipped(new SGD(), maxNorm, maxValue), g1, g2);

        // torch adds 1e-6 to the length that it divides by
        assertThat(-x[0]).isCloseTo(expected1, within(1e-6));
        assertThat(-x[1]).isCloseTo(expected2, within(1e-6));
    }

    @Test
    void dividesByTheLengthAndAMillionthAsTorchDoes() {
        double[] x = stepFromTheOrigin(new Clipped(new SGD(), 2, 0), 3, -4);

        assertThat(x).containsExactly(-(3 * (2 / (5 + 1e-6))), 4 * (2 / (5 + 1e-6)));
    }

    /** Also where the sum of squares overflows. */
    @Test
    void shortensAHugeGradient() {
        double[] x = stepFromTheOrigin(new Clipped(new SGD(), 1, 0), 3e200, 4e200);

        assertThat(x[0]).isCloseTo(-0.6, within(1e-15));
        assertThat(x[1]).isCloseTo(-0.8, within(1e-15));
    }

    private static double[] stepFromTheOrigin(Optimizer optimizer, double g1, double g2) {
        Optimizer.Run run = optimizer.start(Runs.problem(x -> Double.NaN).view((base, x, g) -> {
            g[0] = g1;
            g[1] = g2;
            return 0;
        }));
        double[] x = {0, 0};
        run.step(x, Runs.rates(1));
        return x;
    }

    @Test
    void isTheInnerOneWhereNothingIsLongEnough() {
        for (Clipped loose : new Clipped[] {
            new Clipped(new Adam(), 0, 0), new Clipped(new Adam(), 1e6, 1e6), new Clipped(new Adam(), 0, 1e6)
        }) {
            Runs.assertSamePath(new Adam(), loose);
        }
    }

    /** Its purpose: this rate is far too high for the steep walls of the valley. */
    @Test
    void keepsDescentFromBeingThrownOff() {
        SGD descent = new SGD(0.01, 0, 0, 0, false);

        assertThat(Runs.valley(descent).run().stop().reason()).isEqualTo(Stop.Reason.NOT_FINITE);
        Result clipped = Runs.valley(new Clipped(descent, 1, 0)).run();
        assertThat(clipped.stop().reason()).isEqualTo(Stop.Reason.STEPS);
        assertThat(clipped.bestLoss()).isLessThan(10);
    }

    @Test
    void costsWhatTheInnerOneDoesAndTellsTheUnclippedGradient() {
        Trace trace = Runs.valley(new Clipped()).run().trace();

        assertThat(trace.evaluations(100)).isEqualTo(100);
        double[] g = new double[2];
        new Valley().valueAndGradient(new double[] {-2, 2}, g);
        assertThat(trace.gradientNorm(0)).isCloseTo(Math.hypot(g[0], g[1]), within(1e-12));
    }
}
