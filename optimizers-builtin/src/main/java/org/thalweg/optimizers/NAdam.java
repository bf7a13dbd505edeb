package org.thalweg.optimizers;

import org.thalweg.api.Description;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;
import org.thalweg.api.Rates;

/**
 * Adam with Nesterov's momentum: the average of the gradient as it will be after the next one, as far as it is known.
 *
 * <pre>{@code
 * g = g + weightDecay x                       decoupled: x = x (1 - lr weightDecay)
 * mu_t = beta1 (1 - 0.96^(t momentumDecay) / 2)         M_t = mu_1 mu_2 ... mu_t
 * m = m + (1 - beta1) (g - m)                 v = beta2 v + (1 - beta2) g²
 * D = √(v / (1 - beta2^t)) + eps
 * x = x - lr (1 - mu_t) / (1 - M_t) · g / D - lr mu_(t+1) / (1 - M_(t+1)) · m / D
 * }</pre>
 *
 * <p>A scheduler may drive beta1 as the momentum.
 *
 * <p>Dozat, Incorporating Nesterov momentum into Adam, ICLR 2016 workshop. Rule, defaults and ranges: {@code
 * torch.optim.NAdam} from PyTorch 2.0 on; before, mu went into the product twice.
 *
 * @param lr the learning rate, {@code >= 0}
 * @param beta1 the decay rate of the gradient's average, in [0, 1)
 * @param beta2 the decay rate of the squared gradient's average, in [0, 1)
 * @param eps added to the denominator, {@code >= 0}
 * @param weightDecay the L2 penalty or, decoupled, the share of x that a step with learning rate 1 takes off,
 *     {@code >= 0}
 * @param momentumDecay how fast the momentum grows from near beta1 / 2 to beta1, {@code >= 0}
 * @param decoupledWeightDecay whether the decay goes past the averages, as in AdamW
 */
@Description(
        value = "Adam with Nesterov's momentum (Dozat 2016), as torch.optim.NAdam from PyTorch 2.0 on. "
                + "A step costs one value with gradient.",
        group = "gradient, torch")
public record NAdam(
        @Description("Learning rate, >= 0.") double lr,

        @Description("Decay rate of the gradient's average, in [0, 1); a scheduler's momentum drives it.")
        double beta1,

        @Description("Decay rate of the squared gradient's average, in [0, 1).")
        double beta2,

        @Description("Added to the denominator, >= 0.") double eps,

        @Description(
                "L2 penalty added to the gradient; decoupled: share of x that each step takes off, times lr; >= 0.")
        double weightDecay,

        @Description("How fast the momentum grows from near beta1/2 to beta1, >= 0; 0: not at all.")
        double momentumDecay,

        @Description("Take the decay off x itself, past the averages, as AdamW does.")
        boolean decoupledWeightDecay)
        implements Optimizer {
    /** The base of the momentum's growth, in Dozat's paper and in PyTorch. */
    private static final double GROWTH_BASE = 0.96;

    /** PyTorch's defaults. */
    public NAdam() {
        this(2e-3, 0.9, 0.999, 1e-8, 0, 4e-3, false);
    }

    /** @throws IllegalArgumentException if a parameter is out of its range */
    public NAdam {
        Ranges.checkAdam(lr, beta1, beta2, eps, weightDecay);
        Ranges.checkNotNegative("momentumDecay", momentumDecay);
    }

    @Override
    public double momentum() {
        return beta1;
    }

    @Override
    public Run start(Problem problem) {
        return new NAdamRun(problem);
    }

    private final class NAdamRun extends GradientRun {
        private final Beta1 drivenBeta1 = new Beta1(beta1);
        private final Powers beta2Powers = Powers.of(beta2);
        private final double[] average;
        private final double[] squareAverage;
        private long t;
        private double nextGrowth = growth(1);
        private double product = 1;

        NAdamRun(Problem problem) {
            super(problem);
            average = new double[problem.dimension()];
            squareAverage = new double[problem.dimension()];
        }

        private double growth(long step) {
            return 1 - 0.5 * Math.pow(GROWTH_BASE, step * momentumDecay);
        }

        @Override
        void move(double[] x, Rates rates) {
            t++;
            WeightDecay.addTo(gradient, decoupledWeightDecay ? 0 : weightDecay, x);
            double kept = decoupledWeightDecay ? 1 - rates.lr() * weightDecay : 1;
            double inForce = drivenBeta1.inForce(rates);
            double mu = inForce * nextGrowth;
            nextGrowth = growth(t + 1);
            double nextMu = inForce * nextGrowth;
            product *= mu;
            double gradientRate = rates.lr() * (1 - mu) / (1 - product);
            double averageRate = rates.lr() * nextMu / (1 - product * nextMu);
            move(x, kept, inForce, gradientRate, averageRate);
        }

        private void move(double[] x, double kept, double inForce, double gradientRate, double averageRate) {
            double[] g = gradient;
            double[] m = average;
            double[] v = squareAverage;
            double weight = 1 - inForce;
            double decay = beta2;
            double squareWeight = 1 - beta2;
            double correction = 1 - beta2Powers.at(t);
            double epsilon = eps;
            for (int i = 0; i < x.length; i++) {
                double gi = g[i];
                double mi = Lerp.lerp(m[i], gi, weight);
                double vi = v[i] * decay + squareWeight * gi * gi;
                double divisor = Math.sqrt(vi / correction) + epsilon;
                m[i] = mi;
                v[i] = vi;
                x[i] = x[i] * kept - gradientRate * gi / divisor - averageRate * mi / divisor;
            }
        }
    }
}
