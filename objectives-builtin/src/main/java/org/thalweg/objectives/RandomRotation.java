package org.thalweg.objectives;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A random orthogonal matrix R of each number of dimensions, evenly distributed over all of them (after Haar), so that
 * half of them are reflections too. It is known by its seed, and made when first used.
 */
public final class RandomRotation {
    private final long seed;
    private final Memo<Integer, double[][]> rows = new Memo<>();

    private RandomRotation(long seed) {
        this.seed = seed;
    }

    /** The rotations of a seed: the same seed gives the same matrices. */
    public static RandomRotation of(long seed) {
        return new RandomRotation(seed);
    }

    /** Writes R x. */
    void apply(double[] x, double[] rotated) {
        double[][] matrix = rows(x.length);
        for (int i = 0; i < x.length; i++) {
            rotated[i] = dot(matrix[i], x);
        }
    }

    /** Writes the inverse's product with z, which is the transposed matrix's. */
    void applyInverse(double[] z, double[] back) {
        double[][] matrix = rows(z.length);
        Arrays.fill(back, 0);
        for (int i = 0; i < z.length; i++) {
            add(z[i], matrix[i], back);
        }
    }

    double[][] rows(int n) {
        return rows.get(n, this::orthonormal);
    }

    /**
     * Rows of normal deviates, made orthonormal one after another. Each is swept twice, since the first sweep leaves
     * what rounding adds where a row was nearly a combination of those before it.
     */
    private double[][] orthonormal(int n) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] matrix = new double[n][n];
        for (int i = 0; i < n; i++) {
            double[] row = matrix[i];
            for (int j = 0; j < n; j++) {
                row[j] = random.nextGaussian();
            }
            for (int sweep = 0; sweep < 2; sweep++) {
                for (int k = 0; k < i; k++) {
                    add(-dot(matrix[k], row), matrix[k], row);
                }
            }
            double length = Math.sqrt(dot(row, row));
            for (int j = 0; j < n; j++) {
                row[j] /= length;
            }
        }
        return matrix;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }

    private static void add(double factor, double[] row, double[] sum) {
        for (int j = 0; j < row.length; j++) {
            sum[j] += factor * row[j];
        }
    }

    /** An equal seed. */
    @Override
    public boolean equals(Object other) {
        return other instanceof RandomRotation rotation && seed == rotation.seed;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(seed);
    }

    /** The seed, as a spec spells it. */
    @Override
    public String toString() {
        return Long.toString(seed);
    }
}
