package org.thalweg.schedulers;

import java.util.List;
import org.thalweg.api.Description;
import org.thalweg.api.Scheduler;

/**
 * The learning rate times a factor that goes linearly from one value to another.
 *
 * <pre>{@code
 * startFactor + (endFactor - startFactor) · min(step, totalIters) / totalIters
 * }</pre>
 *
 * <p>PyTorch's {@code LinearLR}. With {@code totalIters = 0} the factor stays at startFactor for ever, as there.
 *
 * @param startFactor the factor of step 0, in (0, 1]
 * @param endFactor the factor from step {@code totalIters} on, in [0, 1]
 * @param totalIters how many steps it takes, {@code >= 0}
 */
@Description("The learning rate times a factor that goes linearly from startFactor to endFactor, as torch's LinearLR.")
public record Linear(
        @Description("Factor of step 0, in (0, 1].") double startFactor,

        @Description("Factor from step totalIters on, in [0, 1].")
        double endFactor,

        @Description("How many steps it takes, >= 0; with 0 the factor stays at startFactor for ever, as in torch.")
        long totalIters)
        implements Scheduler {
    /** PyTorch's defaults. */
    public Linear() {
        this(1.0 / 3, 1, 5);
    }

    /** @throws IllegalArgumentException if a parameter is out of its range */
    public Linear {
        Ranges.checkPositiveShare("startFactor", startFactor);
        Ranges.checkShare("endFactor", endFactor);
        Ranges.checkAtLeast("totalIters", totalIters, 0);
    }

    @Override
    public Schedule start(double lr, long steps) {
        return Link.multiplying(lr, this::factor, step -> step > totalIters ? 1 : factor(step) / factor(step - 1));
    }

    private double factor(long step) {
        if (totalIters == 0) {
            return startFactor;
        }
        if (step >= totalIters) {
            return endFactor; // which the formula may miss by a rounding, and fall below 0
        }
        return startFactor + (endFactor - startFactor) * step / totalIters;
    }

    @Override
    public List<String> warnings(long steps) {
        if (startFactor == endFactor) {
            return List.of();
        }
        if (totalIters == 0) {
            return List.of("with totalIters = 0 the rate stays at startFactor = " + startFactor + " of lr for ever");
        }
        return steps > 0 && totalIters > steps
                ? List.of(
                        "endFactor is reached after totalIters = " + totalIters + " steps, the run ends after " + steps)
                : List.of();
    }
}
