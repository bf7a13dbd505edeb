package org.thalweg.testkit;

import java.util.Arrays;

/** Equality to the last bit, where all NaN are one and 0 is not -0. */
final class Bits {
    private Bits() {}

    static boolean equal(double a, double b) {
        return Double.compare(a, b) == 0;
    }

    static boolean equal(double[] a, double[] b) {
        return Arrays.equals(a, b);
    }
}
