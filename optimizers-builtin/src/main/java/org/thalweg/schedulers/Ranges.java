package org.thalweg.schedulers;

import static com.google.common.base.Preconditions.checkArgument;

/** The ranges that parameters share; NaN is in none of them. */
final class Ranges {
    private Ranges() {}

    static void checkAtLeast(String name, long value, long least) {
        checkArgument(value >= least, "%s must be >= %s, got %s", name, least, value);
    }

    static void checkNotNegative(String name, double value) {
        checkArgument(value >= 0, "%s must be >= 0, got %s", name, value);
        checkFinite(name, value);
    }

    /** Where NaN stands for a value that depends on the run. */
    static void checkNotNegativeOrNaN(String name, double value) {
        if (!Double.isNaN(value)) {
            checkNotNegative(name, value);
        }
    }

    static void checkPositive(String name, double value) {
        checkArgument(value > 0, "%s must be > 0, got %s", name, value);
        checkFinite(name, value);
    }

    private static void checkFinite(String name, double value) {
        checkArgument(value < Double.POSITIVE_INFINITY, "%s must be finite, got %s", name, value);
    }

    /** A part of a whole. */
    static void checkShare(String name, double value) {
        checkArgument(value >= 0 && value <= 1, "%s must be in [0, 1], got %s", name, value);
    }

    static void checkPositiveShare(String name, double value) {
        checkArgument(value > 0 && value <= 1, "%s must be in (0, 1], got %s", name, value);
    }

    /** A momentum that any optimiser can take, Adam's beta1 too. */
    static void checkMomentum(String name, double value) {
        checkArgument(value >= 0 && value < 1, "%s must be in [0, 1), got %s", name, value);
    }

    static void checkGiven(String name, Object part) {
        checkArgument(part != null, "%s must be given, got null", name);
    }
}
