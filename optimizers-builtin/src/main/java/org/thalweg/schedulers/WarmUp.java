package org.thalweg.schedulers;

import static com.google.common.base.Preconditions.checkArgument;

import org.thalweg.api.Description;
import org.thalweg.api.Scheduler;

/**
 * Linear warm-up: the factor is step/steps while step is below steps, else 1. At step 0 it is 0, so the first step
 * moves nothing.
 *
 * <p>PyTorch's {@code LambdaLR(lr_lambda=lambda step: step / n if step < n else 1)}; Goyal et al., Accurate, large
 * minibatch SGD: training ImageNet in 1 hour, 2017, arXiv:1706.02677.
 *
 * @param steps how many steps it takes, {@code >= 0}; 0: none
 */
@Description("Linear warm-up: lr times step/steps while step < steps, else lr; the first step has lr 0.")
public record WarmUp(
        @Description("Steps until the full rate, >= 0.") long steps) implements Scheduler {
    /** Ten steps. */
    public WarmUp() {
        this(10);
    }

    /** @throws IllegalArgumentException if steps is negative */
    public WarmUp {
        checkArgument(steps >= 0, "steps must be >= 0, got %s", steps);
    }

    @Override
    public Schedule start(double lr, long plannedSteps) {
        return Scheduler.ofFactor(step -> step < steps ? (double) step / steps : 1)
                .start(lr, plannedSteps);
    }
}
