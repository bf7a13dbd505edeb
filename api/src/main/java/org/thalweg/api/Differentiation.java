package org.thalweg.api;

/** What became of an attempt to find a gradient. */
public sealed interface Differentiation {
    /**
     * The gradient was found.
     *
     * @param objective has the same values, to the bit, and their gradient; at a location where its code goes a way
     *     that can't be followed, it throws {@link NoGradientError}
     */
    record Exact(Differentiable objective) implements Differentiation {}

    /**
     * It can't be found.
     *
     * @param reason what can't be followed and why, as a clause: {@code value() calls java.util.Random.nextGaussian,
     *     whose code is not the plugin's}
     */
    record Declined(String reason) implements Differentiation {}
}
