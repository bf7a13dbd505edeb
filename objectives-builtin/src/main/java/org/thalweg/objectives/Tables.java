package org.thalweg.objectives;

import java.util.List;
import org.thalweg.api.Minimum;

/** What Mishra's tables have in common: a wave times exp |c − r / π|, r the distance from the origin. */
final class Tables {
    private Tables() {}

    /** c − r / π. */
    static double rise(double constant, double[] x) {
        return constant - Math.sqrt(x[0] * x[0] + x[1] * x[1]) / Math.PI;
    }

    /** The derivative of |c − r / π| with respect to a coordinate, divided by that coordinate; 0 at its kinks. */
    static double outwards(double[] x, double rise) {
        double r = Math.sqrt(x[0] * x[0] + x[1] * x[1]);
        return r == 0 ? 0 : -Math.signum(rise) / (Math.PI * r);
    }

    /** With 0 · ∞ = 0: a wave of 0 stays 0 where the exponential overflows. */
    static double product(double wave, double factor) {
        return wave == 0 ? 0 : wave * factor;
    }

    /** One in each quadrant. */
    static List<Minimum> minima(double value, double x, double y) {
        return List.of(
                Minimum.of(value, x, y), Minimum.of(value, x, -y), Minimum.of(value, -x, y), Minimum.of(value, -x, -y));
    }
}
