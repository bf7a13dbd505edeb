package org.thalweg.optimizers;

import org.thalweg.api.Problem;
import org.thalweg.api.Rates;

/**
 * A run whose step is a line search along a direction made of the gradients so far, or along the negative gradient
 * where that direction leads nowhere.
 */
abstract class LineSearchRun extends DescentRun {
    final double[] direction;

    private final WolfeSearch search;
    private double length; // of the last step; before the first, what to try
    private boolean downhill; // the direction

    LineSearchRun(Problem problem, double initialStep, double c1, double c2) {
        super(problem);
        direction = new double[problem.dimension()];
        search = new WolfeSearch(problem, c1, c2);
        length = initialStep;
    }

    @Override
    final String descend(boolean stayed, Rates rates) {
        if (!stayed) {
            leaveOff();
        }
        String end = endByGradient();
        if (end != null) {
            return end;
        }
        downhill = false;
        boolean found = searchAlong(aim());
        if (!found && !downhill) {
            startAfresh();
            found = searchAlong(aim());
        }
        if (!found) {
            return search.failure();
        }
        footing.stepTo(search.x(), search.value(), search.gradient());
        end = endByGradient();
        return end != null ? end : endWithoutGain();
    }

    private boolean searchAlong(double firstStep) {
        double slope = Vectors.dot(direction, footing.gradient);
        boolean usable = slope < 0 && firstStep > 0 && firstStep < Double.POSITIVE_INFINITY;
        if (!(usable && search.finds(footing, direction, slope, firstStep))) {
            return false;
        }
        length = search.step() * Vectors.norm(direction);
        learn(search, slope);
        return true;
    }

    /** The first step to try along the negative gradient, which it makes the direction: as long as the last one. */
    final double aimDownhill() {
        downhill = true;
        for (int i = 0; i < direction.length; i++) {
            direction[i] = -footing.gradient[i];
        }
        return Math.min(length / Vectors.norm(direction), Double.MAX_VALUE);
    }

    /** Sets the direction; returns the first step to try along it. Downhill after {@link #startAfresh}. */
    abstract double aim();

    /** Forgets what is known of the gradients, after which the direction is the negative gradient. */
    abstract void startAfresh();

    /** Forgets what holds only where the last step ended: x was moved from there, or another draw is in force. */
    abstract void leaveOff();

    /** Learns from a step found, before the footing moves. */
    abstract void learn(WolfeSearch step, double slope);
}
