package org.thalweg.expression;

import java.util.Arrays;

/**
 * A formula as steps: forward for its value, then back over them for its gradient, by reverse accumulation.
 *
 * <p>The sweep multiplies and adds. Where it comes to something that is not finite, it is done again with care: an
 * operation that nothing depends on passes nothing to its operands, whatever its slope, and a slope that is not finite
 * counts as 0 where the operation's result is finite, as at the tip of a root. What is NaN even so, as the difference
 * of infinities, becomes 0. Where the value itself is NaN, nothing is mended.
 *
 * @param forward computes the values of the cells
 * @param backward computes the adjoints, of the last cell first
 * @param nested where values lie that a branch computes, and that not every run does
 * @param cells how many values there are, the last of them the formula's; as many adjoints follow
 * @param adjoints of the variables, where each lies; -1 for one on which nothing depends
 */
record Program(Step.Block forward, Step.Block backward, int[] nested, int cells, int[] adjoints) {
    /** The interpreter's memory: one for all formulas, since none evaluates another. */
    private static final ThreadLocal<double[]> MEMORY = ThreadLocal.withInitial(() -> new double[128]);

    /** {@link Code} for value and gradient. */
    double valueAndGradient(double[] x, double[] gradient) {
        return run(x, gradient, false);
    }

    /** Writes the gradient anew, with care. */
    void mend(double[] x, double[] gradient) {
        run(x, gradient, true);
    }

    private double run(double[] x, double[] gradient, boolean careful) {
        double[] memory = memory();
        forward.run(x, memory, careful);
        backward.run(x, memory, careful);
        for (int i = 0; i < gradient.length; i++) {
            double derivative = adjoints[i] < 0 ? 0 : memory[adjoints[i]];
            gradient[i] = careful && Double.isNaN(derivative) ? 0 : derivative;
        }
        return memory[cells - 1];
    }

    private double[] memory() {
        double[] memory = MEMORY.get();
        if (memory.length < 2 * cells) {
            memory = Arrays.copyOf(memory, 2 * cells);
            MEMORY.set(memory);
        }
        return memory;
    }
}
