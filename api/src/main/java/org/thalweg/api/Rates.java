package org.thalweg.api;

/**
 * What a scheduler sets for one step.
 *
 * @param lr the learning rate in force
 * @param momentum the momentum in force (Adam's beta1); NaN: the optimiser's own
 */
public record Rates(double lr, double momentum) {
    /** The momentum in force, where the optimiser's own is this. */
    public double momentumOr(double own) {
        return Double.isNaN(momentum) ? own : momentum;
    }
}
