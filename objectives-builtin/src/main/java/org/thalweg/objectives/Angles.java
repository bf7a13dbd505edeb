package org.thalweg.objectives;

/** Angles that may have overflowed. */
final class Angles {
    private Angles() {}

    /** The angle, or the largest number where it is infinite: a sine is as good as any there, but not NaN. */
    static double finite(double angle) {
        return Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, angle));
    }
}
