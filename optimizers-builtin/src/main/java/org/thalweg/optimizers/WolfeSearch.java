package org.thalweg.optimizers;

import java.util.Arrays;
import org.thalweg.api.Problem;

/**
 * A search along a direction d for a step t that meets the strong Wolfe conditions, with φ(t) = f(x + t d):
 *
 * <pre>{@code
 * φ(t) ≤ φ(0) + c1 t φ'(0)         |φ'(t)| ≤ c2 |φ'(0)|
 * }</pre>
 *
 * <p>The first is decided by the slope, φ'(t) ≤ (2 c1 - 1) φ'(0), where rounding hides the decrease. Steps are tried
 * beyond the last until a minimum is between two of them, then between these; each is the minimum of the cubic, or of
 * the parabola where rounding hides how the values differ, that has the values and slopes of the two.
 *
 * <p>Wolfe, Convergence conditions for ascent methods, SIAM Review 11, 1969; Nocedal and Wright, Numerical
 * optimization, 3.5; Hager and Zhang, A new conjugate gradient method with guaranteed descent and an efficient line
 * search, SIAM Journal on Optimization 16, 2005 (the condition on the slope).
 */
final class WolfeSearch {
    /** Past these the search takes the best step it has, if it has one. */
    static final int MOST_TRIALS = 40;

    /** A trial so near, as a share of x, and not lower, shows that x is at a minimum, or the gradient is wrong. */
    private static final double BESIDE = 1e-6;

    /** By which part of f rounding may lift it. */
    private static final double SLACK = 1e-14;

    /** By which part of f values must differ for the cubic: the rest of their digits makes its slopes. */
    private static final double CUBIC_NEEDS = 1e-7;

    /** A step is at most this many times the last while no minimum is enclosed, and at least a little longer. */
    private static final double LARGEST_GROWTH = 10;

    private static final double SMALLEST_GROWTH = 1 + 1e-6;

    /** A step keeps this part of the interval's width off its ends. */
    private static final double GUARD = 1e-6;

    /** An interval that is not narrowed to this part of its width is halved next. */
    private static final double GOOD_NARROWING = 0.66;

    /** How far from the last good step to the one where something was not finite. */
    private static final double RETREAT = 0.1;

    /** A point on the line. */
    private static final class Trial {
        final double[] x;
        final double[] gradient;
        double step;
        double value;
        double slope;

        Trial(int n) {
            x = new double[n];
            gradient = new double[n];
        }

        boolean isFinite() {
            return Double.isFinite(value) && Double.isFinite(slope);
        }
    }

    private final Problem problem;
    private final double c1;
    private final double c2;
    private Trial trial;
    private double[] origin; // where the search sets out

    // A minimum lies between these two, once the upper one is known. The lower meets the first condition, to rounding,
    // and falls; the upper does one of both not, or something is not finite there, and then its slope is NaN.
    private Trial lower;
    private double upperStep;
    private double upperValue;
    private double upperSlope;

    WolfeSearch(Problem problem, double c1, double c2) {
        this.problem = problem;
        this.c1 = c1;
        this.c2 = c2;
        trial = new Trial(problem.dimension());
        lower = new Trial(problem.dimension());
    }

    /**
     * Searches.
     *
     * @param direction along which the value falls
     * @param slope the direction's product with the gradient, {@code < 0}
     * @param first the step to try first, {@code > 0}
     * @return whether there is a step; false: no trial lowered the value
     */
    boolean finds(Footing from, double[] direction, double slope, double first) {
        origin = from.x;
        lower.step = 0;
        lower.value = from.value;
        lower.slope = slope;
        upperStep = Double.POSITIVE_INFINITY;
        double width = Double.POSITIVE_INFINITY;
        double step = first;
        for (int k = 0; k < MOST_TRIALS; k++) {
            place(from.x, direction, step);
            if (Arrays.equals(trial.x, from.x)) { // nothing to evaluate
                if (isEnclosed()) {
                    break;
                }
                step = Math.min(step * LARGEST_GROWTH, Double.MAX_VALUE);
                continue;
            }
            evaluate(direction);
            if (isGood(from.value, slope) || trial.value == Double.NEGATIVE_INFINITY) { // the latter ends the run
                return true;
            }
            if (fallsOn(from.value, slope)) {
                exchange();
                if (!isEnclosed()) {
                    step = beyond();
                    continue;
                }
            } else {
                upperStep = step;
                upperValue = trial.value;
                upperSlope = trial.isFinite() ? trial.slope : Double.NaN;
            }
            double narrowed = upperStep - lower.step;
            step = between(narrowed > GOOD_NARROWING * width);
            width = narrowed;
        }
        if (lower.step > 0 && lower.value < from.value) {
            exchange();
            return true;
        }
        return false;
    }

