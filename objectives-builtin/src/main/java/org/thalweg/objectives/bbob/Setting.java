package org.thalweg.objectives.bbob;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * What the suite draws for an instance.
 *
 * @param seed of the function and the instance
 * @param n the number of dimensions
 */
record Setting(int seed, int n) {
    private static final int SECOND = 1_000_000;

    /** Beyond, a rotation takes gigabytes and hours. */
    private static final int LARGEST_ROTATION = 10_000;

    /** The least value: a ratio of normal numbers, to two decimals, within ±1000. */
    double fopt() {
        double ratio = Chance.normal(1, seed)[0] / Chance.normal(1, seed + 1)[0];
        return Math.min(1000, Math.max(-1000, Math.floor(100 * 100 * ratio + 0.5) / 100));
    }

    /** Where the least value is: evenly within ±4, to four decimals, and never 0. */
    double[] xopt() {
        return xopt(seed);
    }

    /** The same, drawn anew: what one function has. */
    double[] secondXopt() {
        return xopt(seed + SECOND);
    }

    private double[] xopt(int seed) {
        double[] xopt = Chance.uniform(n, seed);
        for (int i = 0; i < n; i++) {
            xopt[i] = 8 * Math.floor(1e4 * xopt[i]) / 1e4 - 4;
            if (xopt[i] == 0) {
                xopt[i] = -1e-5;
            }
        }
        return xopt;
    }

    /** The rotation R. */
    Matrix r() {
        return rotation(seed + SECOND);
    }

    /** The rotation Q. */
    Matrix q() {
        return rotation(seed);
    }

    private Matrix rotation(int seed) {
        checkArgument(
                n <= LARGEST_ROTATION,
                "dimension must be <= %s for a function with rotations, got %s",
                LARGEST_ROTATION,
                n);
        return Matrix.rotation(n, seed);
    }

    /** Λ Q, where Λ has the square root of alpha as its last element. */
    Matrix lambdaQ(double alpha) {
        return q().withRowsTimes(Scales.upTo(Math.sqrt(alpha), n));
    }

    /** R Λ Q. */
    Matrix rLambdaQ(double alpha) {
        return r().times(lambdaQ(alpha));
    }

    /** A landscape of a shape of x − xopt, without a penalty. */
    Landscape around(double[] xopt, Shape shape) {
        return penalized(0, xopt, shape);
    }

    /** The same with a penalty outside the domain. */
    Landscape penalized(double weight, double[] xopt, Shape shape) {
        return of(weight, xopt, new Shifted(xopt, shape));
    }

    /** A landscape of a shape of x itself. */
    Landscape of(double weight, double[] xopt, Shape shape) {
        return new Landscape(xopt, fopt(), weight, shape);
    }
}
