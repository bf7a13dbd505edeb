package org.thalweg.schedulers;

import java.util.List;
import org.thalweg.api.Description;
import org.thalweg.api.Scheduler;

/**
 * The learning rate times a power of gamma, the step.
 *
 * <pre>{@code
 * gamma^step
 * }</pre>
 *
 * <p>PyTorch's {@code ExponentialLR}.
 *
 * @param gamma the factor at each step, {@code >= 0}; NaN: what makes the rate a hundredth when the run ends
 */
@Description("The learning rate times gamma at each step, as torch's ExponentialLR.")
public record Exponential(
        @Description("Factor at each step, >= 0; NaN: what makes the rate a hundredth over the run.")
        double gamma) implements Scheduler {
    /** A hundredth over the run. */
    public Exponential() {
        this(Double.NaN);
    }

    /** @throws IllegalArgumentException if gamma is out of its range */
    public Exponential {
        Ranges.checkNotNegativeOrNaN("gamma", gamma);
    }

    @Override
    public Schedule start(double lr, long steps) {
        double base = Double.isNaN(gamma) ? Math.pow(0.01, 1.0 / Plan.steps("gamma", steps)) : gamma;
        return Link.multiplying(lr, step -> Math.pow(base, step), step -> base);
    }

    @Override
    public List<String> warnings(long steps) {
        return gamma > 1 ? List.of("the rate rises, since gamma = " + gamma + " is above 1") : List.of();
    }
}
