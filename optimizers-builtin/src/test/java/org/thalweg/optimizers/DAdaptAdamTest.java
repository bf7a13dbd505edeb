package org.thalweg.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.thalweg.testkit.ThalwegAssertions.assertThatRun;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Minimization;
import org.thalweg.api.Rates;
import org.thalweg.api.Result;

class DAdaptAdamTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    @ParameterizedTest
    @CsvSource({
        "0, 0.9, 0.999, 1e-8, 0, 1e-6, 2, 'lr must be > 0, got 0.0'",
        "1, -1, 0.999, 1e-8, 0, 1e-6, 2, 'beta1 must be in [0, 1), got -1.0'",
        "1, 0.9, 1, 1e-8, 0, 1e-6, 2, 'beta2 must be in [0, 1), got 1.0'",
        "1, 0.9, 0.999, 0, 0, 1e-6, 2, 'eps must be > 0, got 0.0'",
        "1, 0.9, 0.999, 1e-8, NaN, 1e-6, 2, 'weightDecay must be >= 0, got NaN'",
        "1, 0.9, 0.999, 1e-8, 0, 0, 2, 'd0 must be > 0, got 0.0'",
        "1, 0.9, 0.999, 1e-8, 0, 1e-6, 0.5, 'growthRate must be >= 1, got 0.5'",
        "1, 0.9, 0.999, 1e-8, 0, 1e-6, NaN, 'growthRate must be >= 1, got NaN'"
    })
    void refusesWhatIsOutOfRange(
            double lr,
            double beta1,
            double beta2,
            double eps,
            double weightDecay,
            double d0,
            double growthRate,
            String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DAdaptAdam(lr, beta1, beta2, eps, weightDecay, false, false, d0, growthRate))
                .withMessage(message);
    }

    static Stream<DAdaptAdam> settings() {
        return Stream.of(
                new DAdaptAdam(),
                new DAdaptAdam(0.5, 0.8, 0.99, 1e-6, 0.01, true, true, 1e-3, 1.5),
                new DAdaptAdam(1, 0.9, 0.999, 1e-8, 0.1, false, false, 1e-2, INFINITY),
                new DAdaptAdam(2, 0, 0.9, 1e-3, 0, false, true, 1e-4, 1.02));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void takesThePathOfItsEquations(DAdaptAdam adam) {
        Twin.assertSamePath(adam, () -> new Plain(adam));
    }

    /** The step of version 3's {@code dadaptation/dadapt_adam.py}, from the code, coordinate by coordinate. */
    private static final class Plain implements Twin.Rule {
        private final DAdaptAdam p;
        private double[][] state; // a row for each coordinate: m, v, s
        private double numerator;
        private double d;
        private int k;

        Plain(DAdaptAdam adam) {
            p = adam;
            d = p.d0();
        }

        @Override
        public double[] next(double[] x, Rates rates, Differentiable f) {
            if (state == null) {
                state = new double[x.length][3];
            }
            if (!(rates.lr() > 0)) {
                return x;
            }
            double beta1 = rates.momentum();
            double beta2 = p.beta2();
            double root = Math.sqrt(beta2);
            double dlr = d * rates.lr();
            if (p.useBiasCorrection()) {
                dlr *= Math.sqrt(1 - Math.pow(beta2, k + 1)) / (1 - Math.pow(beta1, k + 1));
            }
            double[] g = Twin.gradient(f, x);
            double gained = 0;
            double norm = 0;
            for (int i = 0; i < x.length; i++) {
                double[] c = state[i];
                double gi = p.decouple() ? g[i] : g[i] + p.weightDecay() * x[i];
                gained += dlr * gi * c[2] / (Math.sqrt(c[1]) + p.eps());
                c[0] = beta1 * c[0] + dlr * (1 - beta1) * gi;
                c[1] = beta2 * c[1] + (1 - beta2) * gi * gi;
                c[2] = root * c[2] + dlr * (1 - root) * gi;
                norm += Math.abs(c[2]);
            }
            if (norm == 0) {
                return x;
            }
            numerator = root * numerator + (1 - root) * gained;
            d = Math.max(d, Math.min(numerator / ((1 - root) * norm), d * p.growthRate()));
            k++;
            double[] next = x.clone();
            for (int i = 0; i < x.length; i++) {
                if (p.decouple()) {
                    next[i] -= p.weightDecay() * dlr * x[i];
                }
                next[i] -= state[i][0] / (Math.sqrt(state[i][1]) + p.eps());
            }
            return next;
        }
    }

    /** Its own learning rate: no tuning, whatever the distance. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-2, 1, 1e4})
    void reachesTheMinimumOfAQuadraticFromAnyDistance(double distance) {
        assertThatRun(Minimization.of(Twin.quadratic(1, 10))
                        .from(3 * distance, -2 * distance)
                        .with(new DAdaptAdam())
                        .steps(1000))
                .reaches(1e-6 * 49 * distance * distance);
    }

    @Test
    void staysWhereTheGradientIsZeroFromTheStart() {
        Result result = Minimization.of(Twin.quadratic(1, 10))
                .from(0, 0)
                .with(new DAdaptAdam())
                .steps(3)
                .run();

        assertThat(result.x().toArray()).containsExactly(0, 0);
        assertThat(result.evaluations()).isEqualTo(3);
    }
}
