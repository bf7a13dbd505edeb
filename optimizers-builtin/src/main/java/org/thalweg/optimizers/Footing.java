package org.thalweg.optimizers;

import java.util.Arrays;
import org.thalweg.api.Problem;

/**
 * Where a descent stands: a point with its value and gradient, kept from the evaluation that ended a step, so that the
 * next one need not repeat it.
 */
final class Footing {
    final double[] x;
    final double[] gradient;
    double value;

    private final Problem problem;
    private boolean known;
    private long draw; // that the value and the gradient are of

    Footing(Problem problem) {
        this.problem = problem;
        x = new double[problem.dimension()];
        gradient = new double[problem.dimension()];
    }

    /**
     * Stands at this point. It costs an evaluation at the first step, where the point is not that of the last step,
     * since a wrapper moved it, and where the objective is another, since it is stochastic and a new draw is in force.
     *
     * @return whether this is where the last step left it, on the same draw
     */
    boolean standAt(double[] point) {
        if (known && draw == problem.draw() && Arrays.equals(point, x)) {
            return true;
        }
        known = false; // while the evaluation may throw
        System.arraycopy(point, 0, x, 0, x.length);
        value = problem.valueAndGradient(x, gradient);
        draw = problem.draw();
        known = true;
        return false;
    }

    /** Stands at a point that has been evaluated. */
    void stepTo(double[] point, double itsValue, double[] itsGradient) {
        System.arraycopy(point, 0, x, 0, x.length);
        System.arraycopy(itsGradient, 0, gradient, 0, x.length);
        value = itsValue;
    }

    boolean hasFiniteGradient() {
        for (double gi : gradient) {
            if (!Double.isFinite(gi)) {
                return false;
            }
        }
        return true;
    }
}
