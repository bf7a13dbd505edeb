package org.thalweg.optimizers;

import org.thalweg.api.Description;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;
import org.thalweg.api.Rates;

/**
 * The descent of averaged stochastic gradient descent: a falling rate and decoupled decay. Its average, which PyTorch
 * keeps beside the parameters and doesn't hand out, is left out; x is what PyTorch's model holds.
 *
 * <pre>{@code
 * g = g + weightDecay x
 * x = x (1 - lambd eta) - eta g
 * eta = lr / (1 + lambd lr t)^alpha          for the next step; the first one's is lr
 * }</pre>
 *
 * <p>So a scheduled rate comes into force one step late, but for the first, as in PyTorch.
 *
 * <p>Polyak and Juditsky, Acceleration of stochastic approximation by averaging, 1992. Rule and defaults: {@code
 * torch.optim.ASGD}, which checks lr and weightDecay only.
 *
 * @param lr the learning rate, {@code >= 0}
 * @param lambd the decay of x, and how fast the rate falls, {@code >= 0}
 * @param alpha the power by which the rate falls, {@code >= 0}
 * @param t0 the step at which PyTorch's average would begin, {@code >= 0}; it doesn't change x
 * @param weightDecay the L2 penalty, {@code >= 0}
 */
@Description(
        value = "The descent of averaged SGD (Polyak & Juditsky 1992), as torch.optim.ASGD: a falling rate and "
                + "decay; x is the last point, not the average. A step costs one value with gradient.",
        group = "gradient, torch")
public record ASGD(
        @Description("Learning rate, >= 0; a scheduled one comes into force one step late.")
        double lr,

        @Description("Decay of x, times the rate, and how fast the rate falls, >= 0.")
        double lambd,

        @Description("Power by which the rate falls, >= 0.") double alpha,

        @Description("Step at which torch's average would begin, >= 0; without effect on x.")
        double t0,

        @Description("L2 penalty added to the gradient, >= 0.")
        double weightDecay)
        implements Optimizer {
    /** PyTorch's defaults. */
    public ASGD() {
        this(1e-2, 1e-4, 0.75, 1e6, 0);
    }

    /** @throws IllegalArgumentException if a parameter is out of its range */
    public ASGD {
        Ranges.checkNotNegative("lr", lr);
        Ranges.checkNotNegative("lambd", lambd);
        Ranges.checkNotNegative("alpha", alpha);
        Ranges.checkNotNegative("t0", t0);
        Ranges.checkNotNegative("weightDecay", weightDecay);
    }

    @Override
    public Run start(Problem problem) {
        return new ASGDRun(problem);
    }

    private final class ASGDRun extends GradientRun {
        private double nextEta;
        private long t;

        ASGDRun(Problem problem) {
            super(problem);
        }

        @Override
        void move(double[] x, Rates rates) {
            WeightDecay.addTo(gradient, weightDecay, x);
            double lr = rates.lr();
            double eta = t == 0 ? lr : nextEta;
            t++;
            nextEta = lr / Math.pow(1 + lambd * lr * t, alpha);
            double[] g = gradient;
            double kept = 1 - lambd * eta;
            for (int i = 0; i < x.length; i++) {
                x[i] = x[i] * kept - eta * g[i];
            }
        }
    }
}
