package org.thalweg.optimizers;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import org.thalweg.api.Description;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;
import org.thalweg.api.Rates;

/**
 * L-BFGS: Newton's method with an inverse Hessian H that is guessed from the last steps and the changes of the gradient
 * along them.
 *
 * <pre>{@code
 * d = -H g                       the first: -g
 * t = lr                         the first: lr min(1, 1 / (|g1| + ... + |gn|))
 * x = x + t d                    with a line search from t on: by the step found
 * }</pre>
 *
 * <p>One step is one of PyTorch's, up to maxIter such iterations; what is known of H survives from step to step. After
 * an iteration the step ends once it has made maxIter of them or maxEval evaluations, or no partial derivative is above
 * toleranceGrad, or no coordinate has moved by more than toleranceChange, or the value has changed by less. Without a
 * line search nothing keeps the value from rising.
 *
 * <p>The run ends where no further step would move anything: no partial derivative is above toleranceGrad, the slope
 * along d is above -toleranceChange, or a line search finds nothing lower.
 *
 * <p>On a stochastic objective the change of the gradient from step to step includes, as in PyTorch, the difference of
 * the draws; within a step, with a larger maxIter, it does not. No draw ends the run.
 *
 * <p>Liu and Nocedal, On the limited memory BFGS method for large scale optimization, Mathematical Programming 1989.
 * Rule and defaults: {@code torch.optim.LBFGS}, but for maxIter, which is 20 there: with 1 a trace shows each
 * iteration. PyTorch checks lr and lineSearch only.
 *
 * @param lr the learning rate: the step along d, or the first that a line search tries, {@code >= 0}
 * @param maxIter the most iterations in a step, {@code >= 1}
 * @param maxEval the evaluations after which a step makes no further iteration, {@code >= 1}; 0: maxIter · 5 / 4,
 *     rounded down
 * @param toleranceGrad the largest partial derivative that passes for 0, {@code >= 0}
 * @param toleranceChange the change of x, or of the value, that passes for none, {@code >= 0}
 * @param historySize the most steps that H is guessed from, {@code >= 1}
 * @param lineSearch how far to go along d
 */
@Description(
        value = "Quasi-Newton with limited memory (Liu & Nocedal 1989), as torch.optim.LBFGS, whose maxIter is "
                + "20. A step costs one value with gradient and one more after each iteration but the last of "
                + "maxIter; with strong_wolfe one and 1 to 26 more an iteration.",
        group = "gradient, torch")
