package org.thalweg.api;

import java.util.Optional;

/** An objective with its exact gradient. */
public interface Differentiable extends Objective {
    /**
     * The value and the gradient at a location.
     *
     * @param x the location, n coordinates; not to be written nor kept
     * @param gradient receives the n partial derivatives, each of them at every call; not to be kept
     * @return what {@link #value} returns for this x
     */
    double valueAndGradient(double[] x, double[] gradient);

    /** This objective itself. */
    @Override
    default Optional<Differentiable> differentiable() {
        return Optional.of(this);
    }
}
