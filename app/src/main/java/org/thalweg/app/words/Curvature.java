package org.thalweg.app.words;

import java.util.Optional;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Objective;
import org.thalweg.app.catalog.PluginContext;

/**
 * The shape of an objective about a location, from its gradients around it; no budget counts them.
 *
 * @param shape what the second derivatives tell
 * @param gradientNorm at the location
 * @param depth of a bowl: how far below the location its bottom lies, as its quadratic model tells and a look
 *     confirms; else NaN
 */
record Curvature(Shape shape, double gradientNorm, double depth) {
    /** What second derivatives tell of a location. */
    enum Shape {
        /** Curved up in all directions, and its bottom is where the quadratic model says. */
        BOWL,
        /** Curved up in some directions and down in others. */
        SADDLE,
        /** Curved down in all directions. */
        DOME,
        /** Not curved. */
        FLAT,
        /** Anything else. */
        OTHER
    }

    /** More coordinates would cost too many gradients. */
    static final int MOST_COORDINATES = 20;

    /** A curvature smaller than this, relative to the largest, is none: differences tell no more digits. */
    private static final double NO_CURVATURE = 1e-6;

    /** No objective's unit makes this a curvature. */
    private static final double FLATTEST = 1e-12;

    /** A gradient this much smaller than the curvature is that of a point beside the bottom. */
    private static final double HARDLY = 1e-9;

    /** A step to a bottom leaves less than this of the gradient's norm. */
    private static final double SHRINKS = 0.1;

    /** A rise by less, relative to the value, is rounding within an objective that adds up large terms. */
    private static final double NOISE = 1e-9;

    /** The step of a difference of exact gradients: the cube root of the rounding error. */
    private static final double FINE = 6e-6;

    /** The step of a difference of differences, which hold fewer digits. */
    private static final double COARSE = 1e-3;

    /** Empty where it can't be had: too many coordinates, a value that is not finite, an exception. */
    static Optional<Curvature> at(Objective objective, double[] x) {
        if (x.length > MOST_COORDINATES) {
            return Optional.empty();
        }
        try {
            return PluginContext.of(objective).call(() -> Optional.ofNullable(measured(objective, x)));
        } catch (RuntimeException | Error e) { // the run is over; this was only for the record
            return Optional.empty();
        }
    }

    private static Curvature measured(Objective objective, double[] x) {
        Differentiable exact = objective.differentiable().orElse(null);
        double[] gradient = gradient(objective, exact, x);
        double[][] hessian = hessian(objective, exact, x, exact == null ? COARSE : FINE);
        double norm = 0;
        double largest = 0;
        for (int i = 0; i < x.length; i++) {
            norm = Math.hypot(norm, gradient[i]);
            for (double second : hessian[i]) {
                if (!Double.isFinite(second)) {
                    return null;
                }
                largest = Math.max(largest, Math.abs(second));
            }
        }
        if (!Double.isFinite(norm)) {
            return null;
        }
        if (largest < FLATTEST) {
            return new Curvature(Shape.FLAT, norm, Double.NaN);
        }
        double none = NO_CURVATURE * largest;
        double[] step = solved(hessian, none, 1, gradient);
        if (step != null) {
            double depth = norm <= HARDLY * largest ? 0 : depth(objective, exact, x, step, norm);
            return new Curvature(depth >= 0 ? Shape.BOWL : Shape.OTHER, norm, depth);
        }
        if (solved(hessian, none, -1, gradient) != null) {
            return new Curvature(Shape.DOME, norm, Double.NaN);
        }
        boolean curvesDown = solved(hessian, -none, 1, gradient) == null;
        boolean curvesUp = solved(hessian, -none, -1, gradient) == null;
        return new Curvature(curvesDown && curvesUp ? Shape.SADDLE : Shape.OTHER, norm, Double.NaN);
    }

    /** How far the objective falls by Newton's step; NaN where that is no step to a bottom, so the model is wrong. */
    private static double depth(Objective objective, Differentiable exact, double[] x, double[] step, double norm) {
        double[] bottom = x.clone();
        for (int i = 0; i < x.length; i++) {
            bottom[i] -= step[i];
        }
        double normThere = 0;
        for (double partial : gradient(objective, exact, bottom)) {
            normThere = Math.hypot(normThere, partial);
        }
        if (!(normThere <= SHRINKS * norm)) {
            return Double.NaN;
        }
        double value = objective.value(x);
        double fall = value - objective.value(bottom);
        return fall >= -NOISE * (1 + Math.abs(value)) ? Math.max(0, fall) : Double.NaN;
    }

    private static double[] gradient(Objective objective, Differentiable exact, double[] x) {
        double[] gradient = new double[x.length];
        if (exact != null) {
            exact.valueAndGradient(x, gradient);
            return gradient;
        }
        double[] at = x.clone();
        for (int i = 0; i < x.length; i++) {
            double step = FINE * Math.max(1, Math.abs(x[i]));
            at[i] = x[i] + step;
            double above = objective.value(at);
            at[i] = x[i] - step;
            gradient[i] = (above - objective.value(at)) / (2 * step);
            at[i] = x[i];
        }
        return gradient;
    }

    private static double[][] hessian(Objective objective, Differentiable exact, double[] x, double relativeStep) {
        double[][] differences = new double[x.length][];
        double[] at = x.clone();
        for (int i = 0; i < x.length; i++) {
            double step = relativeStep * Math.max(1, Math.abs(x[i]));
            at[i] = x[i] + step;
            differences[i] = gradient(objective, exact, at);
            at[i] = x[i] - step;
            double[] below = gradient(objective, exact, at);
            at[i] = x[i];
            for (int j = 0; j < x.length; j++) {
                differences[i][j] = (differences[i][j] - below[j]) / (2 * step);
            }
        }
        double[][] hessian = new double[x.length][x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                hessian[i][j] = (differences[i][j] + differences[j][i]) / 2;
            }
        }
        return hessian;
    }

    /** What sign * matrix times it is g, by Cholesky; null unless all eigenvalues of sign * matrix exceed a bound. */
    private static double[] solved(double[][] matrix, double bound, int sign, double[] g) {
        if (factor(matrix, bound, sign) == null) {
            return null;
        }
        double[][] lower = bound <= 0 ? null : factor(matrix, 0, sign);
        return lower == null ? new double[g.length] : backSubstituted(lower, g);
    }

    /** The lower triangle whose product with its transpose is sign * matrix - bound; null where there is none. */
    private static double[][] factor(double[][] matrix, double bound, int sign) {
        int n = matrix.length;
        double[][] lower = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = sign * matrix[i][j] - (i == j ? bound : 0);
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                if (i == j && !(sum > 0)) {
                    return null;
                }
                lower[i][j] = i == j ? Math.sqrt(sum) : sum / lower[j][j];
            }
        }
        return lower;
    }

    private static double[] backSubstituted(double[][] lower, double[] g) {
        int n = g.length;
        double[] y = g.clone();
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                y[i] -= lower[i][k] * y[k];
            }
            y[i] /= lower[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                y[i] -= lower[k][i] * y[k];
            }
            y[i] /= lower[i][i];
        }
        return y;
    }
}
