package org.thalweg.optimizers;

import org.thalweg.api.Description;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;
import org.thalweg.api.Rates;

/**
 * Gradient descent whose steps have x's own unit: the gradient over the root of its averaged square, times the root of
 * the averaged square of such steps.
 *
 * <pre>{@code
 * g = g + weightDecay x
 * s = rho s + (1 - rho) g²
 * d = √(a + eps) / √(s + eps) · g
 * a = rho a + (1 - rho) d²
 * x = x - lr d
 * }</pre>
 *
 * <p>Zeiler, ADADELTA: an adaptive learning rate method, 2012, arXiv:1212.5701. Rule, defaults and ranges: {@code
 * torch.optim.Adadelta}.
 *
 * @param lr the learning rate, {@code >= 0}; the paper has none
 * @param rho the decay rate of both averages, in [0, 1]
 * @param eps added to both averages before their roots are taken, {@code >= 0}; the first steps are small as it is
 * @param weightDecay the L2 penalty, {@code >= 0}
 */
@Description(
        value = "Gradient scaled by the ratio of the averaged step to the averaged gradient (Zeiler 2012), as "
                + "torch.optim.Adadelta. A step costs one value with gradient.",
        group = "gradient, torch")
public record Adadelta(
        @Description("Learning rate, >= 0; the paper has none, that is 1.")
        double lr,

        @Description("Decay rate of both averages, in [0, 1].")
        double rho,

        @Description("Added to both averages under their roots, >= 0; the first steps are small as it is.")
        double eps,

        @Description("L2 penalty added to the gradient, >= 0.")
        double weightDecay)
        implements Optimizer {
    /** PyTorch's defaults. */
    public Adadelta() {
        this(1, 0.9, 1e-6, 0);
    }

    /** @throws IllegalArgumentException if a parameter is out of its range */
    public Adadelta {
        Ranges.checkNotNegative("lr", lr);
        Ranges.checkProbability("rho", rho);
        Ranges.checkNotNegative("eps", eps);
        Ranges.checkNotNegative("weightDecay", weightDecay);
    }

    @Override
    public Run start(Problem problem) {
        return new AdadeltaRun(problem);
    }

    private final class AdadeltaRun extends GradientRun {
        private final double[] squareAverage;
        private final double[] stepAverage;

        AdadeltaRun(Problem problem) {
            super(problem);
            squareAverage = new double[problem.dimension()];
            stepAverage = new double[problem.dimension()];
        }

        @Override
        void move(double[] x, Rates rates) {
            WeightDecay.addTo(gradient, weightDecay, x);
            double lr = rates.lr();
            // One pass over all arrays, which the compiler turns into vector instructions: its scalars are locals, and
            // each is on the right of its product.
            double[] g = gradient;
            double[] s = squareAverage;
            double[] a = stepAverage;
            double decay = rho;
            double weight = 1 - rho;
            double epsilon = eps;
            for (int i = 0; i < x.length; i++) {
                double gi = g[i];
                double si = s[i] * decay + gi * weight * gi;
                double ai = a[i];
                double step = Math.sqrt(ai + epsilon) / Math.sqrt(si + epsilon) * gi;
                s[i] = si;
                a[i] = ai * decay + step * weight * step;
                x[i] = x[i] - step * lr;
            }
        }
    }
}
