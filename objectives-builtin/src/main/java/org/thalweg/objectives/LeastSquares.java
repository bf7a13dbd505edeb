package org.thalweg.objectives;

import java.util.Optional;

/** Least squares by Householder's QR decomposition. */
final class LeastSquares {
    /** A column of which no larger part is left, once those before it are taken away, depends on them. */
    private static final double DEPENDENT = 1e-10;

    private LeastSquares() {}

    /**
     * The x with the least |Σ xⱼ columnⱼ − targets|; empty where it is not the only one, to rounding.
     *
     * @param columns of equal length; overwritten
     * @param targets as long as a column; overwritten
     */
    static Optional<double[]> solve(double[][] columns, double[] targets) {
        int n = columns.length;
        if (targets.length < n) {
            return Optional.empty();
        }
        double[] diagonal = new double[n];
        for (int k = 0; k < n; k++) {
            double[] v = columns[k];
            double whole = length(v, 0);
            double rest = length(v, k);
            if (!(rest > DEPENDENT * whole)) {
                return Optional.empty();
            }
            diagonal[k] = v[k] > 0 ? -rest : rest; // so that nothing cancels
            v[k] -= diagonal[k];
            double scale = -1 / (diagonal[k] * v[k]);
            for (int j = k + 1; j < n; j++) {
                reflect(v, k, scale, columns[j]);
            }
            reflect(v, k, scale, targets);
        }
        double[] x = new double[n];
        for (int k = n - 1; k >= 0; k--) {
            double sum = targets[k];
            for (int j = k + 1; j < n; j++) {
                sum -= columns[j][k] * x[j];
            }
            x[k] = sum / diagonal[k];
        }
        return Optional.of(x);
    }

    private static double length(double[] column, int from) {
        return Math.sqrt(dot(column, column, from));
    }

    private static double dot(double[] a, double[] b, int from) {
        double sum = 0;
        for (int i = from; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void reflect(double[] v, int from, double scale, double[] column) {
        double factor = scale * dot(v, column, from);
        for (int i = from; i < column.length; i++) {
            column[i] -= factor * v[i];
        }
    }
}
