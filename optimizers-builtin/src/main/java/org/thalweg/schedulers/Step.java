package org.thalweg.schedulers;

import java.util.List;
import org.thalweg.api.Description;
import org.thalweg.api.Scheduler;

/**
 * The learning rate times gamma once in a number of steps.
 *
 * <pre>{@code
 * gamma^⌊step / stepSize⌋
 * }</pre>
 *
 * <p>PyTorch's {@code StepLR}.
 *
 * @param stepSize the steps from one fall to the next, {@code >= 1}; 0: a third of the run's, rounded up
 * @param gamma the factor, {@code >= 0}
 */
@Description("The learning rate times gamma after each stepSize steps, as torch's StepLR.")
public record Step(
        @Description("Steps from one fall to the next, >= 1; 0: a third of the run's, rounded up.")
        long stepSize,

        @Description("Factor, >= 0.") double gamma)
        implements Scheduler {
    /** A third of the run, and PyTorch's gamma. */
    public Step() {
        this(0, 0.1);
    }

    /** @throws IllegalArgumentException if a parameter is out of its range */
    public Step {
        Ranges.checkAtLeast("stepSize", stepSize, 0);
        Ranges.checkNotNegative("gamma", gamma);
    }

    @Override
    public Schedule start(double lr, long steps) {
        long size = stepSize == 0 ? Plan.part("stepSize", 3, steps) : stepSize;
        return Link.multiplying(lr, step -> Math.pow(gamma, step / size), step -> step % size == 0 ? gamma : 1);
    }

    @Override
    public List<String> warnings(long steps) {
        if (gamma > 1) {
            return List.of("the rate rises, since gamma = " + gamma + " is above 1");
        }
        return steps > 0 && stepSize >= steps
                ? List.of("the rate never falls, since stepSize = " + stepSize + " and the run has " + steps + " steps")
                : List.of();
    }
}
