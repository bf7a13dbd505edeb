package org.thalweg.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.api.Minimization;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Result;
import org.thalweg.api.Stop;
import org.thalweg.api.Trace;

class SAMTest {
    @ParameterizedTest
    @CsvSource({
        "-0.1, 'rho must be >= 0, got -0.1'",
        "NaN, 'rho must be >= 0, got NaN'",
        "Infinity, 'rho must be finite, got Infinity'"
    })
    void refusesWhatIsOutOfRange(double rho, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SAM(new SGD(), rho, false))
                .withMessage(message);
    }

    @Test
    void refusesNoInnerOptimizer() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SAM(null, 0.05, false))
                .withMessage("inner must be given, got null");
    }

    /**
     * Equation 2 of Foret et al., arXiv:2010.01412, around gradient descent; the adaptive form is equation 4 of Kwon et
     * al., arXiv:2102.11600, with T the diagonal of |x|.
     */
    @ParameterizedTest
    @CsvSource({"0.05, false", "0.3, false", "0.3, true"})
    void followsThePaper(double rho, boolean adaptive) {
        Trace trace = Runs.valley(new SAM(new SGD(1e-3, 0, 0, 0, false), rho, adaptive))
                .run()
                .trace();

        double[] x = {-2, 2};
        for (int row = 0; row < trace.size(); row++) {
            assertThat(trace.x(row, 0)).isCloseTo(x[0], within(1e-11)); // rounding, amplified over 100 steps
            assertThat(trace.x(row, 1)).isCloseTo(x[1], within(1e-11));
            double[] g = gradientAt(x);
            double t0 = adaptive ? Math.abs(x[0]) : 1;
            double t1 = adaptive ? Math.abs(x[1]) : 1;
            double norm = Math.hypot(t0 * g[0], t1 * g[1]);
            double[] uphill =
                    gradientAt(new double[] {x[0] + rho * t0 * t0 * g[0] / norm, x[1] + rho * t1 * t1 * g[1] / norm});
            x = new double[] {x[0] - 1e-3 * uphill[0], x[1] - 1e-3 * uphill[1]};
        }
    }

    private static double[] gradientAt(double[] x) {
        double[] g = new double[2];
        new Valley().valueAndGradient(x, g);
        return g;
    }

    @Test
    void isTheInnerOneAtNoDistance() {
        Runs.assertSamePath(new Adam(), new SAM(new Adam(), 0, false));
    }

    @Test
    void costsTwoGradientsAStepAndTellsTheValueAtX() {
        Trace trace = Runs.valley(new SAM()).run().trace();

        for (int row = 0; row < trace.size(); row++) {
            assertThat(trace.evaluations(row)).isEqualTo(2L * row);
            assertThat(trace.gradients(row)).isEqualTo(2L * row);
            assertThat(trace.loss(row)).isEqualTo(new Valley().value(new double[] {trace.x(row, 0), trace.x(row, 1)}));
        }
    }

    @Test
    void costsTwiceACentralDifferenceWhereThereIsNoGradient() {
        Result result = Minimization.of(new Valley()::value)
                .from(-2, 2)
                .with(new SAM())
                .steps(10)
                .run();

        assertThat(result.evaluations()).isEqualTo(10 * 2 * 5);
    }

    @Test
    void staysWhereTheGradientIsZeroAndAsksForNoOther() {
        Result result = Minimization.of(new Valley())
                .from(1, 1)
                .with(new SAM())
                .steps(10)
                .run();

        assertThat(result.stop().reason()).isEqualTo(Stop.Reason.STEPS);
        assertThat(result.x().toArray()).containsExactly(1, 1);
        assertThat(result.evaluations()).isEqualTo(10);
    }

    /** From uphill, where the coordinates would be NaN, might come a gradient that looks well. */
    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void passesAGradientOnThatIsNotFinite(double derivative) {
        Result result = Minimization.of(new Slope(derivative))
                .from(1, 1)
                .with(new SAM())
                .run();

        assertThat(result.stop().reason()).isEqualTo(Stop.Reason.NOT_FINITE);
        assertThat(result.evaluations()).isEqualTo(1);
    }

    /** x = 0 has no size to go uphill in proportion to. */
    @Test
    void takesTheGradientAtTheOriginWhereItIsAdaptive() {
        Result result = Minimization.of(new Valley())
                .from(0, 0)
                .with(new SAM(new SGD(0.25, 0, 0, 0, false), 0.05, true))
                .steps(1)
                .run();

        assertThat(result.x().toArray()).containsExactly(0.5, 0);
    }

    /** On a parabola the gradient from uphill is that of x and rho together, however flat or steep it is. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-200, 1, 1e200})
    void goesRhoFarWhateverTheGradientsLength(double steepness) {
        Optimizer.Run run = new SAM(new SGD(), 0.5, false)
                .start(Runs.problem(x -> Double.NaN).view((base, x, g) -> {
                    g[0] = steepness * x[0];
                    g[1] = 0;
                    return 0;
                }));
        double[] x = {2, 3};

        run.step(x, Runs.rates(0.5 / steepness));

        assertThat(x[0]).isCloseTo(2 - 0.5 * 2.5, within(1e-15));
        assertThat(x[1]).isEqualTo(3);
    }
}
