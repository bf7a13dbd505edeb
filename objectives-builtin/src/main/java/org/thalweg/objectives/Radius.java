package org.thalweg.objectives;

/** The distance from the origin. */
final class Radius {
    private Radius() {}

    /** The sum of the squares, and the largest double where it overflows: a wave of an infinite radius has no phase. */
    static double squared(double[] x) {
        double sum = 0;
        for (double xi : x) {
            sum += xi * xi;
        }
        return Math.min(sum, Double.MAX_VALUE);
    }
}
