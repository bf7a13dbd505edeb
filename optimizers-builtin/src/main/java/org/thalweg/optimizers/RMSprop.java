package org.thalweg.optimizers;

import org.thalweg.api.Description;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;
import org.thalweg.api.Rates;

/**
 * Gradient descent, scaled in each coordinate by the root of an average of the squared derivative; with momentum where
 * it is given.
 *
 * <pre>{@code
 * g = g + weightDecay x
 * s = alpha s + (1 - alpha) g²
 * D = √s + eps                    centered: a = a + (1 - alpha) (g - a), D = √(s - a²) + eps
 * x = x - lr g / D                with momentum: b = momentum b + g / D, x = x - lr b
 * }</pre>
 *
 * <p>The averages begin with 0 and aren't corrected for that, so the first step is lr / √(1 - alpha) long, ten times lr
 * with the default. Where the derivative hardly changes, rounding may make {@code s - a²} negative, which ends the run.
 *
 * <p>Tieleman and Hinton, lecture 6.5 of Neural networks for machine learning, 2012; centered: Graves, Generating
 * sequences with recurrent neural networks, 2013, arXiv:1308.0850. Rule, defaults and ranges: {@code
 * torch.optim.RMSprop}.
 *
 * @param lr the learning rate, {@code >= 0}
 * @param alpha the decay rate of the averages, {@code >= 0}; PyTorch takes 1 and more, too
 * @param eps added to the denominator, {@code >= 0}
 * @param weightDecay the L2 penalty, {@code >= 0}
 * @param momentum the decay rate of the running sum of scaled gradients, {@code >= 0}
 * @param centered whether to take the squared average of the gradient off, which leaves an estimate of its variance
 */
@Description(
        value = "Gradient over the root of its averaged square (Tieleman & Hinton 2012), as torch.optim.RMSprop, with "
                + "momentum or centered where wanted. A step costs one value with gradient.",
        group = "gradient, torch")
public record RMSprop(
        @Description("Learning rate, >= 0.") double lr,

        @Description("Decay rate of the averages, >= 0, sensibly below 1.")
        double alpha,

        @Description("Added to the denominator, >= 0.") double eps,

        @Description("L2 penalty added to the gradient, >= 0.")
        double weightDecay,

        @Description("Decay rate of the running sum of scaled gradients, >= 0; a scheduler can drive it.")
        double momentum,

        @Description("Divide by an estimate of the gradient's standard deviation instead.")
        boolean centered)
        implements Optimizer {
    /** PyTorch's defaults. */
    public RMSprop() {
        this(1e-2, 0.99, 1e-8, 0, 0, false);
    }

    /** @throws IllegalArgumentException if a parameter is out of its range */
    public RMSprop {
        Ranges.checkNotNegative("lr", lr);
        Ranges.checkNotNegative("alpha", alpha);
        Ranges.checkNotNegative("eps", eps);
        Ranges.checkNotNegative("weightDecay", weightDecay);
        Ranges.checkNotNegative("momentum", momentum);
    }

    @Override
    public Run start(Problem problem) {
        return new RMSpropRun(problem);
    }

    private final class RMSpropRun extends GradientRun {
        private final double[] squareAverage;
        private final double[] average; // null unless centered
        private final double[] sum;

        RMSpropRun(Problem problem) {
            super(problem);
            squareAverage = new double[problem.dimension()];
            average = centered ? new double[problem.dimension()] : null;
            sum = new double[problem.dimension()];
        }

        @Override
        void move(double[] x, Rates rates) {
            WeightDecay.addTo(gradient, weightDecay, x);
            double inForce = rates.momentumOr(momentum);
            double lr = rates.lr();
            double[] g = gradient;
            double[] s = squareAverage;
            double[] a = average;
            double[] b = sum;
            double decay = alpha;
            double weight = 1 - alpha;
            double epsilon = eps;
            for (int i = 0; i < x.length; i++) {
                double gi = g[i];
                double si = s[i] * decay + weight * gi * gi;
                s[i] = si;
                if (a != null) {
                    double ai = Lerp.lerp(a[i], gi, weight);
                    a[i] = ai;
                    si = si - ai * ai;
                }
                double divisor = Math.sqrt(si) + epsilon;
                if (inForce > 0) {
                    b[i] = b[i] * inForce + gi / divisor;
                    x[i] = x[i] - lr * b[i];
                } else {
                    x[i] = x[i] - lr * gi / divisor;
                }
            }
        }
    }
}
