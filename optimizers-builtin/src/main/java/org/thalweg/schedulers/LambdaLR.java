package org.thalweg.schedulers;

import java.util.List;
import java.util.function.LongToDoubleFunction;
import org.thalweg.api.Description;
import org.thalweg.api.Scheduler;
import org.thalweg.expression.Formula;

/**
 * The learning rate times an expression of the step.
 *
 * <p>PyTorch's {@code LambdaLR}. From Java write {@link Scheduler#ofFactor}.
 *
 * @param lambda the factor, an expression in {@code step}, which is 0 at the first
 */
@Description("The learning rate times an expression of the step, as torch's LambdaLR.")
public record LambdaLR(
        @Description("The factor, an expression in step, which is 0 at the first: min(step/10,1).")
        String lambda) implements Scheduler {
    private static final List<String> VARIABLES = List.of("step");

    /** The factor 1. */
    public LambdaLR() {
        this("1");
    }

    /** @throws IllegalArgumentException if the expression can't be read; the message says where and why */
    public LambdaLR {
        parse(lambda);
    }

    /** @throws IllegalArgumentException if the expression can't be read; the message says where and why */
    static LongToDoubleFunction parse(String lambda) {
        try {
            Formula factor = Formula.parse(lambda, VARIABLES);
            return step -> factor.value(step);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("in lambda '" + lambda + "', " + e.getMessage(), e);
        }
    }

    @Override
    public Schedule start(double lr, long steps) {
        return Link.setting(Scheduler.ofFactor(parse(lambda)).start(lr, steps));
    }
}
