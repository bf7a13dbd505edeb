package org.thalweg.objectives;

/** What stands for ∞ − ∞ and 0 · ∞, where a formula has overflowed. */
final class Overflow {
    private Overflow() {}

    /** The value of a function that grows without bound in every direction: ∞ where it is no number. */
    static double upwards(double value) {
        return Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
    }

    /** An angle, or the largest number where it is infinite: its sine is as good as any there, but not NaN. */
    static double finite(double angle) {
        return Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, angle));
    }

    /** The value; where that is infinite, a partial derivative that is no number becomes 0. */
    static double settle(double value, double[] gradient) {
        if (Double.isInfinite(value)) {
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] = Double.isNaN(gradient[i]) ? 0 : gradient[i];
            }
        }
        return value;
    }
}
