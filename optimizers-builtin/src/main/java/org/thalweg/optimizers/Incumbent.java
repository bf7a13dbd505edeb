package org.thalweg.optimizers;

import java.util.Arrays;
import org.thalweg.api.Problem;

/** The best point of a search without gradients: what x holds between its steps. NaN ranks last. */
final class Incumbent {
    private final Problem problem;
    private final double[] point;
    private double value;
    private boolean known;
    private long draw; // that the value is of

    Incumbent(Problem problem) {
        this.problem = problem;
        this.point = new double[problem.dimension()];
    }

    /**
     * The value at x. It costs an evaluation at the first step, where x is not as the last step left it, since a
     * wrapper moved it, and where a new draw of a stochastic objective is in force: x is the incumbent from here on.
     */
    double valueAt(double[] x) {
        if (!isAt(x)) {
            double found = problem.value(x);
            System.arraycopy(x, 0, point, 0, point.length);
            value = found;
            draw = problem.draw();
            known = true;
        }
        return value;
    }

    /** Whether x is where the last step left it, on the same draw. */
    boolean isAt(double[] x) {
        return draw == problem.draw() && isIn(x);
    }

    /** Whether x is where the last step left it. */
    boolean isIn(double[] x) {
        return known && Arrays.equals(x, point);
    }

    double value() {
        return value;
    }

    /**
     * Takes a point if it is better than all before.
     *
     * @return whether it is
     */
    boolean offer(double[] candidate, double itsValue) {
        if (!isBetter(itsValue, value)) {
            return false;
        }
        System.arraycopy(candidate, 0, point, 0, point.length);
        value = itsValue;
        return true;
    }

    /** Whether a value is less than another, where NaN is more than any number. */
    static boolean isBetter(double value, double other) {
        return value < other || Double.isNaN(other) && !Double.isNaN(value);
    }

    void copyTo(double[] x) {
        System.arraycopy(point, 0, x, 0, x.length);
    }
}
