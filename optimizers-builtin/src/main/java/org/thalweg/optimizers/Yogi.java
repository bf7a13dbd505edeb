package org.thalweg.optimizers;

import java.util.Arrays;
import org.thalweg.api.Description;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;
import org.thalweg.api.Rates;

/**
 * Yogi: Adam whose average of the squared gradient moves by at most a share of the latest square, so that the effective
 * learning rate doesn't jump up.
 *
 * <pre>{@code
 * m = beta1 m + (1 - beta1) g          v = v - (1 - beta2) sign(v - g²) g²
 * x = x - lr · m / (1 - beta1^t) / (√(v / (1 - beta2^t)) + eps)
 * }</pre>
 *
 * <p>Zaheer, Reddi, Sachan, Kale and Kumar, Adaptive methods for nonconvex optimization, NeurIPS 2018. Rule: optax's,
 * with bias corrections, which the paper has not, and both averages starting at the initial accumulator; its defaults,
 * and the lr of TensorFlow Addons' Yogi, since optax gives none.
 *
 * @param lr the learning rate, {@code >= 0}
 * @param beta1 the decay rate of the gradient's average, in [0, 1)
 * @param beta2 1 minus the share of the squared gradient that its average moves by, in [0, 1)
 * @param eps added to the denominator, {@code >= 0}
 * @param initialAccumulator what both averages start from, {@code >= 0}
 */
@Description(
        value = "Yogi (Zaheer et al. 2018), as optax.yogi: Adam whose averaged squared gradient changes "
                + "additively, and so slowly. A step costs one value with gradient.",
        group = "gradient, beyond torch")
public record Yogi(
        @Description("Learning rate, >= 0.") double lr,

        @Description("Decay rate of the gradient's average, in [0, 1); a scheduler's momentum drives it.")
        double beta1,

        @Description("1 minus the share of the squared gradient that its average moves by, in [0, 1).")
        double beta2,

        @Description("Added to the denominator, >= 0.") double eps,

        @Description("What both averages start from, >= 0.") double initialAccumulator)
        implements Optimizer {
    /** optax's defaults. */
    public Yogi() {
        this(1e-2, 0.9, 0.999, 1e-3, 1e-6);
    }

    /** @throws IllegalArgumentException if a parameter is out of its range */
    public Yogi {
        Ranges.checkNotNegative("lr", lr);
        Ranges.checkDecay("beta1", beta1);
        Ranges.checkDecay("beta2", beta2);
        Ranges.checkNotNegative("eps", eps);
        Ranges.checkNotNegative("initialAccumulator", initialAccumulator);
    }

    @Override
    public double momentum() {
        return beta1;
    }

    @Override
    public Run start(Problem problem) {
        return new YogiRun(problem);
    }

    private final class YogiRun extends GradientRun {
        private final Beta1 averageDecay = new Beta1(beta1);
        private final Powers beta2Powers = Powers.of(beta2);
        private final double[] average;
        private final double[] squareAverage;
        private long t;

        YogiRun(Problem problem) {
            super(problem);
            average = new double[problem.dimension()];
            squareAverage = new double[problem.dimension()];
            Arrays.fill(average, initialAccumulator);
            Arrays.fill(squareAverage, initialAccumulator);
        }

        @Override
        void move(double[] x, Rates rates) {
            t++;
            double decay = averageDecay.inForce(rates);
            move(x, rates.lr(), decay, 1 - averageDecay.power(decay, t), 1 - beta2Powers.at(t));
        }

        // Two passes: the compiler turns the second into vector instructions, but none that has a sign in it.

        private void move(double[] x, double lr, double decay, double correction, double squareCorrection) {
            double[] g = gradient;
            double[] m = average;
            double[] v = squareAverage;
            double weight = 1 - decay;
            double squareWeight = 1 - beta2;
            double epsilon = eps;
            for (int i = 0; i < x.length; i++) {
                double square = g[i] * g[i];
                v[i] = v[i] - squareWeight * Math.signum(v[i] - square) * square;
            }
            for (int i = 0; i < x.length; i++) {
                double mi = g[i] * weight + m[i] * decay;
                m[i] = mi;
                x[i] = x[i] - mi / correction / (Math.sqrt(v[i] / squareCorrection) + epsilon) * lr;
            }
        }
    }
}
