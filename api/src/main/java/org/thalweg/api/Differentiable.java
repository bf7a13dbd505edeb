package org.thalweg.api;

import java.util.Optional;
import java.util.function.ToDoubleBiFunction;

/** An objective with its exact gradient. */
public interface Differentiable extends Objective {
    /**
     * The value and the gradient at a location.
     *
     * @param x the location, n coordinates; not to be written nor kept
     * @param gradient receives the n partial derivatives, each of them at every call; not to be kept
     * @return what {@link #value} returns for this x
     * @throws NoGradientError if there is a gradient elsewhere but not at this location
     */
    double valueAndGradient(double[] x, double[] gradient);

    /**
     * An objective with a gradient that is written elsewhere; its draws are the original's.
     *
     * @param original what it is in all else
     * @param rule as {@link #valueAndGradient}
     */
    static Differentiable of(Objective original, ToDoubleBiFunction<double[], double[]> rule) {
        return new WithGradient(original, rule);
    }

    /** This objective itself. */
    @Override
    default Optional<Differentiable> differentiable() {
        return Optional.of(this);
    }
}
