package org.thalweg.app.figure;

/** The two greatest eigenvalues of a small symmetric matrix and their vectors, by Jacobi's rotations. */
final class SymmetricEigen {
    /** Convergence is quadratic: a handful of sweeps is enough. */
    private static final int MOST_SWEEPS = 60;

    /** What is off the diagonal and smaller than this part of it is nothing. */
    private static final double NEGLIGIBLE = 1e-18;

    private final double[][] matrix;
    private final double[][] vectors; // a column each
    private final int first;
    private final int second;

    /** @param symmetric of at least 2 rows; overwritten */
    SymmetricEigen(double[][] symmetric) {
        matrix = symmetric;
        int n = matrix.length;
        vectors = new double[n][n];
        for (int i = 0; i < n; i++) {
            vectors[i][i] = 1;
        }
        double negligible = NEGLIGIBLE * trace();
        for (int sweep = 0; sweep < MOST_SWEEPS && !isDiagonal(negligible); sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    rotate(p, q, negligible);
                }
            }
        }
        first = greatest(-1);
        second = greatest(first);
    }

    private double trace() {
        double trace = 0;
        for (int i = 0; i < matrix.length; i++) {
            trace += Math.abs(matrix[i][i]);
        }
        return trace;
    }

    private boolean isDiagonal(double negligible) {
        for (int p = 0; p < matrix.length; p++) {
            for (int q = p + 1; q < matrix.length; q++) {
                if (Math.abs(matrix[p][q]) > negligible) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Makes the element at (p, q) zero; Golub and Van Loan, Matrix Computations, section 8.5. */
    private void rotate(int p, int q, double negligible) {
        double off = matrix[p][q];
        if (Math.abs(off) <= negligible) {
            return;
        }
        double tau = (matrix[q][q] - matrix[p][p]) / (2 * off);
        double t = Math.copySign(1, tau) / (Math.abs(tau) + Math.hypot(1, tau));
        double c = 1 / Math.hypot(1, t);
        double s = t * c;
        for (int k = 0; k < matrix.length; k++) {
            if (k != p && k != q) {
                double kp = matrix[k][p];
                double kq = matrix[k][q];
                matrix[k][p] = matrix[p][k] = c * kp - s * kq;
                matrix[k][q] = matrix[q][k] = s * kp + c * kq;
            }
            double vp = vectors[k][p];
            double vq = vectors[k][q];
            vectors[k][p] = c * vp - s * vq;
            vectors[k][q] = s * vp + c * vq;
        }
        matrix[p][p] -= t * off;
        matrix[q][q] += t * off;
        matrix[p][q] = matrix[q][p] = 0;
    }

    private int greatest(int without) {
        int greatest = -1;
        for (int i = 0; i < matrix.length; i++) {
            if (i != without && (greatest < 0 || matrix[i][i] > matrix[greatest][greatest])) {
                greatest = i;
            }
        }
        return greatest;
    }

    double firstValue() {
        return matrix[first][first];
    }

    double secondValue() {
        return matrix[second][second];
    }

    double[] firstVector() {
        return column(first);
    }

    double[] secondVector() {
        return column(second);
    }

    private double[] column(int i) {
        double[] column = new double[vectors.length];
        for (int k = 0; k < column.length; k++) {
            column[k] = vectors[k][i];
        }
        return column;
    }
}
