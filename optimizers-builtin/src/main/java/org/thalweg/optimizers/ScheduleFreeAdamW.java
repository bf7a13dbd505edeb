package org.thalweg.optimizers;

import static com.google.common.base.Preconditions.checkArgument;

import org.thalweg.api.Description;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;

/**
 * Schedule-Free AdamW: an average of the iterates in place of Adam's momentum and of a falling learning rate. The steps
 * are those of z, the gradients are taken at y, and x is the average of the z so far.
 *
 * <pre>{@code
 * y = beta1 x + (1 - beta1) z
 * v = beta2 v + (1 - beta2) g(y)²
 * z = z - lrₜ weightDecay y - lrₜ g(y) / (√v + eps)
 *                                      lrₜ = lr min(t / warmupSteps, 1) √(1 - beta2^t), by the learning rate in force
 * w = t^r (max lrₜ so far)^weightLrPower
 * x = (1 - c) x + c z                  c = w / (sum of the w so far)
 * }</pre>
 *
 * <p>The value at x is an evaluation beside the gradient's at y, except in the first two steps, which begin with
 * x = y = z.
 *
 * <p>Defazio, Yang, Mehta, Mishchenko, Khaled and Cutkosky, The road less scheduled, NeurIPS 2024, arXiv:2405.15682.
 * Rule and defaults: the authors' {@code schedulefree.AdamWScheduleFreeReference} with the decay at y, whose fast twin,
 * which has no array for x, needs a beta1 above 0.
 *
 * @param lr the learning rate, {@code >= 0}
 * @param beta1 the weight of x in y, in [0, 1]
 * @param beta2 the decay rate of the squared gradient's average, in [0, 1)
 * @param eps added to the denominator, {@code >= 0}
 * @param weightDecay the share of y that a step with learning rate 1 takes off, {@code >= 0}
 * @param warmupSteps how many steps the learning rate takes to rise to its full height, {@code >= 0}
 * @param r the power of the step's number in the average's weights, {@code >= 0}
 * @param weightLrPower the power of the largest learning rate so far in the average's weights, {@code >= 0}
 */
@Description(
        value = "Schedule-Free AdamW (Defazio et al. 2024): averaging in place of momentum and a schedule. "
                + "A step costs one value with gradient, and from the third on one value more, since x is the average.",
        group = "gradient, beyond torch")
public record ScheduleFreeAdamW(
        @Description("Learning rate, >= 0.") double lr,

        @Description("Weight of the average in the point where the gradient is taken, in [0, 1]; "
                + "a scheduler's momentum drives it.")
        double beta1,

        @Description("Decay rate of the squared gradient's average, in [0, 1).")
        double beta2,

        @Description("Added to the denominator, >= 0.") double eps,

        @Description("Share of y that each step takes off, times lr, >= 0.")
        double weightDecay,

        @Description("Steps of linear warm-up, >= 0.") long warmupSteps,

        @Description("Power of the step's number in the weights of the average, >= 0.")
        double r,

        @Description("Power of the largest learning rate so far in the weights of the average, >= 0.")
        double weightLrPower)
        implements Optimizer {
    /** The authors' defaults. */
    public ScheduleFreeAdamW() {
        this(0.0025, 0.9, 0.999, 1e-8, 0, 0, 0, 2);
    }

    /** @throws IllegalArgumentException if a parameter is out of its range */
    public ScheduleFreeAdamW {
        Ranges.checkNotNegative("lr", lr);
        Ranges.checkProbability("beta1", beta1);
        Ranges.checkDecay("beta2", beta2);
        Ranges.checkNotNegative("eps", eps);
        Ranges.checkNotNegative("weightDecay", weightDecay);
        checkArgument(warmupSteps >= 0, "warmupSteps must be >= 0, got %s", warmupSteps);
        Ranges.checkNotNegative("r", r);
        Ranges.checkNotNegative("weightLrPower", weightLrPower);
    }

    @Override
    public double momentum() {
        return beta1;
    }

    @Override
    public Run start(Problem problem) {
        double[] squareAverage = new double[problem.dimension()];
        Powers beta2Powers = Powers.of(beta2);
        return new ScheduleFreeRun(problem, beta1, warmupSteps, r, weightLrPower) {
            @Override
            double move(double[] z, double[] y, double[] gradient, long t, double lr) {
                double corrected = lr * Math.sqrt(1 - beta2Powers.at(t));
                double[] v = squareAverage;
                double decay = corrected * weightDecay;
                double kept = beta2;
                double weight = 1 - beta2;
                double epsilon = eps;
                for (int i = 0; i < z.length; i++) {
                    double g = gradient[i];
                    double vi = v[i] * kept + weight * g * g;
                    v[i] = vi;
                    z[i] = z[i] - decay * y[i] - corrected * g / (Math.sqrt(vi) + epsilon);
                }
                return corrected;
            }
        };
    }
}
