package org.thalweg.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;
import org.thalweg.api.Rates;

/**
 * What the traces of PyTorch 1.13 don't cover, beside the same rules written plainly: a scheduled momentum, weight
 * decay past the averages, and Adafactor.
 *
 * <p>The plain rules are worked from the papers' equations, in the form that PyTorch's documentation gives them.
 */
class EquationsTest {
    private static final int STEPS = 60;

    /** The order of operations differs; the steps amplify the last digits little. */
    private static final double TOLERANCE = 1e-11;

    /** A rule for all coordinates at once, with its memory. */
    private interface Rule {
        void move(double[] x, double[] g, int t, double lr, double momentum);
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                arguments(new NAdam(0.01, 0.9, 0.99, 1e-8, 0, 4e-3, false), nadam(0.99, 1e-8, 0, 0, 4e-3)),
                arguments(new NAdam(0.01, 0.9, 0.5, 0.1, 0.3, 1, false), nadam(0.5, 0.1, 0.3, 0, 1)),
                arguments(new NAdam(0.01, 0.9, 0.99, 1e-8, 0.3, 0, true), nadam(0.99, 1e-8, 0, 0.3, 0)),
                arguments(new RAdam(2e-4, 0.9, 0.999, 1e-8, 0, false), radam(0.999, 1e-8, 0, 0)),
                arguments(new RAdam(2e-4, 0.9, 0.9, 0.1, 0.3, false), radam(0.9, 0.1, 0.3, 0)),
                arguments(new RAdam(2e-4, 0.9, 0.5, 1e-8, 0.3, true), radam(0.5, 1e-8, 0, 0.3)),
                arguments(new RAdam(2e-4, 0.9, 0.99, 1e-8, 0.3, true), radam(0.99, 1e-8, 0, 0.3)),
                arguments(new Adamax(0.01, 0.9, 0.95, 1e-8, 0), adamax(0.95, 1e-8, 0)),
                arguments(new Adamax(0.01, 0.9, 0.5, 0.1, 0.3), adamax(0.5, 0.1, 0.3)),
                arguments(new RMSprop(0.001, 0.9, 1e-8, 0, 0.9, false), rmsprop(0.9, 1e-8, 0, false)),
                arguments(new RMSprop(0.001, 0.5, 0.1, 0.3, 0, true), rmsprop(0.5, 0.1, 0.3, true)),
                arguments(new Adafactor(), adafactor(-0.8, 0x1p-52, 1e-3, 1, 0)),
                arguments(new Adafactor(0.1, -0.5, 0, 1e-3, 2, 0.1), adafactor(-0.5, 0, 1e-3, 2, 0.1)),
                arguments(new Adafactor(0.9, -1, 3000, 3, 1, 0.01), adafactor(-1, 3000, 3, 1, 0.01)),
                arguments(new ASGD(1e-4, 1, 0.75, 0, 0.1), asgd(1, 0.75, 0.1)));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void followsItsEquations(Optimizer optimizer, Rule rule) {
        double[] x = {-2, 2};
        double[] expected = x.clone();
        Optimizer.Run run = optimizer.start(Problem.of(new Valley(), 2, new SplittableRandom(0)));
        for (int t = 1; t <= STEPS; t++) {
            double lr = optimizer.lr() * (1 + 0.5 * Math.cos(t));
            double momentum = 0.85 + 0.1 * Math.sin(t);
            run.step(x, new Rates(lr, momentum));

            double[] gradient = new double[2];
            new Valley().valueAndGradient(expected, gradient);
            rule.move(expected, gradient, t, lr, momentum);
            assertThat(x).as("x after step %s", t).containsExactly(expected, within(TOLERANCE));
        }
    }

    private static Rule nadam(double beta2, double eps, double penalty, double decoupled, double momentumDecay) {
        double[] m = new double[2];
        double[] v = new double[2];
        double[] product = {1};
        return (x, g, t, lr, beta1) -> {
            double mu = beta1 * (1 - Math.pow(0.96, t * momentumDecay) / 2);
            double next = beta1 * (1 - Math.pow(0.96, (t + 1) * momentumDecay) / 2);
            product[0] *= mu;
            for (int i = 0; i < 2; i++) {
                double gi = g[i] + penalty * x[i];
                m[i] = beta1 * m[i] + (1 - beta1) * gi;
                v[i] = beta2 * v[i] + (1 - beta2) * gi * gi;
                double mHat = next * m[i] / (1 - product[0] * next) + (1 - mu) * gi / (1 - product[0]);
                double vHat = v[i] / (1 - Math.pow(beta2, t));
                x[i] = x[i] - lr * decoupled * x[i] - lr * mHat / (Math.sqrt(vHat) + eps);
            }
        };
    }

