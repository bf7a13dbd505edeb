package org.thalweg.objectives.bbob;

/** A function of some coordinates z: one that ends a formula, or a transformation with what follows it. */
@FunctionalInterface
interface Shape {
    /**
     * Its value, and where it is asked for its gradient.
     *
     * @param z the coordinates; overwritten
     * @param gradient receives the partial derivatives with respect to z, each of them; null: not asked for
     */
    double evaluate(double[] z, double[] gradient);
}
