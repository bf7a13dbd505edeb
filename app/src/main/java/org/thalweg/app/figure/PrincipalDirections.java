package org.thalweg.app.figure;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The two directions in which points vary most. Of each, the greatest component is positive, so that there is but one
 * answer; where the points don't vary in a second direction, or in any, a coordinate axis stands in.
 *
 * @param first of length 1
 * @param second of length 1, at a right angle to the first
 * @param firstShare of the points' variance, from 0 to 1; NaN if there is none
 * @param secondShare the same of the second direction
 */
record PrincipalDirections(double[] first, double[] second, double firstShare, double secondShare) {
    /** A variance below this, as a part of the greatest, is rounding. */
    private static final double ROUNDING = 1e-14;

    /** Components that differ by less than this part are as great as each other. */
    private static final double TIE = 1e-9;

    /**
     * The directions of points, by the eigenvectors of the smaller of their covariance matrix and the matrix of their
     * inner products.
     *
     * @param points at least one, finite, of the same number of coordinates, at least 2
     * @param weights as many, above 0
     */
    static PrincipalDirections of(List<double[]> points, double[] weights) {
        double[][] centred = centred(points, weights);
        int n = centred[0].length;
        double scale = 0;
        for (double[] point : centred) {
            for (double value : point) {
                scale = Math.max(scale, Math.abs(value));
            }
        }
        if (scale == 0) {
            return new PrincipalDirections(axis(0, n), axis(1, n), Double.NaN, Double.NaN);
        }
        for (int k = 0; k < centred.length; k++) {
            double factor = Math.sqrt(weights[k]);
            for (int i = 0; i < n; i++) {
                centred[k][i] = centred[k][i] / scale * factor; // squares neither overflow nor vanish
            }
        }
        return of(centred);
    }

    private static PrincipalDirections of(double[][] rows) {
        int n = rows[0].length;
        boolean byRows = rows.length < n;
        double[][] matrix = byRows ? products(rows) : products(transposed(rows));
        double total = 0;
        for (int i = 0; i < matrix.length; i++) {
            total += matrix[i][i];
        }
        SymmetricEigen eigen = new SymmetricEigen(matrix);
        double[] first = unit(byRows ? combined(eigen.firstVector(), rows) : eigen.firstVector());
        double secondValue = Math.max(0, eigen.secondValue());
        boolean isLine = secondValue <= ROUNDING * eigen.firstValue();
        double[] second =
                isLine ? flattest(first) : byRows ? combined(eigen.secondVector(), rows) : eigen.secondVector();
        return new PrincipalDirections(
                first,
                unit(orthogonal(second, first)),
                Math.min(1, eigen.firstValue() / total),
                isLine ? 0 : secondValue / total);
    }

    private static double[][] centred(List<double[]> points, double[] weights) {
        int n = points.get(0).length;
        double sum = Arrays.stream(weights).sum();
        double[] mean = new double[n];
        for (int k = 0; k < weights.length; k++) {
            for (int i = 0; i < n; i++) {
                mean[i] += points.get(k)[i] * (weights[k] / sum);
            }
        }
        // around a point of theirs, so that those that are all the same don't differ by the mean's rounding
        boolean same = points.stream().allMatch(point -> Arrays.equals(point, points.get(0)));
        double[] centre = same ? points.get(0) : mean;
        double[][] centred = new double[weights.length][n];
        for (int k = 0; k < weights.length; k++) {
            for (int i = 0; i < n; i++) {
                centred[k][i] = points.get(k)[i] - centre[i];
            }
        }
        return centred;
    }

    /** The inner products of all rows; each is the same on one core and on many. */
    private static double[][] products(double[][] rows) {
        double[][] products = new double[rows.length][rows.length];
        IntStream.range(0, rows.length).parallel().forEach(i -> {
            for (int j = 0; j <= i; j++) {
                products[i][j] = product(rows[i], rows[j]);
            }
        });
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < i; j++) {
                products[j][i] = products[i][j];
            }
        }
        return products;
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double[][] transposed(double[][] rows) {
        double[][] columns = new double[rows[0].length][rows.length];
        for (int k = 0; k < rows.length; k++) {
            for (int i = 0; i < columns.length; i++) {
                columns[i][k] = rows[k][i];
            }
        }
        return columns;
    }

    private static double[] combined(double[] factors, double[][] rows) {
        double[] sum = new double[rows[0].length];
        for (int k = 0; k < rows.length; k++) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += factors[k] * rows[k][i];
            }
        }
        return sum;
    }

    /** The axis that is nearest to a right angle with a direction. */
    private static double[] flattest(double[] direction) {
        int flattest = 0;
        for (int i = 1; i < direction.length; i++) {
            if (Math.abs(direction[i]) < Math.abs(direction[flattest])) {
                flattest = i;
            }
        }
        return axis(flattest, direction.length);
    }

    private static double[] axis(int i, int n) {
        double[] axis = new double[n];
        axis[i] = 1;
        return axis;
    }

    private static double[] orthogonal(double[] direction, double[] first) {
        double[] orthogonal = direction.clone();
        double along = product(direction, first);
        for (int i = 0; i < orthogonal.length; i++) {
            orthogonal[i] -= along * first[i];
        }
        return orthogonal;
    }

    private static double[] unit(double[] direction) {
        double greatest = Arrays.stream(direction).map(Math::abs).max().orElse(0);
        int i = 0;
        while (Math.abs(direction[i]) < (1 - TIE) * greatest) {
            i++;
        }
        double length = Math.copySign(Math.sqrt(product(direction, direction)), direction[i]);
        return Arrays.stream(direction).map(value -> value / length).toArray();
    }
}
