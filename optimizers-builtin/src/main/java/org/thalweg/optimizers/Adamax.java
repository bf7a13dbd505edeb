package org.thalweg.optimizers;

import org.thalweg.api.Description;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;
import org.thalweg.api.Rates;

/**
 * Adam with the largest recent derivative in place of the root of the averaged square.
 *
 * <pre>{@code
 * g = g + weightDecay x
 * m = m + (1 - beta1) (g - m)          u = max(beta2 u, |g| + eps)
 * x = x - lr / (1 - beta1^t) · m / u
 * }</pre>
 *
 * <p>A scheduler may drive beta1 as the momentum.
 *
 * <p>Kingma and Ba, Adam: a method for stochastic optimization, ICLR 2015, arXiv:1412.6980, section 7. Rule, defaults
 * and ranges: {@code torch.optim.Adamax}.
 *
 * @param lr the learning rate, {@code >= 0}
 * @param beta1 the decay rate of the gradient's average, in [0, 1)
 * @param beta2 the decay rate of the largest derivative, in [0, 1)
 * @param eps added to the derivative's magnitude, {@code >= 0}
 * @param weightDecay the L2 penalty, {@code >= 0}
 */
@Description(
        value = "Adam by the largest recent derivative instead of the averaged square (Kingma & Ba 2015), as "
                + "torch.optim.Adamax. A step costs one value with gradient.",
        group = "gradient, torch")
public record Adamax(
        @Description("Learning rate, >= 0.") double lr,

        @Description("Decay rate of the gradient's average, in [0, 1); a scheduler's momentum drives it.")
        double beta1,

        @Description("Decay rate of the largest derivative, in [0, 1).")
        double beta2,

        @Description("Added to the derivative's magnitude, >= 0.")
        double eps,

        @Description("L2 penalty added to the gradient, >= 0.")
        double weightDecay)
        implements Optimizer {
    /** PyTorch's defaults. */
    public Adamax() {
        this(2e-3, 0.9, 0.999, 1e-8, 0);
    }

    /** @throws IllegalArgumentException if a parameter is out of its range */
    public Adamax {
        Ranges.checkAdam(lr, beta1, beta2, eps, weightDecay);
    }

    @Override
    public double momentum() {
        return beta1;
    }

    @Override
    public Run start(Problem problem) {
        return new AdamaxRun(problem);
    }

    private final class AdamaxRun extends GradientRun {
        private final Beta1 drivenBeta1 = new Beta1(beta1);
        private final double[] average;
        private final double[] largest;
        private long t;

        AdamaxRun(Problem problem) {
            super(problem);
            average = new double[problem.dimension()];
            largest = new double[problem.dimension()];
        }

        @Override
        void move(double[] x, Rates rates) {
            t++;
            WeightDecay.addTo(gradient, weightDecay, x);
            double inForce = drivenBeta1.inForce(rates);
            move(x, inForce, rates.lr() / (1 - drivenBeta1.power(inForce, t)));
        }

        private void move(double[] x, double inForce, double stepSize) {
            double[] g = gradient;
            double[] m = average;
            double[] u = largest;
            double weight = 1 - inForce;
            double decay = beta2;
            double epsilon = eps;
            for (int i = 0; i < x.length; i++) {
                double mi = Lerp.lerp(m[i], g[i], weight);
                double ui = Math.max(u[i] * decay, Math.abs(g[i]) + epsilon);
                m[i] = mi;
                u[i] = ui;
                x[i] = x[i] - stepSize * mi / ui;
            }
        }
    }
}
