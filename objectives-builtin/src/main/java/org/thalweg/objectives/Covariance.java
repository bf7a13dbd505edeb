package org.thalweg.objectives;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;
import java.util.stream.Collectors;
import org.thalweg.api.Vector;

/** A symmetric positive definite matrix Σ, immutable, together with its inverse, the precision Σ⁻¹. */
public final class Covariance {
    private final List<Vector> rows;
    private final double[][] precision;

    private Covariance(List<Vector> rows) {
        this.rows = rows;
        checkSymmetric(rows);
        this.precision = inverse(rows);
    }

    /**
     * The covariance with these rows.
     *
     * @throws IllegalArgumentException if they are no square matrix of finite numbers, it is not symmetric, not
     *     positive definite, or its inverse overflows
     */
    public static Covariance of(List<List<Double>> rows) {
        return new Covariance(rows.stream().map(Vector::of).toList());
    }

    private static void checkSymmetric(List<Vector> rows) {
        int n = rows.size();
        checkArgument(n > 0, "a covariance must have at least 1 row, got none");
        for (int i = 0; i < n; i++) {
            Vector row = rows.get(i);
            checkArgument(
                    row.size() == n,
                    "a covariance must be square: this one has %s rows, but row %s has length %s",
                    n,
                    i + 1,
                    row.size());
            checkArgument(row.isFinite(), "a covariance must be finite, got row %s: %s", i + 1, row);
            for (int j = 0; j < i; j++) {
                double below = row.get(j);
                double above = rows.get(j).get(i);
                checkArgument(
                        below == above,
                        "a covariance must be symmetric, got %s in row %s, column %s, but %s in row %s, column %s",
                        above,
                        j + 1,
                        i + 1,
                        below,
                        i + 1,
                        j + 1);
            }
        }
    }

    /**
     * By Gauss-Jordan elimination in place, which needs no interchange of rows here: the pivots are those of L D Lᵀ,
     * positive as long as the leading blocks are positive definite. Without square roots what is exact stays exact:
     * the inverse of a diagonal matrix holds the reciprocals.
     */
    private static double[][] inverse(List<Vector> rows) {
        int n = rows.size();
        double[][] a = rows.stream().map(Vector::toArray).toArray(double[][]::new);
        for (int k = 0; k < n; k++) {
            double[] pivotRow = a[k];
            double pivot = pivotRow[k];
            checkArgument(
                    pivot > 0,
                    "a covariance must be positive definite, but its leading %sx%s block is not",
                    k + 1,
                    k + 1);
            pivotRow[k] = 1;
            for (int j = 0; j < n; j++) {
                pivotRow[j] /= pivot;
            }
            for (int i = 0; i < n; i++) {
                if (i != k) {
                    subtract(a[i], k, pivotRow);
                }
            }
        }
        symmetrize(a);
        return a;
    }

    private static void subtract(double[] row, int k, double[] pivotRow) {
        double factor = row[k];
        row[k] = 0;
        for (int j = 0; j < row.length; j++) {
            row[j] -= factor * pivotRow[j];
        }
    }

    /** Rounding may have made the halves differ in their last bits. */
    private static void symmetrize(double[][] a) {
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j <= i; j++) {
                double mean = a[i][j] / 2 + a[j][i] / 2;
                checkArgument(Double.isFinite(mean), "a covariance must have a finite inverse, but it overflows");
                a[i][j] = mean;
                a[j][i] = mean;
            }
        }
    }

    /** The number of rows, and of columns. */
    public int size() {
        return rows.size();
    }

    /** An element of Σ⁻¹; rows and columns from 0. */
    double precision(int row, int column) {
        return precision[row][column];
    }

    /** Equal elements, compared as {@link Double#equals} does. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Covariance covariance && rows.equals(covariance.rows);
    }

    @Override
    public int hashCode() {
        return rows.hashCode();
    }

    /** As a spec spells it: {@code [[1.0,-0.99],[-0.99,1.0]]}. */
    @Override
    public String toString() {
        return rows.stream().map(Vector::toString).collect(Collectors.joining(",", "[", "]"));
    }
}
