package org.thalweg.optimizers;

import static com.google.common.base.Preconditions.checkArgument;

/** The ranges that parameters of the same name share; NaN is in none of them. */
final class Ranges {
    private Ranges() {}

    static void checkNotNegative(String name, double value) {
        checkArgument(value >= 0, "%s must be >= 0, got %s", name, value);
        checkArgument(value < Double.POSITIVE_INFINITY, "%s must be finite, got %s", name, value);
    }

    static void checkPositive(String name, double value) {
        checkArgument(value > 0, "%s must be > 0, got %s", name, value);
        checkArgument(value < Double.POSITIVE_INFINITY, "%s must be finite, got %s", name, value);
    }

    /** The two constants of the Wolfe conditions; with c1 below 1/2 a quadratic's minimum meets them. */
    static void checkWolfe(double c1, double c2) {
        checkArgument(c1 > 0 && c1 < 0.5, "c1 must be in (0, 0.5), got %s", c1);
        checkArgument(c2 > c1 && c2 < 1, "c2 must be in (c1, 1), got c1 = %s and c2 = %s", c1, c2);
    }

    /** A decay rate of an exponential average. */
    static void checkDecay(String name, double value) {
        checkArgument(value >= 0 && value < 1, "%s must be in [0, 1), got %s", name, value);
    }

    /** The parameters that Adam and its nearest kin have. */
    static void checkAdam(double lr, double beta1, double beta2, double eps, double weightDecay) {
        checkNotNegative("lr", lr);
        checkDecay("beta1", beta1);
        checkDecay("beta2", beta2);
        checkNotNegative("eps", eps);
        checkNotNegative("weightDecay", weightDecay);
    }

    static void checkProbability(String name, double value) {
        checkArgument(value >= 0 && value <= 1, "%s must be in [0, 1], got %s", name, value);
    }

    static void checkGiven(String name, Object part) {
        checkArgument(part != null, "%s must be given, got null", name);
    }
}
