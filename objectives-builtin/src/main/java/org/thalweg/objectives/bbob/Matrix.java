package org.thalweg.objectives.bbob;

/** A square matrix. */
final class Matrix {
    private final double[][] rows;

    private Matrix(double[][] rows) {
        this.rows = rows;
    }

    /**
     * A random rotation or reflection: normal numbers, column after column made orthogonal to those before it and of
     * length 1, by Gram and Schmidt's method in the order of operations of BBOB, lest rounding turn it elsewhere.
     */
    static Matrix rotation(int n, int seed) {
        double[] numbers = Chance.normal(n * n, seed);
        double[][] columns = new double[n][n];
        for (int i = 0; i < n; i++) {
            double[] column = columns[i];
            System.arraycopy(numbers, i * n, column, 0, n);
            for (int j = 0; j < i; j++) {
                double[] other = columns[j];
                double projection = dot(column, other);
                for (int k = 0; k < n; k++) {
                    column[k] -= projection * other[k];
                }
            }
            double length = Math.sqrt(dot(column, column));
            for (int k = 0; k < n; k++) {
                column[k] /= length;
            }
        }
        return new Matrix(columns).transposed();
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }

    int size() {
        return rows.length;
    }

    Matrix transposed() {
        int n = size();
        double[][] transposed = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                transposed[j][i] = rows[i][j];
            }
        }
        return new Matrix(transposed);
    }

    /** Each row times a factor of its own: the product of a diagonal matrix with this one. */
    Matrix withRowsTimes(double[] factors) {
        int n = size();
        double[][] scaled = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                scaled[i][j] = factors[i] * rows[i][j];
            }
        }
        return new Matrix(scaled);
    }

    /** The product of this matrix with another. */
    Matrix times(Matrix other) {
        int n = size();
        double[][] product = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                double factor = rows[i][k];
                double[] row = other.rows[k];
                for (int j = 0; j < n; j++) {
                    product[i][j] += factor * row[j];
                }
            }
        }
        return new Matrix(product);
    }

    /** The product of this matrix with a vector. */
    double[] times(double[] x) {
        double[] product = new double[x.length];
        multiply(x, product);
        return product;
    }

    /**
     * The product of this matrix with a vector, four rows at a time: their sums don't wait for each other.
     *
     * @param product receives it; another array than x
     */
    void multiply(double[] x, double[] product) {
        int n = x.length;
        int i = 0;
        for (; i + 3 < n; i += 4) {
            double[] row0 = rows[i];
            double[] row1 = rows[i + 1];
            double[] row2 = rows[i + 2];
            double[] row3 = rows[i + 3];
            double sum0 = 0;
            double sum1 = 0;
            double sum2 = 0;
            double sum3 = 0;
            for (int j = 0; j < n; j++) {
                double xj = x[j];
                sum0 += row0[j] * xj;
                sum1 += row1[j] * xj;
                sum2 += row2[j] * xj;
                sum3 += row3[j] * xj;
            }
            product[i] = sum0;
            product[i + 1] = sum1;
            product[i + 2] = sum2;
            product[i + 3] = sum3;
        }
        for (; i < n; i++) {
            product[i] = dot(rows[i], x);
        }
    }
}
