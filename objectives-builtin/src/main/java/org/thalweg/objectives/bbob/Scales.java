package org.thalweg.objectives.bbob;

import java.util.Arrays;

/** Factors of the coordinates. */
final class Scales {
    private Scales() {}

    /** n factors from 1 to the last, in equal ratios; the last one's square root makes the Λ of BBOB. */
    static double[] upTo(double last, int n) {
        double[] factors = new double[n];
        Arrays.setAll(factors, i -> Math.pow(last, i / (n - 1.0)));
        return factors;
    }

    static double[] constant(double factor, int n) {
        double[] factors = new double[n];
        Arrays.fill(factors, factor);
        return factors;
    }

    /** The first factor, then the others. */
    static double[] firstAndOthers(double first, double others, int n) {
        double[] factors = constant(others, n);
        factors[0] = first;
        return factors;
    }

    static double[] times(double factor, double[] x) {
        return Arrays.stream(x).map(xi -> factor * xi).toArray();
    }
}
