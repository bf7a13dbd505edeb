package org.thalweg.expression;

/** A way to evaluate a formula; its implementations agree to the bit. */
@FunctionalInterface
interface Code {
    /**
     * The value, and the gradient by the way if that is what the code is for.
     *
     * @param x the variables' values
     * @param gradient receives a derivative by each variable; not looked at by code for values alone
     */
    double run(double[] x, double[] gradient);
}
