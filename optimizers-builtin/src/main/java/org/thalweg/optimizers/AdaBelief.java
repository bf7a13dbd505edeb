package org.thalweg.optimizers;

import org.thalweg.api.Description;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;
import org.thalweg.api.Rates;

/**
 * AdaBelief: Adam that divides by how far the gradient strays from its average, so that steps are long where it is as
 * expected.
 *
 * <pre>{@code
 * x = x (1 - lr weightDecay)
 * m = beta1 m + (1 - beta1) g          s = beta2 s + (1 - beta2) (g - m)² + eps        by the new m; eps adds up in s
 * x = x - lr / (1 - beta1^t) · m / (√s / √(1 - beta2^t) + eps)
 * }</pre>
 *
 * <p>Zhuang, Tang, Ding, Tatikonda, Dvornek, Papademetris and Duncan, AdaBelief optimizer: adapting stepsizes by the
 * belief in observed gradients, NeurIPS 2020, arXiv:2010.07468. Rule: the paper's, as in its authors' code with
 * {@code rectify=False}, and as optax has it; defaults and ranges: the authors' code.
 *
 * @param lr the learning rate, {@code >= 0}
 * @param beta1 the decay rate of the gradient's average, in [0, 1)
 * @param beta2 the decay rate of the squared deviation's average, in [0, 1)
 * @param eps added to the average at each step and to the denominator, {@code >= 0}
 * @param weightDecay the share of x that a step with learning rate 1 takes off, {@code >= 0}
 */
@Description(
        value = "AdaBelief (Zhuang et al. 2020), as its authors' code without rectification: averaged gradient "
                + "over the root of its averaged squared deviation from that average. A step costs one value with "
                + "gradient.",
        group = "gradient, beyond torch")
public record AdaBelief(
        @Description("Learning rate, >= 0.") double lr,

        @Description("Decay rate of the gradient's average, in [0, 1); a scheduler's momentum drives it.")
        double beta1,

        @Description("Decay rate of the squared deviation's average, in [0, 1).")
        double beta2,

        @Description("Added to the squared deviation's average at each step, and to the denominator, >= 0.")
        double eps,

        @Description("Share of x that each step takes off, times lr, >= 0.")
        double weightDecay)
        implements Optimizer {
    /** The authors' defaults. */
    public AdaBelief() {
        this(1e-3, 0.9, 0.999, 1e-16, 0);
    }

    /** @throws IllegalArgumentException if a parameter is out of its range */
    public AdaBelief {
        Ranges.checkAdam(lr, beta1, beta2, eps, weightDecay);
    }

    @Override
    public double momentum() {
        return beta1;
    }

    @Override
    public Run start(Problem problem) {
        return new AdaBeliefRun(problem);
    }

    private final class AdaBeliefRun extends GradientRun {
        private final Beta1 averageDecay = new Beta1(beta1);
        private final Powers beta2Powers = Powers.of(beta2);
        private final double[] average;
        private final double[] deviation;
        private long t;

        AdaBeliefRun(Problem problem) {
            super(problem);
            average = new double[problem.dimension()];
            deviation = new double[problem.dimension()];
        }

        @Override
        void move(double[] x, Rates rates) {
            t++;
            double decay = averageDecay.inForce(rates);
            double kept = 1 - rates.lr() * weightDecay;
            double stepSize = rates.lr() / (1 - averageDecay.power(decay, t));
            move(x, kept, decay, stepSize, Math.sqrt(1 - beta2Powers.at(t)));
        }

        // One pass over all arrays, which the compiler turns into vector instructions: its scalars are locals, and each
        // is on the right of its product.

        private void move(double[] x, double kept, double decay, double stepSize, double correction) {
            double[] g = gradient;
            double[] m = average;
            double[] s = deviation;
            double weight = 1 - decay;
            double deviationDecay = beta2;
            double deviationWeight = 1 - beta2;
            double epsilon = eps;
            for (int i = 0; i < x.length; i++) {
                double gi = g[i];
                double mi = m[i] * decay + gi * weight;
                double strays = gi - mi;
                double si = s[i] * deviationDecay + deviationWeight * strays * strays + epsilon;
                m[i] = mi;
                s[i] = si;
                x[i] = x[i] * kept - stepSize * mi / (Math.sqrt(si) / correction + epsilon);
            }
        }
    }
}
