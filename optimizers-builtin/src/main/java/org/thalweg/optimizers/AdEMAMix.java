package org.thalweg.optimizers;

import static com.google.common.base.Preconditions.checkArgument;

import org.thalweg.api.Description;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;
import org.thalweg.api.Rates;

/**
 * AdEMAMix: Adam with a second, slow average of the gradient beside the fast one, so that old gradients count too.
 *
 * <pre>{@code
 * m1 = beta1 m1 + (1 - beta1) g        m2 = beta3 m2 + (1 - beta3) g          v = beta2 v + (1 - beta2) g²
 * u = (m1 / (1 - beta1^t) + alpha m2) / (√v / √(1 - beta2^t) + eps)
 * x = x - lr (u + weightDecay x)
 * }</pre>
 *
 * <p>Warm-ups keep the slow average from dominating early on. While {@code t < alphaWarmup}, alpha is
 * {@code alpha t / alphaWarmup}; while {@code t < beta3Warmup}, beta3 rises from the beta1 in force to its value,
 * evenly in the number of steps after which an average has forgotten half.
 *
 * <p>Pagliardini, Ablin and Grangier, The AdEMAMix optimizer: better, faster, older, ICLR 2025, arXiv:2409.03137. Rule,
 * warm-ups and ranges: the authors' code for PyTorch; defaults: that code's too, but for alpha, which is optax's 5,
 * since the authors' 2 is below the range that their paper recommends.
 *
 * @param lr the learning rate, {@code >= 0}
 * @param beta1 the decay rate of the gradient's fast average, in [0, 1)
 * @param beta2 the decay rate of the squared gradient's average, in [0, 1)
 * @param beta3 the decay rate of the gradient's slow average, in [0, 1)
 * @param alpha the slow average's weight, {@code >= 0}
 * @param eps added to the denominator, {@code >= 0}
 * @param weightDecay the share of x that a step with learning rate 1 takes off, {@code >= 0}
 * @param alphaWarmup the steps until alpha is in force, {@code >= 0}; 0: from the start
 * @param beta3Warmup the steps until beta3 is in force, {@code >= 0}; 0: from the start
 */
@Description(
        value = "AdEMAMix (Pagliardini et al. 2025), as its authors' code: Adam with a slow average of the "
                + "gradient beside the fast one. A step costs one value with gradient.",
        group = "gradient, beyond torch")
public record AdEMAMix(
        @Description("Learning rate, >= 0.") double lr,

        @Description("Decay rate of the gradient's fast average, in [0, 1); a scheduler's momentum drives it.")
        double beta1,

        @Description("Decay rate of the squared gradient's average, in [0, 1).")
        double beta2,

        @Description("Decay rate of the gradient's slow average, in [0, 1).")
        double beta3,

        @Description("Weight of the slow average, >= 0.") double alpha,

        @Description("Added to the denominator, >= 0.") double eps,

        @Description("Share of x that each step takes off, times lr, >= 0.")
        double weightDecay,

        @Description("Steps over which alpha rises from 0, >= 0; 0: none.")
        long alphaWarmup,

        @Description("Steps over which beta3 rises from beta1, >= 0; 0: none.")
        long beta3Warmup)
        implements Optimizer {
    /** The authors' defaults, with optax's alpha. */
    public AdEMAMix() {
        this(1e-3, 0.9, 0.999, 0.9999, 5, 1e-8, 0, 0, 0);
    }

    /** @throws IllegalArgumentException if a parameter is out of its range */
    public AdEMAMix {
        Ranges.checkNotNegative("lr", lr);
        Ranges.checkDecay("beta1", beta1);
        Ranges.checkDecay("beta2", beta2);
        Ranges.checkDecay("beta3", beta3);
        Ranges.checkNotNegative("alpha", alpha);
        Ranges.checkNotNegative("eps", eps);
        Ranges.checkNotNegative("weightDecay", weightDecay);
        checkArgument(alphaWarmup >= 0, "alphaWarmup must be >= 0, got %s", alphaWarmup);
        checkArgument(beta3Warmup >= 0, "beta3Warmup must be >= 0, got %s", beta3Warmup);
    }

    @Override
    public double momentum() {
        return beta1;
    }

    @Override
    public Run start(Problem problem) {
        return new AdEMAMixRun(problem);
    }

    /** alpha in force at step t, from 1 on. */
    private double alphaAt(long t) {
        return t < alphaWarmup ? (double) t / alphaWarmup * alpha : alpha;
    }

    /** beta3 in force at step t, from 1 on. */
    private double beta3At(long t, double beta1InForce) {
        if (t >= beta3Warmup) {
            return beta3;
        }
        double done = (double) t / beta3Warmup;
        double halfLife = (1 - done) * halfLife(beta1InForce) + done * halfLife(beta3);
        return Math.pow(0.5, 1 / (halfLife + 1));
    }

    /** The steps after which an average has forgotten half, less 1; 1e-8 is the authors' guard against a rate of 0. */
    private static double halfLife(double decayRate) {
        return Math.log(0.5) / Math.log(decayRate + 1e-8) - 1;
    }

    private final class AdEMAMixRun extends GradientRun {
        private final Beta1 fastDecay = new Beta1(beta1);
        private final Powers beta2Powers = Powers.of(beta2);
        private final double[] fastAverage;
        private final double[] slowAverage;
        private final double[] squareAverage;
        private long t;

        AdEMAMixRun(Problem problem) {
            super(problem);
            int n = problem.dimension();
            fastAverage = new double[n];
            slowAverage = new double[n];
            squareAverage = new double[n];
        }

        @Override
        void move(double[] x, Rates rates) {
            t++;
            double decay = fastDecay.inForce(rates);
            double fastCorrection = 1 - fastDecay.power(decay, t);
            double correction = Math.sqrt(1 - beta2Powers.at(t));
            move(x, rates.lr(), decay, fastCorrection, beta3At(t, decay), alphaAt(t), correction);
        }

        // Two passes, which the compiler turns into vector instructions; one would be too long for that. Their scalars
        // are locals, and each is on the right of its product.

        private void move(
                double[] x,
                double lr,
                double fastDecay,
                double fastCorrection,
                double slowDecay,
                double slowShare,
                double correction) {
            double[] g = gradient;
            double[] fast = fastAverage;
            double[] slow = slowAverage;
            double[] v = squareAverage;
            double fastWeight = 1 - fastDecay;
            double slowWeight = 1 - slowDecay;
            double squareDecay = beta2;
            double squareWeight = 1 - beta2;
            double epsilon = eps;
            double penalty = weightDecay;
            for (int i = 0; i < x.length; i++) {
                double gi = g[i];
                double fi = fast[i] * fastDecay + gi * fastWeight;
                double si = slow[i] * slowDecay + gi * slowWeight;
                double vi = v[i] * squareDecay + gi * squareWeight * gi;
                fast[i] = fi;
                slow[i] = si;
                v[i] = vi;
            }
            for (int i = 0; i < x.length; i++) {
                double mixed = fast[i] / fastCorrection + slow[i] * slowShare;
                double update = mixed / (Math.sqrt(v[i]) / correction + epsilon);
                x[i] = x[i] - (update + x[i] * penalty) * lr;
            }
        }
    }
}