public record LBFGS(
        @Description("Learning rate, >= 0: the step along the direction, or the first that a line search tries.")
        double lr,

        @Description("Most iterations in a step, >= 1.") int maxIter,

        @Description("Evaluations after which a step makes no further iteration, >= 0; 0: maxIter * 5/4.")
        int maxEval,

        @Description("Largest partial derivative that passes for 0, >= 0.")
        double toleranceGrad,

        @Description("Change of x or of the value that passes for none, >= 0.")
        double toleranceChange,

        @Description("Most steps that are remembered, >= 1.")
        int historySize,

        @Description("How far to go along the direction: none (by lr), or strong_wolfe.")
        LineSearch lineSearch)
        implements Optimizer {
    /** How far an iteration goes along its direction. */
    public enum LineSearch {
        /** As far as the learning rate says. */
        NONE,
        /** To where the strong Wolfe conditions hold. */
        STRONG_WOLFE
    }

    /** PyTorch's defaults, but for one iteration a step. */
    public LBFGS() {
        this(1, 1, 0, 1e-7, 1e-9, 100, LineSearch.NONE);
    }

    /** @throws IllegalArgumentException if a parameter is out of its range */
    public LBFGS {
        Ranges.checkNotNegative("lr", lr);
        checkArgument(maxIter >= 1, "maxIter must be >= 1, got %s", maxIter);
        checkArgument(maxEval >= 0, "maxEval must be >= 0, got %s", maxEval);
        Ranges.checkNotNegative("toleranceGrad", toleranceGrad);
        Ranges.checkNotNegative("toleranceChange", toleranceChange);
        checkArgument(historySize >= 1, "historySize must be >= 1, got %s", historySize);
        checkArgument(lineSearch != null, "lineSearch must be one of NONE, STRONG_WOLFE, got null");
    }

    @Override
    public Run start(Problem problem) {
        return new LBFGSRun(problem);
    }

    private final class LBFGSRun implements Run {
        private final Problem problem;
        private final Draws draws;
        private final long evaluationLimit = maxEval == 0 ? maxIter * 5L / 4 : maxEval;
        private final LimitedMemory memory;
        private final StrongWolfe search; // null without
        private final double[] point; // x goes there after the last evaluation
        private final double[] gradient;
        private final double[] gradientBefore;
        private final double[] direction;
        private double t;
        private double value;
        private long iterations;
        private int evaluations; // in this step
        private String end; // why no further step would move anything; null while one may

        LBFGSRun(Problem problem) {
            this.problem = problem;
            draws = new Draws(problem);
            int n = problem.dimension();
            memory = new LimitedMemory(historySize, n);
            search = lineSearch == LineSearch.STRONG_WOLFE ? new StrongWolfe(problem) : null;
            point = new double[n];
            gradient = new double[n];
            gradientBefore = new double[n];
            direction = new double[n];
        }

        @Override
        public double step(double[] x, Rates rates) {
            end = null;
            double valueBefore = problem.valueAndGradient(x, gradient);
            value = valueBefore;
            evaluations = 1;
            if (!isStationary()) {
                System.arraycopy(x, 0, point, 0, x.length);
                iterate(rates.lr());
                System.arraycopy(point, 0, x, 0, x.length);
            }
            return valueBefore;
        }

        @Override
        public Optional<String> finished() {
            return draws.areTaken() ? Optional.empty() : Optional.ofNullable(end);
        }

        private void iterate(double lr) {
            boolean goesOn = true;
            for (int iteration = 1; goesOn; iteration++) {
                turn(lr);
                double slope = Vectors.dot(gradient, direction);
                if (slope > -toleranceChange) {
                    end = "the slope along the direction is " + slope + ", above -toleranceChange = "
                            + -toleranceChange;
                    return;
                }
                double before = value;
                boolean isLast = iteration == maxIter;
                if (search != null) {
                    searchAlong(slope, lr);
                } else {
                    moveBy(isLast);
                }
                goesOn = !isStationary()
                        && !isLast
                        && evaluations < evaluationLimit
                        && !(t * Vectors.largest(direction) <= toleranceChange)
                        && !(Math.abs(value - before) < toleranceChange);
            }
        }

        /** The iteration's direction, and the first step along it. */
        private void turn(double lr) {
            iterations++;
            if (iterations > 1) {
                memory.learn(direction, t, gradientBefore, gradient);
            }
            memory.direct(gradient, direction);
            System.arraycopy(gradient, 0, gradientBefore, 0, gradient.length);
            t = iterations == 1 ? Math.min(1, 1 / Vectors.sum(gradient)) * lr : lr;
        }

        private void searchAlong(double slope, double lr) {
            search.search(point, direction, t, value, slope);
            evaluations += search.evaluations();
            t = search.t();
            value = search.value();
            search.copyGradientTo(gradient);
            Vectors.add(point, t, direction);
            // the second iteration tries another first step than the first, so it gets its chance
            if (t == 0 && lr > 0 && iterations > 1) {
                end = "the line search found nothing lower along the direction";
            }
        }

        private void moveBy(boolean isLast) {
            Vectors.add(point, t, direction);
            if (!isLast) { // else the next step evaluates it
                value = problem.valueAndGradient(point, gradient);
                evaluations++;
            }
        }

        private boolean isStationary() {
            boolean isStationary = Vectors.largest(gradient) <= toleranceGrad;
            if (isStationary) {
                end = "no partial derivative is above toleranceGrad = " + toleranceGrad;
            }
            return isStationary;
        }
    }
}
