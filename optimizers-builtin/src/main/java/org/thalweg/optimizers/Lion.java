package org.thalweg.optimizers;

import org.thalweg.api.Description;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;
import org.thalweg.api.Rates;

/**
 * Lion: steps of one length in every coordinate, by the sign of an average of the gradient.
 *
 * <pre>{@code
 * x = x (1 - lr weightDecay)
 * x = x - lr sign(beta1 m + (1 - beta1) g)
 * m = beta2 m + (1 - beta2) g
 * }</pre>
 *
 * <p>A gradient that is not finite, whose sign would hide that, makes x NaN.
 *
 * <p>Chen, Liang, Huang, Real, Wang, Liu, Pham, Dong, Luong, Hsieh, Lu and Le, Symbolic discovery of optimization
 * algorithms, NeurIPS 2023, arXiv:2302.06675. Rule, defaults and ranges: the authors' code for PyTorch; optax has the
 * same rule with a weight decay of 1e-3.
 *
 * @param lr the learning rate, which is the length of a step in each coordinate, {@code >= 0}
 * @param beta1 the average's weight against the gradient's in a step, in [0, 1)
 * @param beta2 the decay rate of the gradient's average, in [0, 1)
 * @param weightDecay the share of x that a step with learning rate 1 takes off, {@code >= 0}
 */
@Description(
        value = "Lion (Chen et al. 2023), as its authors' code: a step of length lr in each coordinate, by the "
                + "sign of an averaged gradient. A step costs one value with gradient.",
        group = "gradient, beyond torch")
public record Lion(
        @Description("Learning rate: the length of a step in each coordinate, >= 0.")
        double lr,

        @Description("Weight of the average against the gradient's, in [0, 1); a scheduler's momentum drives it.")
        double beta1,

        @Description("Decay rate of the gradient's average, in [0, 1).")
        double beta2,

        @Description("Share of x that each step takes off, times lr, >= 0.")
        double weightDecay)
        implements Optimizer {
    /** The authors' defaults. */
    public Lion() {
        this(1e-4, 0.9, 0.99, 0);
    }

    /** @throws IllegalArgumentException if a parameter is out of its range */
    public Lion {
        Ranges.checkNotNegative("lr", lr);
        Ranges.checkDecay("beta1", beta1);
        Ranges.checkDecay("beta2", beta2);
        Ranges.checkNotNegative("weightDecay", weightDecay);
    }

    @Override
    public double momentum() {
        return beta1;
    }

    @Override
    public Run start(Problem problem) {
        return new LionRun(problem);
    }

    private final class LionRun extends GradientRun {
        private final Beta1 weightOfAverage = new Beta1(beta1);
        private final double[] average;

        LionRun(Problem problem) {
            super(problem);
            average = new double[problem.dimension()];
        }

        @Override
        void move(double[] x, Rates rates) {
            double[] g = gradient;
            double[] m = average;
            double lr = rates.lr();
            double kept = 1 - lr * weightDecay;
            double share = weightOfAverage.inForce(rates);
            double decay = beta2;
            for (int i = 0; i < x.length; i++) {
                double gi = g[i];
                x[i] = x[i] * kept - lr * Sign.of(m[i] * share + gi * (1 - share));
                m[i] = m[i] * decay + (1 - decay) * gi;
            }
        }
    }
}
