package org.thalweg.optimizers;

import java.util.Optional;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;
import org.thalweg.api.Rates;

/** A run whose step goes to a point it has evaluated, value and gradient, or finds that none it tries is better. */
abstract class DescentRun implements Optimizer.Run {
    /** So many steps without a gain are rounding at play. */
    private static final int PATIENCE = 5;

    final Problem problem;
    final Footing footing;

    private final Draws draws;
    private String end; // null while there are steps to make
    private double leastValue;
    private double leastSquare;
    private int stepsWithoutGain;

    DescentRun(Problem problem) {
        this.problem = problem;
        this.footing = new Footing(problem);
        this.draws = new Draws(problem);
    }

    @Override
    public final double step(double[] x, Rates rates) {
        boolean stayed = footing.standAt(x);
        double value = footing.value;
        end = null;
        if (!stayed) {
            leastValue = value;
            leastSquare = Vectors.dot(footing.gradient, footing.gradient);
            stepsWithoutGain = 0;
        }
        if (!footing.hasFiniteGradient()) {
            for (int i = 0; i < x.length; i++) {
                x[i] -= footing.gradient[i]; // is not finite then, which ends the run
            }
        } else if (Double.isFinite(value)) {
            end = descend(stayed, rates);
            System.arraycopy(footing.x, 0, x, 0, x.length);
        }
        return value;
    }

    /**
     * Moves the footing, where value and gradient are finite.
     *
     * @param stayed whether it is where the last step left it, on the same draw of a stochastic objective
     * @return why no further step makes sense; null while one does
     */
    abstract String descend(boolean stayed, Rates rates);

    /**
     * The end of methods that need a gradient whose square is a number above 0; null where it is, or nothing is one.
     */
    final String endByGradient() {
        double square = Vectors.dot(footing.gradient, footing.gradient);
        boolean usable = square > 0 && square < Double.POSITIVE_INFINITY;
        if (usable || Double.isNaN(square) || !Double.isFinite(footing.value)) {
            return null; // what is not finite ends the next step
        }
        if (square > 0) {
            return "the gradient is so large that its square overflows";
        }
        return Vectors.largest(footing.gradient) == 0
                ? "the gradient is 0"
                : "the gradient is so small that its square underflows";
    }

    /**
     * The end of methods that go by the gradient where rounding hides how the values differ; null while there is a
     * gain. To be asked after each move.
     */
    final String endWithoutGain() {
        double square = Vectors.dot(footing.gradient, footing.gradient);
        stepsWithoutGain = footing.value < leastValue || square < leastSquare ? 0 : stepsWithoutGain + 1;
        leastValue = Math.min(leastValue, footing.value);
        leastSquare = Math.min(leastSquare, square);
        return stepsWithoutGain < PATIENCE
                ? null
                : PATIENCE + " steps have lowered neither the loss nor the gradient: x is at a minimum to rounding";
    }

    @Override
    public final Optional<String> finished() {
        return draws.areTaken() ? Optional.empty() : Optional.ofNullable(end);
    }
}
