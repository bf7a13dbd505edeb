package org.thalweg.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.thalweg.testkit.ThalwegAssertions.assertThatRun;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
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

class ProdigyTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;
    private static final double NAN = Double.NaN;

    @ParameterizedTest
    @CsvSource({
        "0, 0.9, 0.999, 0.9, 1e-8, 0, 1e-6, 1, 2, 'lr must be > 0, got 0.0'",
        "1, 1, 0.999, 0.9, 1e-8, 0, 1e-6, 1, 2, 'beta1 must be in [0, 1), got 1.0'",
        "1, 0.9, -1, 0.9, 1e-8, 0, 1e-6, 1, 2, 'beta2 must be in [0, 1), got -1.0'",
        "1, 0.9, 0.999, 1, 1e-8, 0, 1e-6, 1, 2, 'beta3 must be in [0, 1), got 1.0'",
        "1, 0.9, 0.999, 0.9, 0, 0, 1e-6, 1, 2, 'eps must be > 0, got 0.0'",
        "1, 0.9, 0.999, 0.9, 1e-8, -1, 1e-6, 1, 2, 'weightDecay must be >= 0, got -1.0'",
        "1, 0.9, 0.999, 0.9, 1e-8, 0, NaN, 1, 2, 'd0 must be > 0, got NaN'",
        "1, 0.9, 0.999, 0.9, 1e-8, 0, 1e-6, Infinity, 2, 'dCoef must be finite, got Infinity'",
        "1, 0.9, 0.999, 0.9, 1e-8, 0, 1e-6, 1, 0.9, 'growthRate must be >= 1, got 0.9'",
        "1, 0.9, 0.999, 0.9, 1e-8, 0, 1e-6, 1, NaN, 'growthRate must be >= 1, got NaN'"
    })
    void refusesWhatIsOutOfRange(
            double lr,
            double beta1,
            double beta2,
            double beta3,
            double eps,
            double weightDecay,
            double d0,
            double dCoef,
            double growthRate,
            String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Prodigy(
                        lr, beta1, beta2, beta3, eps, weightDecay, true, false, false, d0, dCoef, growthRate))
                .withMessage(message);
    }

    static Stream<Prodigy> settings() {
        return Stream.of(
                new Prodigy(),
                new Prodigy(2, 0.8, 0.99, 0.9, 1e-6, 0.01, true, true, false, 1e-3, 2, 1.5),
                new Prodigy(0.5, 0.9, 0.999, NAN, 1e-8, 0.1, false, false, true, 1e-2, 0.5, INFINITY),
                new Prodigy(1, 0, 0.9, 0, 1e-4, 0, true, true, true, 1e-4, 1, 1.02));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void takesThePathOfItsEquations(Prodigy prodigy) {
        Twin.assertSamePath(prodigy, () -> new Plain(prodigy));
    }

    /** The step of {@code prodigyopt/prodigy.py}, worked from the code anew, with a fresh array for each quantity. */
    private static final class Plain implements Twin.Rule {
        private final Prodigy p;
        private final double beta3;
        private double[] x0;
        private double[] m;
        private double[] v;
        private double[] s;
        private double numerator;
        private double d;
        private double dMax;
        private int k;

        Plain(Prodigy prodigy) {
            p = prodigy;
            beta3 = Double.isNaN(p.beta3()) ? Math.pow(p.beta2(), 0.5) : p.beta3();
            d = p.d0();
            dMax = p.d0();
        }

        @Override
        public double[] next(double[] x, Rates rates, Differentiable f) {
            int n = x.length;
            if (x0 == null) {
                x0 = x.clone();
                m = new double[n];
                v = new double[n];
                s = new double[n];
            }
            double lr = rates.lr();
            if (!(lr > 0)) {
                return x;
            }
            double beta1 = rates.momentum();
            double beta2 = p.beta2();
            double correction = p.useBiasCorrection()
                    ? Math.pow(1 - Math.pow(beta2, k + 1), 0.5) / (1 - Math.pow(beta1, k + 1))
                    : 1;
            double dlr = d * lr * correction;
            double[] raw = Twin.gradient(f, x);
            double[] g = map(n, i -> p.decouple() ? raw[i] : raw[i] + p.weightDecay() * x[i]);
            double dot = IntStream.range(0, n)
                    .mapToDouble(i -> g[i] * (x0[i] - x[i]))
                    .sum();
            double newNumerator = beta3 * numerator + d / p.d0() * dlr * dot;
            double ofSum = d / p.d0() * (p.safeguardWarmup() ? d : dlr);
            double was = d;
            m = map(n, i -> beta1 * m[i] + was * (1 - beta1) * g[i]);
            v = map(n, i -> beta2 * v[i] + was * was * (1 - beta2) * g[i] * g[i]);
            s = map(n, i -> beta3 * s[i] + ofSum * g[i]);
            double denominator = Arrays.stream(s).map(Math::abs).sum();
            if (denominator == 0) {
                return x;
            }
            numerator = newNumerator;
            double dHat = p.dCoef() * numerator / denominator;
            if (d == p.d0() && dHat > d) {
                d = dHat;
            }
            dMax = Math.max(dMax, dHat);
            d = Math.min(dMax, d * p.growthRate());
            k++;
            double[] decayed = map(n, i -> p.decouple() ? x[i] * (1 - p.weightDecay() * dlr) : x[i]);
            return map(n, i -> decayed[i] - dlr * m[i] / (Math.sqrt(v[i]) + d * p.eps()));
        }

        private static double[] map(int n, IntToDoubleFunction coordinate) {
            return IntStream.range(0, n).mapToDouble(coordinate).toArray();
        }
    }

    /** Its own learning rate: no tuning, whatever the distance. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-2, 1, 1e4})
    void reachesTheMinimumOfAQuadraticFromAnyDistance(double distance) {
        assertThatRun(Minimization.of(Twin.quadratic(1, 10))
                        .from(3 * distance, -2 * distance)
                        .with(new Prodigy())
                        .steps(1000))
                .reaches(1e-6 * 49 * distance * distance);
    }

    @Test
    void growsNoFasterThanAllowed() {
        double[] lengths = new double[2];
        for (int i = 0; i < 2; i++) {
            lengths[i] = Minimization.of(Twin.quadratic(1, 10))
                    .from(3, -2)
                    .with(new Prodigy(1, 0.9, 0.999, NAN, 1e-8, 0, true, false, false, 1e-6, 1, i == 0 ? 1 : INFINITY))
                    .steps(50)
                    .run()
                    .pathLength();
        }

        // without growth d stays d0, and each coordinate goes d0 times less than 1 / √(1 - beta2) a step
        assertThat(lengths[0]).isLessThan(50 * 1e-6 * Math.sqrt(2) / Math.sqrt(1 - 0.999));
        assertThat(lengths[1]).isGreaterThan(100 * lengths[0]);
    }

    @Test
    void staysWhereTheGradientIsZeroFromTheStart() {
        Result result = Minimization.of(Twin.quadratic(1, 10))
                .from(0, 0)
                .with(new Prodigy())
                .steps(3)
                .run();

        assertThat(result.x().toArray()).containsExactly(0, 0);
        assertThat(result.evaluations()).isEqualTo(3);
    }
}
