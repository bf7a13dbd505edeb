package org.thalweg.testkit;

import org.thalweg.api.Objective;

/**
 * A partial derivative by central differences, and how far it can be trusted.
 *
 * <p>No single step suits every objective: truncation wants a small one, rounding a large one, a ripple a step smaller
 * than itself. So the step is halved from a hundredth of the domain's width to a ten-billionth; three neighbouring
 * steps make an estimate, extrapolated after Richardson, and their scatter its error. The estimate with the least
 * error is taken. Where a kink or a jump is within reach, the steps disagree, the error is large, and nothing is
 * concluded.
 *
 * @param derivative the estimate
 * @param error how far off it may be
 */
record Difference(double derivative, double error) {
    /** About a hundredth, but no round part of the width: steps that are whole periods of a ripple don't see it. */
    private static final double WIDEST = 0.0081;

    private static final int HALVINGS = 27;

    /** The scatter of three estimates is itself uncertain. */
    private static final double SAFETY = 10;

    /** What rounding in a gradient's own formula may cost. */
    private static final double RELATIVE_TOLERANCE = 1e-6;

    /** An error beyond this part of the slope leaves too much room to conclude anything. */
    private static final double RELIABLE = 1e-4;

    static Difference of(Objective objective, double[] x, int i, double width) {
        double[] trial = x.clone();
        Difference best = new Difference(Double.NaN, Double.POSITIVE_INFINITY);
        double beforeLast = Double.NaN;
        double last = Double.NaN;
        for (int halving = 0; halving <= HALVINGS; halving++) {
            double h = Math.scalb(WIDEST * width, -halving);
            trial[i] = x[i] + h;
            double above = objective.value(trial);
            double distance = trial[i];
            trial[i] = x[i] - h;
            double below = objective.value(trial);
            distance -= trial[i];

            double derivative = (above - below) / distance;
            double rounding = (Math.ulp(above) + Math.ulp(below)) / distance;
            double error = Math.max(Math.abs(derivative - last), Math.abs(last - beforeLast)) + rounding;
            if (error < best.error) { // false for NaN, as for the first two steps
                best = new Difference(derivative + (derivative - last) / 3, error);
            }
            beforeLast = last;
            last = derivative;
        }
        return best;
    }

    /** @param slope the gradient's largest partial derivative, the measure where this one is small */
    boolean isReliable(double slope) {
        return error <= RELIABLE * Math.max(slope, Math.abs(derivative));
    }

    boolean agreesWith(double partial) {
        double tolerance = SAFETY * error + RELATIVE_TOLERANCE * Math.abs(derivative);
        return Math.abs(partial - derivative) <= tolerance;
    }
}