    /** Why no step was found along the negative gradient. */
    String failure() {
        return isEnclosed() && isBeside(origin)
                ? "no step along the negative gradient lowers the loss: x is at a minimum to rounding, unless the"
                        + " gradient is wrong"
                : "none of the line search's " + MOST_TRIALS
                        + " trials along the negative gradient lowers the loss, the" + " last a step of " + trial.step;
    }

    private boolean isBeside(double[] x) {
        for (int i = 0; i < x.length; i++) {
            if (!(Math.abs(trial.x[i] - x[i]) <= BESIDE * Math.max(1, Math.abs(x[i])))) {
                return false;
            }
        }
        return true;
    }

    /** The step found. */
    double step() {
        return trial.step;
    }

    /** Where the step leads. */
    double[] x() {
        return trial.x;
    }

    double value() {
        return trial.value;
    }

    double[] gradient() {
        return trial.gradient;
    }

    private void place(double[] from, double[] direction, double step) {
        trial.step = step;
        for (int i = 0; i < from.length; i++) {
            trial.x[i] = from[i] + step * direction[i];
        }
    }

    private void evaluate(double[] direction) {
        trial.value = problem.valueAndGradient(trial.x, trial.gradient);
        trial.slope = Vectors.dot(trial.gradient, direction);
    }

    private boolean isEnclosed() {
        return upperStep < Double.POSITIVE_INFINITY;
    }

    private boolean isGood(double start, double slope) {
        if (!(trial.isFinite() && Math.abs(trial.slope) <= -c2 * slope)) {
            return false;
        }
        double decrease = -c1 * trial.step * slope;
        double slack = SLACK * Math.abs(start);
        return trial.value <= start - decrease
                || decrease <= slack && trial.value <= start + slack && trial.slope <= (2 * c1 - 1) * slope;
    }

    private boolean fallsOn(double start, double slope) {
        return trial.isFinite()
                && trial.slope < 0
                && trial.value <= start + c1 * trial.step * slope + SLACK * Math.abs(start);
    }

    /** Exchanges the trial for the lower end. */
    private void exchange() {
        Trial before = lower;
        lower = trial;
        trial = before;
    }

    /** A step beyond the lower end; what was the lower end before is in the trial. */
    private double beyond() {
        double width = lower.step - trial.step;
        double least = lower.step + (SMALLEST_GROWTH - 1) * width;
        double most = lower.step + (LARGEST_GROWTH - 1) * width;
        double minimum = minimum(trial.step, trial.value, trial.slope, lower.step, lower.value, lower.slope);
        double step = minimum > lower.step ? Math.max(least, Math.min(minimum, most)) : most;
        return Math.min(step, Double.MAX_VALUE); // where the loss has no bound, x is to become infinite, not NaN
    }

    private double between(boolean halve) {
        double width = upperStep - lower.step;
        if (Double.isNaN(upperSlope)) {
            return lower.step + RETREAT * width;
        }
        double minimum = minimum(lower.step, lower.value, lower.slope, upperStep, upperValue, upperSlope);
        if (halve || !(minimum > lower.step && minimum < upperStep)) {
            return lower.step + width / 2;
        }
        return Math.max(lower.step + GUARD * width, Math.min(minimum, upperStep - GUARD * width));
    }

    /** Where the cubic with these values and slopes at a and b is least; anything where it has no minimum. */
    private static double minimum(double a, double valueA, double slopeA, double b, double valueB, double slopeB) {
        double fall = valueA - valueB;
        if (!(Math.abs(fall) > CUBIC_NEEDS * Math.abs(valueA))) {
            return a - (b - a) * slopeA / (slopeB - slopeA);
        }
        double bend = slopeA + slopeB + 3 * fall / (b - a);
        double root = Math.sqrt(bend * bend - slopeA * slopeB);
        return b - (b - a) * (slopeB + root - bend) / (slopeB - slopeA + 2 * root);
    }
}
