package org.thalweg.autodiff;

import org.thalweg.api.Objective;

/** A check against a gradient that is plainly wrong, since what it depends on went a way that nobody saw. */
final class Differences {
    /** So many coordinates are looked at; what is wrong is mostly so in all. */
    private static final int MOST = 16;

    private static final double STEP = 1e-5;

    /** Two differences that agree to this much are a slope; a gradient a hundred times as far off is none. */
    private static final double AGREEMENT = 1e-4;

    private Differences() {}

    /** Whether a partial derivative is far from the slope, at a location where there is one. */
    static boolean contradict(Objective objective, double[] x, double[] gradient) {
        double[] moved = x.clone();
        double largest = 1;
        for (double partial : gradient) {
            largest = Math.max(largest, Math.abs(partial));
        }
        for (int i = 0; i < Math.min(MOST, x.length); i++) {
            double step = STEP * Math.max(1, Math.abs(x[i]));
            double wide = slope(objective, moved, i, step);
            double narrow = slope(objective, moved, i, step / 3);
            double ahead = (at(objective, moved, i, step / 3) - at(objective, moved, i, 0)) / (step / 3);
            double scale = Math.max(largest, Math.abs(narrow));
            boolean smooth = Math.abs(wide - narrow) <= AGREEMENT * scale && Math.abs(ahead - narrow) <= 1e-2 * scale;
            if (smooth && Math.abs(gradient[i] - narrow) > 100 * AGREEMENT * scale) {
                return true;
            }
        }
        return false;
    }

    private static double slope(Objective objective, double[] x, int i, double step) {
        return (at(objective, x, i, step) - at(objective, x, i, -step)) / (2 * step);
    }

    private static double at(Objective objective, double[] x, int i, double distance) {
        double before = x[i];
        x[i] += distance;
        double value = objective.value(x);
        x[i] = before;
        return value;
    }
}
