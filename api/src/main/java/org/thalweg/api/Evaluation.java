package org.thalweg.api;

/** Another way to evaluate a problem: what a wrapper optimiser gives its inner run ({@link Problem#view}). */
@FunctionalInterface
public interface Evaluation {
    /**
     * The value and a gradient at a location.
     *
     * @param base the problem as it is; what is asked of it counts
     * @param x the location; not to be written nor kept
     * @param gradient receives the partial derivatives
     * @return the value at x
     */
    double valueAndGradient(Problem base, double[] x, double[] gradient);
}
