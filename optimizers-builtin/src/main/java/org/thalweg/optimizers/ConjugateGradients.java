package org.thalweg.optimizers;

import org.thalweg.api.Description;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;

/**
 * Nonlinear conjugate gradients: a line search along the negative gradient, bent by the last direction.
 *
 * <pre>{@code
 * d = -g at first, after 2n further steps, and where d would not fall; else d = -g + beta d, with y = g - the last g:
 *   polak_ribiere   beta = max(0, g'y / |the last g|²)
 *   hager_zhang     beta = max(g'(y - 2 d |y|² / d'y) / d'y, 0.4 d'g / |d|²)
 * x = x + t d,  f(x + t d) ≤ f(x) + c1 t d'g,  |d'g(x + t d)| ≤ c2 |d'g|
 * }</pre>
 *
 * <p>On a quadratic with an exact line search it needs at most n steps; hence the small c2, which costs little, as the
 * second trial is exact there. It ends where no step lowers the loss.
 *
 * <p>On a stochastic objective each step goes along the negative gradient of its draw, since the last direction and
 * gradient are another draw's.
 *
 * <p>Polak and Ribière, Note sur la convergence de méthodes de directions conjuguées, 1969, restarted as in Gilbert and
 * Nocedal, Global convergence properties of conjugate gradient methods, SIAM Journal on Optimization 2, 1992. Hager and
 * Zhang, A new conjugate gradient method with guaranteed descent and an efficient line search, SIAM Journal on
 * Optimization 16, 2005; their lower bound of 2013, The limited memory conjugate gradient method, which is free of
 * scale.
 *
 * @param method the formula for beta
 * @param initialStep the length of the first trial step, {@code > 0}
 * @param c1 the part of the slope by which the loss must fall, in (0, c2), below 1/2
 * @param c2 the part of the slope that may remain, in (c1, 1)
 */
@Description(
        value = "Nonlinear conjugate gradients (Polak & Ribiere 1969, Hager & Zhang 2005) with a strong Wolfe "
                + "line search. A step costs one value with gradient for each trial of its line search, mostly two "
                + "or three, and the first step one more.",
        group = "classical")
public record ConjugateGradients(
        @Description("Formula for the new direction: polak_ribiere (never below 0) or hager_zhang.")
        Method method,

        @Description("Length of the first trial step, > 0.") double initialStep,

        @Description("Sufficient decrease: the part of the slope by which the loss must fall, in (0, c2), below 0.5.")
        double c1,

        @Description("Curvature: the part of the slope that may remain, in (c1, 1).")
        double c2)
        implements Optimizer {
    /** How the last direction bends the new one. */
    public enum Method {
        /** PR+: never below 0. */
        POLAK_RIBIERE,
        /** The direction falls whatever the line search. */
        HAGER_ZHANG
    }

    /** Hager and Zhang's bound from below, eta. */
    private static final double LOWER_BOUND = 0.4;

    /** Polak and Ribière's formula with a search that is nearly exact. */
    public ConjugateGradients() {
        this(Method.POLAK_RIBIERE, 1, 1e-4, 0.05);
    }

    /** @throws IllegalArgumentException if a parameter is out of its range */
    public ConjugateGradients {
        Ranges.checkGiven("method", method);
        Ranges.checkPositive("initialStep", initialStep);
        Ranges.checkWolfe(c1, c2);
    }

    @Override
    public Run start(Problem problem) {
        return new ConjugateRun(problem);
    }

    private final class ConjugateRun extends LineSearchRun {
        private final double[] lastGradient;
        private double lastStep;
        private double lastSlope;
        private long stepsBent = -1; // since the last one along the negative gradient; -1: make one

        ConjugateRun(Problem problem) {
            super(problem, initialStep, c1, c2);
            lastGradient = new double[problem.dimension()];
        }

        /**
         * After n steps a quadratic would be done with; twice that many are made, since rounding delays it. A run that
         * never restarted would be as slow on an ill-conditioned one as steepest descent once it has lost its way.
         */
        @Override
        double aim() {
            if (stepsBent < 0) {
                return aimDownhill();
            }
            double beta = stepsBent < 2L * direction.length ? beta() : 0;
            stepsBent = beta == 0 ? 0 : stepsBent + 1;
            double slope = 0;
            for (int i = 0; i < direction.length; i++) {
                double gi = footing.gradient[i];
                direction[i] = beta * direction[i] - gi;
                slope += direction[i] * gi;
            }
            return lastStep * (lastSlope / slope); // as if the loss fell as much as in the last step
        }

        private double beta() {
            double gy = 0;
            double yy = 0;
            double dy = 0;
            for (int i = 0; i < direction.length; i++) {
                double y = footing.gradient[i] - lastGradient[i];
                gy += footing.gradient[i] * y;
                yy += y * y;
                dy += direction[i] * y;
            }
            if (method == Method.POLAK_RIBIERE) {
                return Math.max(0, gy / Vectors.dot(lastGradient, lastGradient));
            }
            double dg = Vectors.dot(direction, footing.gradient);
            double unbounded = gy / dy - 2 * (yy / dy) * (dg / dy);
            return Math.max(unbounded, LOWER_BOUND * dg / Vectors.dot(direction, direction));
        }

        @Override
        void startAfresh() {
            stepsBent = -1;
        }

        @Override
        void leaveOff() {
            stepsBent = -1;
        }

        @Override
        void learn(WolfeSearch step, double slope) {
            System.arraycopy(footing.gradient, 0, lastGradient, 0, lastGradient.length);
            lastStep = step.step();
            lastSlope = slope;
            stepsBent = Math.max(0, stepsBent);
        }
    }
}
