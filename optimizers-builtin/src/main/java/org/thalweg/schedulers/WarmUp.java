package org.thalweg.schedulers;

import java.util.List;
import org.thalweg.api.Description;
import org.thalweg.api.Scheduler;

/**
 * Warm-up: a factor that rises to 1.
 *
 * <pre>{@code
 * linear             step / steps                 while step < steps, else 1
 * linear_from_one    (step + 1) / steps           while step < steps, else 1
 * exponential        1 - exp(-(step + 1) / steps)
 * }</pre>
 *
 * <p>In the linear shape the factor is 0 at step 0, so the first step moves nothing. The exponential shape has risen by
 * 63 % after {@code steps} steps and comes as close to 1 as a number can after 37 times as many.
 *
 * <p>Linear: PyTorch's {@code LambdaLR(lr_lambda=lambda step: step / n if step < n else 1)}; Goyal et al., Accurate,
 * large minibatch SGD: training ImageNet in 1 hour, 2017, arXiv:1706.02677. The others: Ma and Yarats, On the adequacy
 * of untuned warmup for adaptive optimization, 2019, arXiv:1910.04209.
 *
 * @param steps how many steps it takes, {@code >= 0}; 0: none
 * @param shape how it rises
 */
@Description("Warm-up: lr times a factor that rises to 1. Linear if not said otherwise: step/steps while step < steps, "
        + "so the first step has lr 0.")
public record WarmUp(
        @Description("Steps until the full rate, >= 0; of the exponential shape, its time constant.")
        long steps,

        @Description("How it rises: linear, step/steps; linear_from_one, (step+1)/steps; exponential, "
                + "1-exp(-(step+1)/steps).")
        Shape shape)
        implements Scheduler {
    /** How a warm-up rises. */
    public enum Shape {
        /** step/steps, from 0. */
        LINEAR,
        /** (step + 1)/steps, so that no step is lost. */
        LINEAR_FROM_ONE,
        /** 1 - exp(-(step + 1)/steps), which comes close to 1. */
        EXPONENTIAL
    }

    /** Ten steps, linear. */
    public WarmUp() {
        this(10);
    }

    /** Linear. */
    public WarmUp(long steps) {
        this(steps, Shape.LINEAR);
    }

    /** @throws IllegalArgumentException if a parameter is out of its range */
    public WarmUp {
        Ranges.checkGiven("shape", shape);
        Ranges.checkAtLeast("steps", steps, 0);
    }

    @Override
    public Schedule start(double lr, long plannedSteps) {
        return Scheduler.ofFactor(this::factor).start(lr, plannedSteps);
    }

    private double factor(long step) {
        if (steps == 0) {
            return 1;
        }
        return switch (shape) {
            case LINEAR -> step < steps ? (double) step / steps : 1;
            case LINEAR_FROM_ONE -> step < steps ? (step + 1.0) / steps : 1;
            case EXPONENTIAL -> -Math.expm1(-(step + 1.0) / steps);
        };
    }

    @Override
    public List<String> warnings(long plannedSteps) {
        return plannedSteps > 0 && steps > plannedSteps
                ? List.of("the warm-up takes steps = " + steps + ", the run ends after " + plannedSteps)
                : List.of();
    }
}
