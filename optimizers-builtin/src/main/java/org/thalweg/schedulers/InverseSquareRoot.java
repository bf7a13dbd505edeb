package org.thalweg.schedulers;

import java.util.List;
import org.thalweg.api.Description;
import org.thalweg.api.Scheduler;

/**
 * The learning rate falls with the inverse square root of the step, after a warm-up.
 *
 * <pre>{@code
 * √(warmUpSteps / step)                 from step warmUpSteps on
 * linear step / warmUpSteps, or constant 1      before
 * }</pre>
 *
 * <p>Linear: Vaswani and others, Attention is all you need, 2017, arXiv:1706.03762, with the optimiser's lr as the rate
 * at the top, as in fairseq. Constant: Raffel and others, Exploring the limits of transfer learning with a unified
 * text-to-text transformer (T5), 2020, arXiv:1910.10683.
 *
 * @param warmUpSteps the steps until the rate falls, {@code >= 1}
 * @param shape what it does until then
 */
@Description("The learning rate falls with the inverse square root of the step, after a warm-up (Vaswani et al. 2017). "
        + "It is lr times sqrt(warmUpSteps/step).")
public record InverseSquareRoot(
        @Description("Steps until the rate falls, >= 1.") long warmUpSteps,

        @Description("What it does until then: linear, rise from 0; constant, stay at lr, as in T5.")
        Shape shape)
        implements Scheduler {
    /** What the rate does at first. */
    public enum Shape {
        /** It rises from 0. */
        LINEAR,
        /** It stays. */
        CONSTANT
    }

    /** Ten steps, linear. */
    public InverseSquareRoot() {
        this(10, Shape.LINEAR);
    }

    /** @throws IllegalArgumentException if a parameter is out of its range */
    public InverseSquareRoot {
        Ranges.checkGiven("shape", shape);
        Ranges.checkAtLeast("warmUpSteps", warmUpSteps, 1);
    }

    @Override
    public Schedule start(double lr, long steps) {
        return Scheduler.ofFactor(this::factor).start(lr, steps);
    }

    private double factor(long step) {
        if (step >= warmUpSteps) {
            return Math.sqrt((double) warmUpSteps / step);
        }
        return shape == Shape.LINEAR ? (double) step / warmUpSteps : 1;
    }

    @Override
    public List<String> warnings(long steps) {
        return steps > 0 && warmUpSteps >= steps
                ? List.of("the rate never falls, since warmUpSteps = " + warmUpSteps + " and the run has " + steps
                        + " steps")
                : List.of();
    }
}
