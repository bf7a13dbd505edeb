package org.thalweg.api;

/** The gradient of an objective that has none of its own, from 2n further values through the same door. */
final class CentralDifferences {
    /** Balances the truncation error, h², against the rounding error, ulp/h. */
    private static final double RELATIVE_STEP = Math.cbrt(Math.ulp(1.0));

    private CentralDifferences() {}

    static double valueAndGradient(Problem problem, double[] x, double[] gradient) {
        double value = problem.value(x);
        double[] trial = x.clone();
        for (int i = 0; i < x.length; i++) {
            double h = RELATIVE_STEP * Math.max(1, Math.abs(x[i]));
            double above = x[i] + h;
            double below = x[i] - h;
            trial[i] = above;
            double valueAbove = problem.value(trial);
            trial[i] = below;
            double valueBelow = problem.value(trial);
            trial[i] = x[i];
            gradient[i] = derivative(x[i], value, above, valueAbove, below, valueBelow);
        }
        return value;
    }

    /** One-sided where the other side has no finite value, as at the edge of a logarithm. */
    private static double derivative(
            double x, double value, double above, double valueAbove, double below, double valueBelow) {
        if (Double.isFinite(valueAbove) && !Double.isFinite(valueBelow)) {
            return (valueAbove - value) / (above - x);
        }
        if (Double.isFinite(valueBelow) && !Double.isFinite(valueAbove)) {
            return (value - valueBelow) / (x - below);
        }
        return (valueAbove - valueBelow) / (above - below);
    }
}
