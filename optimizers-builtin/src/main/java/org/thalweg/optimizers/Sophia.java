package org.thalweg.optimizers;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.random.RandomGenerator;
import org.thalweg.api.Description;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;
import org.thalweg.api.Rates;

/**
 * Sophia-H: steps along an average of the gradient, divided in each coordinate by an average of the Hessian's diagonal
 * and clipped to the learning rate; where the curvature is negative, a step as long as that.
 *
 * <pre>{@code
 * m = beta1 m + (1 - beta1) g
 * h = beta2 h + (1 - beta2) u (H u)    at steps 1, 1 + updateInterval, 1 + 2 updateInterval, …
 * x = x - lr weightDecay x
 * x = x - lr clip(m / max(gamma h, eps), -1, 1)
 * }</pre>
 *
 * <p>u (H u) is Hutchinson's estimate of the diagonal: u is a vector of random signs, and H u the difference of the
 * gradients at x + u δ and x. It costs one gradient whatever the number of dimensions, while the diagonal itself would
 * cost n. Where the Hessian is diagonal it is exact, whatever the signs; elsewhere the average over the steps takes the
 * noise away. δ is 6e-6 max(1, |x|) in each coordinate: far above the rounding of a gradient, even one by differences,
 * and small enough for a curvature of which two digits would do. An estimate that is not finite, since x + u δ may be
 * outside of where the objective is, leaves h as it is.
 *
 * <p>Liu, Li, Hall, Liang and Ma, Sophia: a scalable stochastic second-order optimizer for language model pre-training,
 * ICLR 2024, arXiv:2305.14342, algorithm 3, whose normal u have more noise than signs. Neither average is corrected for
 * its start at 0. Defaults: gamma, eps and updateInterval of the paper, the betas that the authors' code is used with,
 * lr and weightDecay of their {@code SophiaH}. Another threshold of the clip than 1 would do what lr and gamma do.
 *
 * @param lr the learning rate, the longest step in a coordinate, {@code >= 0}
 * @param beta1 the decay rate of the gradient's average, in [0, 1)
 * @param beta2 the decay rate of the curvature's average, in [0, 1)
 * @param gamma the factor of the curvature, {@code >= 0}; near a minimum a step is lr / gamma of Newton's
 * @param eps the least denominator, {@code >= 0}
 * @param weightDecay the share of x that a step with learning rate 1 takes off, {@code >= 0}
 * @param updateInterval how many steps share an estimate of the curvature, {@code >= 1}
 */
@Description(
        value = "Sophia-H (Liu et al. 2024): averaged gradient over the averaged diagonal of the Hessian, by "
                + "differences of gradients, clipped. A step costs one value with gradient, and the first of each "
                + "updateInterval steps a second one.",
        group = "gradient, beyond torch")
public record Sophia(
        @Description("Learning rate, the longest step in a coordinate, >= 0.")
        double lr,

        @Description("Decay rate of the gradient's average, in [0, 1); a scheduler's momentum drives it.")
        double beta1,

        @Description("Decay rate of the curvature's average, in [0, 1).")
        double beta2,

        @Description("Factor of the curvature, >= 0; a larger one clips less.")
        double gamma,

        @Description("Least denominator, >= 0.") double eps,

        @Description("Share of x that each step takes off, times lr, >= 0.")
        double weightDecay,

        @Description("Steps that share an estimate of the curvature, >= 1.")
        int updateInterval)
        implements Optimizer {
    /** As {@code RELATIVE_STEP} of the differences that stand in for a missing gradient. */
    private static final double RELATIVE_STEP = Math.cbrt(Math.ulp(1.0));

    /** The paper's and the authors' defaults. */
    public Sophia() {
        this(1e-3, 0.965, 0.99, 0.01, 1e-12, 1e-2, 10);
    }

    /** @throws IllegalArgumentException if a parameter is out of its range */
    public Sophia {
        Ranges.checkNotNegative("lr", lr);
        Ranges.checkDecay("beta1", beta1);
        Ranges.checkDecay("beta2", beta2);
        Ranges.checkNotNegative("gamma", gamma);
        Ranges.checkNotNegative("eps", eps);
        Ranges.checkNotNegative("weightDecay", weightDecay);
        checkArgument(updateInterval >= 1, "updateInterval must be >= 1, got %s", updateInterval);
    }

    @Override
    public double momentum() {
        return beta1;
    }

    @Override
    public Run start(Problem problem) {
        return new SophiaRun(problem);
    }

    private final class SophiaRun implements Run {
        private final Problem problem;
        private final double[] gradient;
        private final double[] probe;
        private final double[] gradientAtProbe;
        private final double[] average;
        private final double[] curvature;
        private int untilUpdate;

        SophiaRun(Problem problem) {
            this.problem = problem;
            int n = problem.dimension();
            gradient = new double[n];
            probe = new double[n];
            gradientAtProbe = new double[n];
            average = new double[n];
            curvature = new double[n];
        }

        @Override
        public double step(double[] x, Rates rates) {
            double value = problem.valueAndGradient(x, gradient);
            if (untilUpdate == 0) {
                updateCurvature(x);
                untilUpdate = updateInterval;
            }
            untilUpdate--;
            descend(x, rates.lr(), rates.momentumOr(beta1));
            return value;
        }

        private void updateCurvature(double[] x) {
            RandomGenerator random = problem.random();
            for (int i = 0; i < x.length; i++) {
                double step = RELATIVE_STEP * Math.max(1, Math.abs(x[i]));
                probe[i] = random.nextBoolean() ? x[i] + step : x[i] - step;
            }
            problem.valueAndGradient(probe, gradientAtProbe);
            for (int i = 0; i < x.length; i++) {
                double estimate = (gradientAtProbe[i] - gradient[i]) / (probe[i] - x[i]);
                if (Double.isFinite(estimate)) {
                    curvature[i] = beta2 * curvature[i] + (1 - beta2) * estimate;
                }
            }
        }

        private void descend(double[] x, double lr, double beta1) {
            double[] g = gradient;
            double[] m = average;
            double[] h = curvature;
            double kept = 1 - lr * weightDecay;
            double weight = 1 - beta1;
            double factor = gamma;
            double least = eps;
            for (int i = 0; i < x.length; i++) {
                double mi = m[i] * beta1 + g[i] * weight;
                double quotient = mi / Math.max(h[i] * factor, least);
                m[i] = mi;
                // 0 · mi is NaN for an average that is not finite, which the clip would swallow
                x[i] = x[i] * kept - (Math.max(-1, Math.min(quotient, 1)) + mi * 0) * lr;
            }
        }
    }
}
