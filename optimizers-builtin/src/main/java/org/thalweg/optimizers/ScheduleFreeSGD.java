package org.thalweg.optimizers;

import static com.google.common.base.Preconditions.checkArgument;

import org.thalweg.api.Description;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;

/**
 * Schedule-Free gradient descent: an average of the iterates in place of a falling learning rate. The steps are those
 * of z, the gradients are taken at y, and x is the average of the z so far.
 *
 * <pre>{@code
 * y = momentum x + (1 - momentum) z
 * z = z - lrₜ (g(y) + weightDecay y)   lrₜ = lr min(t / warmupSteps, 1), by the learning rate in force
 * w = t^r (max lrₜ so far)^weightLrPower
 * x = (1 - c) x + c z                  c = w / (sum of the w so far)
 * }</pre>
 *
 * <p>With momentum 0 it is Polyak and Ruppert's averaging, with momentum 1 primal averaging. The value at x is an
 * evaluation beside the gradient's at y, except in the first two steps, which begin with x = y = z.
 *
 * <p>Defazio, Yang, Mehta, Mishchenko, Khaled and Cutkosky, The road less scheduled, NeurIPS 2024, arXiv:2405.15682.
 * Rule and defaults: the authors' {@code schedulefree.SGDScheduleFreeReference}, whose fast twin, which has no array
 * for x, needs a momentum inside (0, 1).
 *
 * @param lr the learning rate, {@code >= 0}
 * @param momentum the weight of x in y, in [0, 1]
 * @param weightDecay the L2 penalty, taken at y, {@code >= 0}
 * @param warmupSteps how many steps the learning rate takes to rise to its full height, {@code >= 0}
 * @param r the power of the step's number in the average's weights, {@code >= 0}
 * @param weightLrPower the power of the largest learning rate so far in the average's weights, {@code >= 0}
 */
@Description(
        value = "Schedule-Free SGD (Defazio et al. 2024): averaging in place of a schedule. "
                + "A step costs one value with gradient, and from the third on one value more, since x is the average.",
        group = "gradient, beyond torch")
public record ScheduleFreeSGD(
        @Description("Learning rate, >= 0.") double lr,

        @Description(
                "Weight of the average in the point where the gradient is taken, in [0, 1]; a scheduler can drive it.")
        double momentum,

        @Description("L2 penalty added to the gradient, >= 0.")
        double weightDecay,

        @Description("Steps of linear warm-up, >= 0.") long warmupSteps,

        @Description("Power of the step's number in the weights of the average, >= 0.")
        double r,

        @Description("Power of the largest learning rate so far in the weights of the average, >= 0.")
        double weightLrPower)
        implements Optimizer {
    /** The authors' defaults. */
    public ScheduleFreeSGD() {
        this(1, 0.9, 0, 0, 0, 2);
    }

    /** @throws IllegalArgumentException if a parameter is out of its range */
    public ScheduleFreeSGD {
        Ranges.checkNotNegative("lr", lr);
        Ranges.checkProbability("momentum", momentum);
        Ranges.checkNotNegative("weightDecay", weightDecay);
        checkArgument(warmupSteps >= 0, "warmupSteps must be >= 0, got %s", warmupSteps);
        Ranges.checkNotNegative("r", r);
        Ranges.checkNotNegative("weightLrPower", weightLrPower);
    }

    @Override
    public Run start(Problem problem) {
        return new ScheduleFreeRun(problem, momentum, warmupSteps, r, weightLrPower) {
            @Override
            double move(double[] z, double[] y, double[] gradient, long t, double lr) {
                WeightDecay.addTo(gradient, weightDecay, y);
                for (int i = 0; i < z.length; i++) {
                    z[i] = z[i] - lr * gradient[i];
                }
                return lr;
            }
        };
    }
}
