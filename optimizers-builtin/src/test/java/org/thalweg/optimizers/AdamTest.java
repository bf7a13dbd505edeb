package org.thalweg.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Minimization;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;
import org.thalweg.api.Rates;
import org.thalweg.api.Result;
import org.thalweg.api.Stop;

class AdamTest {
    @ParameterizedTest
    @CsvSource({
        "-3, 0.9, 0.999, 1e-8, 0, 'lr must be >= 0, got -3.0'",
        "NaN, 0.9, 0.999, 1e-8, 0, 'lr must be >= 0, got NaN'",
        "1, 1, 0.999, 1e-8, 0, 'beta1 must be in [0, 1), got 1.0'",
        "1, -0.1, 0.999, 1e-8, 0, 'beta1 must be in [0, 1), got -0.1'",
        "1, 0.9, NaN, 1e-8, 0, 'beta2 must be in [0, 1), got NaN'",
        "1, 0.9, 0.999, -1, 0, 'eps must be >= 0, got -1.0'",
        "1, 0.9, 0.999, 1e-8, -2, 'weightDecay must be >= 0, got -2.0'"
    })
    void refusesWhatIsOutOfRange(
            double lr, double beta1, double beta2, double eps, double weightDecay, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Adam(lr, beta1, beta2, eps, weightDecay, false))
                .withMessage(message);
    }

    @Test
    void takesTheEndsOfEachRange() {
        assertThat(new Adam(0, 0, 0, 0, 0, false).lr()).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0x1p-20, 1, 0x1p20}) // powers of two, so that each operation is exact
    void makesAFirstStepOfLrWhateverTheScale(double scale) {
        Result result = Minimization.of(slope(scale))
                .from(0)
                .with(new Adam(0.5, 0.9, 0.999, 0, 0, false))
                .steps(1)
                .run();

        assertThat(result.x().get(0)).isEqualTo(-0.5);
    }

    /** With eps = 0 a rescaling by powers of two is exact in each operation, so the paths are equal to the last bit. */
    @Test
    void isInvariantUnderDiagonalRescalingWithoutEps() {
        Differentiable plain = new Valley();
        Differentiable rescaled = new Differentiable() {
            @Override
            public int dimension() {
                return 2;
            }

            private double[] original(double[] x) {
                return new double[] {x[0] / 8, x[1] * 4};
            }

            @Override
            public double value(double[] x) {
                return plain.value(original(x));
            }

            @Override
            public double valueAndGradient(double[] x, double[] gradient) {
                double value = plain.valueAndGradient(original(x), gradient);
                gradient[0] /= 8;
                gradient[1] *= 4;
                return value;
            }
        };
        // a rate for each coordinate in its own unit: one run a coordinate
        for (int i = 0; i < 2; i++) {
            double unit = i == 0 ? 8 : 0.25;
            double[] x = {-2, 2};
            double[] y = {-16, 0.5};
            Optimizer.Run run = new Adam(0.05, 0.9, 0.999, 0, 0, false).start(problem(plain));
            Optimizer.Run twin = new Adam(0.05 * unit, 0.9, 0.999, 0, 0, false).start(problem(rescaled));
            for (int k = 0; k < 50; k++) {
                run.step(x, new Rates(0.05, Double.NaN));
                twin.step(y, new Rates(0.05 * unit, Double.NaN));
                assertThat(y[i]).isEqualTo(x[i] * unit);
                y[1 - i] = x[1 - i] * (i == 0 ? 0.25 : 8);
            }
        }
    }

    @Test
    void letsASchedulerDriveBeta1AndCorrectsByThePowerInForce() {
        double[] x = {3};
        Optimizer.Run run = new Adam(1, 0.9, 0.999, 0, 0, false).start(problem(slope(1)));

        run.step(x, new Rates(1, 0.9));
        run.step(x, new Rates(1, 0.5));

        // g = 1 twice: m = 0.1, then 0.1 + 0.5 (1 - 0.1) = 0.55; corrected by 1 - 0.5² = 0.75; v corrected is 1
        double expected = 3 - 1 - 0.55 / 0.75;
        assertThat(x[0]).isCloseTo(expected, within(1e-12));
    }

    @Test
    void addsWeightDecayToTheGradient() {
        Result decayed = Minimization.of(slope(0))
                .from(4)
                .with(new Adam(0.5, 0.9, 0.999, 0, 0.1, false))
                .steps(1)
                .run();

        assertThat(decayed.x().get(0))
                .as("the penalty's gradient alone moves x")
                .isEqualTo(3.5);
    }

    @Test
    void endsNotFiniteWhereEpsIsZeroOnAFlat() {
        Result result = Minimization.of(slope(0))
                .from(4)
                .with(new Adam(0.5, 0.9, 0.999, 0, 0, false))
                .run();

        assertThat(result.stop().reason()).isEqualTo(Stop.Reason.NOT_FINITE);
        assertThat(result.x().get(0)).as("the step is undone").isEqualTo(4);
    }

    private static Problem problem(Differentiable objective) {
        return Problem.of(objective, objective.dimension() == 0 ? 1 : objective.dimension(), new SplittableRandom(0));
    }

    private static Differentiable slope(double slope) {
        return new Differentiable() {
            @Override
            public double value(double[] x) {
                return slope * x[0];
            }

            @Override
            public double valueAndGradient(double[] x, double[] gradient) {
                gradient[0] = slope;
                return value(x);
            }
        };
    }
}
