package org.thalweg.optimizers;

import static com.google.common.base.Preconditions.checkArgument;

import org.thalweg.api.Description;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;
import org.thalweg.api.Rates;

/**
 * Steepest descent with backtracking: goes along the negative gradient, by a step that is shortened until the loss
 * falls enough.
 *
 * <pre>{@code
 * t = min(increaseFactor · the last t, lr), lr at first; times decreaseFactor until
 * f(x - t g) ≤ f(x) - c1 t |g|² and f(x - t g) < f(x)
 * x = x - t g
 * }</pre>
 *
 * <p>lr is the longest step, which a scheduler may drive; where it is 0, x stays. The run ends where no step lowers the
 * loss.
 *
 * <p>Cauchy, Méthode générale pour la résolution des systèmes d'équations simultanées, 1847; Armijo, Minimization of
 * functions having Lipschitz continuous first partial derivatives, Pacific Journal of Mathematics 16, 1966. The growth
 * of the first trial and the parameters' meaning: {@code optax.scale_by_backtracking_linesearch}.
 *
 * @param lr the largest step t, {@code >= 0}
 * @param c1 the part of the slope by which the loss must fall, in (0, 1)
 * @param decreaseFactor by which a step is shortened, in (0, 1)
 * @param increaseFactor by which the last step is lengthened to be tried first, {@code >= 1}
 * @param maxBacktracks how often a step is shortened at most, {@code >= 0}
 */
@Description(
        value = "Steepest descent with Armijo's backtracking (Cauchy 1847, Armijo 1966). A step costs one value "
                + "with gradient for each step size it tries, mostly one or two, and the first step one more.",
        group = "classical")
public record GradientDescent(
        @Description("Largest step size, which is the first one tried, >= 0.")
        double lr,

        @Description("Sufficient decrease: the part of the slope by which the loss must fall, in (0, 1).")
        double c1,

        @Description("Factor that shortens a step until the loss falls enough, in (0, 1).")
        double decreaseFactor,

        @Description("Factor from the last step size to the first one tried next, >= 1.")
        double increaseFactor,

        @Description("How often a step is shortened at most, >= 0.")
        int maxBacktracks)
        implements Optimizer {
    /** Halves a step that is too long, and tries one and a half times the last one next, as optax does. */
    public GradientDescent() {
        this(1, 1e-4, 0.5, 1.5, 100);
    }

    /** @throws IllegalArgumentException if a parameter is out of its range */
    public GradientDescent {
        Ranges.checkNotNegative("lr", lr);
        checkArgument(c1 > 0 && c1 < 1, "c1 must be in (0, 1), got %s", c1);
        checkArgument(
                decreaseFactor > 0 && decreaseFactor < 1, "decreaseFactor must be in (0, 1), got %s", decreaseFactor);
        checkArgument(
                increaseFactor >= 1 && increaseFactor < Double.POSITIVE_INFINITY,
                "increaseFactor must be >= 1 and finite, got %s",
                increaseFactor);
        checkArgument(maxBacktracks >= 0, "maxBacktracks must be >= 0, got %s", maxBacktracks);
    }

    @Override
    public Run start(Problem problem) {
        return new BacktrackingRun(problem);
    }

    private final class BacktrackingRun extends DescentRun {
        private final double[] trial;
        private final double[] trialGradient;
        private double lastStep = Double.POSITIVE_INFINITY;

        BacktrackingRun(Problem problem) {
            super(problem);
            trial = new double[problem.dimension()];
            trialGradient = new double[problem.dimension()];
        }

        @Override
        String descend(boolean stayed, Rates rates) {
            String end = endByGradient();
            if (end != null || rates.lr() == 0) {
                return end;
            }
            double slope = Vectors.dot(footing.gradient, footing.gradient);
            double step = Math.min(increaseFactor * lastStep, rates.lr());
            for (int k = 0; k <= maxBacktracks; k++) {
                if (!place(step)) {
                    return "no step of at most " + rates.lr() + " along the negative gradient lowers the loss: x is at"
                            + " a minimum to rounding, unless the gradient is wrong";
                }
                double value = problem.valueAndGradient(trial, trialGradient);
                if (value <= footing.value - c1 * step * slope && value < footing.value && isUsable(value)) {
                    lastStep = step;
                    footing.stepTo(trial, value, trialGradient);
                    return endByGradient();
                }
                step *= decreaseFactor;
            }
            return "no step from " + rates.lr() + " down, shortened maxBacktracks = " + maxBacktracks
                    + " times, lowers the loss enough";
        }

        /** Whether there is somewhere to go: not where x does not change. */
        private boolean place(double step) {
            boolean differs = false;
            for (int i = 0; i < trial.length; i++) {
                trial[i] = footing.x[i] - step * footing.gradient[i];
                differs |= trial[i] != footing.x[i];
            }
            return differs;
        }

        /** Minus infinity is where the run is to end; otherwise the gradient must let it go on. */
        private boolean isUsable(double value) {
            return value == Double.NEGATIVE_INFINITY || Double.isFinite(Vectors.dot(trialGradient, footing.gradient));
        }
    }
}
