package org.thalweg.schedulers;

import java.util.List;
import org.thalweg.api.Description;
import org.thalweg.api.Scheduler;

/**
 * The learning rate times a power of the share of steps left; 0 when none are.
 *
 * <pre>{@code
 * (1 - min(step, totalIters) / totalIters)^power
 * }</pre>
 *
 * <p>PyTorch's {@code PolynomialLR}. With {@code totalIters = 0} the rate stays as it is, as in its recursion.
 *
 * @param totalIters the steps until the rate is 0, {@code >= 0}
 * @param power the exponent, {@code >= 0}
 */
@Description("The learning rate times a power of the share of steps left, as torch's PolynomialLR. It is 0 from step "
        + "totalIters on.")
public record Polynomial(
        @Description("Steps until the rate is 0, >= 0; with 0 the rate stays as it is, as in torch.")
        long totalIters,

        @Description("Exponent, >= 0.") double power)
        implements Scheduler {
    /** PyTorch's defaults. */
    public Polynomial() {
        this(5, 1);
    }

    /** @throws IllegalArgumentException if a parameter is out of its range */
    public Polynomial {
        Ranges.checkAtLeast("totalIters", totalIters, 0);
        Ranges.checkNotNegative("power", power);
    }

    @Override
    public Schedule start(double lr, long steps) {
        return Link.multiplying(
                lr,
                step -> totalIters == 0 ? 1 : Math.pow((double) left(step) / totalIters, power),
                step -> step > totalIters ? 1 : Math.pow((double) left(step) / left(step - 1), power));
    }

    private long left(long step) {
        return Math.max(0, totalIters - step);
    }

    @Override
    public List<String> warnings(long steps) {
        if (power == 0) {
            return List.of();
        }
        if (totalIters == 0) {
            return List.of("with totalIters = 0 the rate never falls");
        }
        if (steps > 0 && steps < totalIters) {
            return List.of("the rate is 0 after totalIters = " + totalIters + " steps, the run ends after " + steps);
        }
        return steps > totalIters
                ? List.of("the rate is 0 from step totalIters = " + totalIters + " on, the run has " + steps)
                : List.of();
    }
}
