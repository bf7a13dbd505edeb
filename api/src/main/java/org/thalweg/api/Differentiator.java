package org.thalweg.api;

/** Finds a gradient for an objective whose author gave none. */
@FunctionalInterface
public interface Differentiator {
    /**
     * Tries to. Asked when an objective is bound, before anything runs, and again for each of its draws, so what is
     * costly SHOULD be done once a class.
     *
     * @param objective without a gradient of its own
     * @param start where a run would begin: a location at which the objective may be asked; left as it is
     */
    Differentiation differentiate(Objective objective, double[] start);
}