    private static Rule radam(double beta2, double eps, double penalty, double decoupled) {
        double[] m = new double[2];
        double[] v = new double[2];
        double limit = 2 / (1 - beta2) - 1;
        return (x, g, t, lr, beta1) -> {
            double power = Math.pow(beta2, t);
            double rho = limit - 2 * t * power / (1 - power);
            for (int i = 0; i < 2; i++) {
                double gi = g[i] + penalty * x[i];
                m[i] = beta1 * m[i] + (1 - beta1) * gi;
                v[i] = beta2 * v[i] + (1 - beta2) * gi * gi;
                double step = m[i] / (1 - Math.pow(beta1, t));
                if (rho > 5) {
                    double r = Math.sqrt((rho - 4) / (limit - 4) * (rho - 2) / (limit - 2) * limit / rho);
                    step = step * r * Math.sqrt(1 - power) / (Math.sqrt(v[i]) + eps);
                }
                x[i] = x[i] - lr * decoupled * x[i] - lr * step;
            }
        };
    }

    private static Rule adamax(double beta2, double eps, double penalty) {
        double[] m = new double[2];
        double[] u = new double[2];
        return (x, g, t, lr, beta1) -> {
            for (int i = 0; i < 2; i++) {
                double gi = g[i] + penalty * x[i];
                m[i] = beta1 * m[i] + (1 - beta1) * gi;
                u[i] = Math.max(beta2 * u[i], Math.abs(gi) + eps);
                x[i] -= lr * m[i] / ((1 - Math.pow(beta1, t)) * u[i]);
            }
        };
    }

    private static Rule rmsprop(double alpha, double eps, double penalty, boolean centered) {
        double[] s = new double[2];
        double[] a = new double[2];
        double[] b = new double[2];
        return (x, g, t, lr, momentum) -> {
            for (int i = 0; i < 2; i++) {
                double gi = g[i] + penalty * x[i];
                s[i] = alpha * s[i] + (1 - alpha) * gi * gi;
                a[i] = alpha * a[i] + (1 - alpha) * gi;
                double variance = centered ? s[i] - a[i] * a[i] : s[i];
                b[i] = momentum * b[i] + gi / (Math.sqrt(variance) + eps);
                x[i] -= lr * b[i];
            }
        };
    }

    private static Rule adafactor(double beta2Decay, double eps1, double eps2, double d, double weightDecay) {
        double[] v = new double[2];
        return (x, g, t, lr, momentum) -> {
            double beta2 = 1 - Math.pow(t, beta2Decay);
            double alpha = Math.max(eps2, rootMeanSquare(x)) * Math.min(lr, 1 / Math.sqrt(t));
            double[] u = new double[2];
            for (int i = 0; i < 2; i++) {
                v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
                u[i] = g[i] / Math.max(Math.sqrt(v[i]), eps1);
            }
            double clip = Math.max(1, rootMeanSquare(u) / d);
            for (int i = 0; i < 2; i++) {
                x[i] = x[i] - lr * weightDecay * x[i] - alpha * u[i] / clip;
            }
        };
    }

    private static double rootMeanSquare(double[] x) {
        return Math.sqrt(Arrays.stream(x).map(xi -> xi * xi).average().orElseThrow());
    }

    private static Rule asgd(double lambd, double alpha, double penalty) {
        double[] lrBefore = {Double.NaN};
        return (x, g, t, lr, momentum) -> {
            double eta = t == 1 ? lr : lrBefore[0] * Math.pow(1 + lambd * lrBefore[0] * (t - 1), -alpha);
            lrBefore[0] = lr;
            for (int i = 0; i < 2; i++) {
                x[i] = x[i] - eta * (lambd * x[i] + g[i] + penalty * x[i]);
            }
        };
    }
}
