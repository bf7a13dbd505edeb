package org.thalweg.api;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.random.RandomGenerator;

/**
 * The only door from an optimiser to the objective, for one run and one thread.
 *
 * <p>One call of {@link #value} or of {@link #valueAndGradient} is one evaluation; the latter counts as a gradient too.
 * Where the objective has no gradient, at all or at that location ({@link NoGradientError}), central differences stand
 * in for it, and value and gradient cost 2n + 1 evaluations. The problem keeps the best point seen (NaN ranks last) and enforces the budget of evaluations:
 * past it each call throws, and {@link #exhausted} says so whatever becomes of the exception.
 *
 * <p>Of a stochastic objective each step sees one {@linkplain Objective#draw draw}. The best point is then the one of
 * the least true loss among those where steps began: the best of noisy values would be a lucky one.
 */
public final class Problem {
    /**
     * Thrown to leave a step whose budget has ended: an error rather than an exception, since an optimiser that tries
     * again after an exception would never end. Without a stack trace, which would say nothing.
     */
    private static final class BudgetExhausted extends Error {
        private static final long serialVersionUID = 1;

        BudgetExhausted(long budget) {
            super("the budget of " + budget + " evaluations is spent", null, false, false);
        }
    }

    private static final VarHandle EVALUATIONS = Handles.of(MethodHandles.lookup(), "evaluations", long.class);
    private static final VarHandle GRADIENTS = Handles.of(MethodHandles.lookup(), "gradients", long.class);

    private final Objective objective;
    private final int dimension;
    private final RandomGenerator random;
    private final long budget;
    private final Incumbent incumbent;
    private final Observer observer; // null: nobody asks

    private final Problem base; // null unless this is a view
    private final Evaluation evaluation;

    private Objective drawn; // the objective itself unless it is stochastic
    private Differentiable differentiable; // what is drawn; null: central differences
    private long draw;
    private boolean exhausted;
    private Throwable failure;

    // written by the run's thread alone, as releases: others may read them while an evaluation doesn't return
    private long evaluations;
    private long gradients;

    Problem(
            Objective objective,
            int dimension,
            RandomGenerator random,
            long budget,
            boolean keepBest,
            Observer observer) {
        this.objective = objective;
        this.drawn = objective;
        this.differentiable = objective.differentiable().orElse(null);
        this.dimension = dimension;
        this.random = random;
        this.budget = budget;
        this.incumbent = new Incumbent(keepBest ? dimension : 0);
        this.observer = observer;
        this.base = null;
        this.evaluation = null;
    }

    private Problem(Problem base, Evaluation evaluation) {
        this.objective = base.objective;
        this.dimension = base.dimension;
        this.random = base.random;
        this.budget = base.budget;
        this.incumbent = base.incumbent;
        this.observer = base.observer;
        this.base = base;
        this.evaluation = evaluation;
    }

    /**
     * A problem without a budget and without draws, outside any run: for tests of an optimiser and for benchmarks.
     *
     * @param dimension the number of coordinates, at least 1
     */
    public static Problem of(Objective objective, int dimension, RandomGenerator random) {
        return new Problem(objective, dimension, random, Long.MAX_VALUE, true, null);
    }

    /** The number of coordinates. */
    public int dimension() {
        return dimension;
    }

    /** Where populations are drawn: the objective's domain, as many dimensions as {@link #dimension}. */
    public Box domain() {
        if (base != null) {
            return base.domain();
        }
        try {
            return objective.domain().resized(dimension);
        } catch (Throwable thrown) {
            failure = thrown;
            throw thrown;
        }
    }

    /** The run's own generator, the only source of randomness for an optimiser. */
    public RandomGenerator random() {
        return random;
    }

    /** Evaluations so far. */
    public long evaluations() {
        return base == null ? evaluations : base.evaluations();
    }

    /** Evaluations of the gradient so far; one by central differences counts once here, 2n + 1 times there. */
    public long gradients() {
        return base == null ? gradients : base.gradients();
    }

    /** Whether an evaluation was refused because the budget had been spent. */
    public boolean exhausted() {
        return base == null ? exhausted : base.exhausted();
    }

    /**
     * Which draw of a stochastic objective is in force; the same number for ever where nothing is drawn. A value
     * remembered from another draw is another function's.
     */
    public long draw() {
        return base == null ? draw : base.draw();
    }

    /**
     * The objective's value at a location.
     *
     * @param x the location, n coordinates; left as it is
     * @throws Error once the budget is spent, and whatever the objective throws; to be let through
     */
    public double value(double[] x) {
        if (base != null) {
            return base.value(x);
        }
        checkLength("x", x);
        spend();
        double value;
        try {
            value = drawn.value(x);
        } catch (Throwable thrown) {
            failure = thrown;
            throw thrown;
        }
        return seen(x, value, null);
    }

    /**
     * The objective's value and gradient at a location.
     *
     * @param x the location, n coordinates; left as it is
     * @param gradient receives the n partial derivatives
     * @return the value
     * @throws Error once the budget is spent, and whatever the objective throws; to be let through
     */
    public double valueAndGradient(double[] x, double[] gradient) {
        if (base != null) {
            return evaluation.valueAndGradient(base, x, gradient);
        }
        checkLength("x", x);
        checkLength("gradient", gradient);
        double value;
        if (differentiable == null) {
            value = CentralDifferences.valueAndGradient(this, x, gradient);
        } else {
            spend();
            try {
                value = differentiable.valueAndGradient(x, gradient);
            } catch (NoGradientError here) {
                EVALUATIONS.setRelease(this, evaluations - 1); // what the differences spend is counted as they spend it
                value = CentralDifferences.valueAndGradient(this, x, gradient);
            } catch (Throwable thrown) {
                failure = thrown;
                throw thrown;
            }
        }
        GRADIENTS.setRelease(this, gradients + 1);
        return seen(x, value, gradient);
    }

    /**
     * This problem with another way to a value and a gradient: the same counters, incumbent, budget and random
     * generator. A wrapper optimiser hands it to its inner run.
     */
    public Problem view(Evaluation evaluation) {
        return new Problem(this, evaluation);
    }

    /** What the objective is during the next step; to be asked for before each step of a stochastic one. */
    void redraw(RandomGenerator drawing) {
        try {
            drawn = checked(objective.draw(drawing));
            if (isStochastic()) {
                differentiable = drawn.differentiable().orElse(null);
                draw++;
            }
        } catch (Throwable thrown) {
            failure = thrown;
            throw thrown;
        }
    }

    private Objective checked(Objective draw) {
        if (draw == null) {
            throw new IllegalStateException("its draw is null");
        }
        int dimensions = draw.dimension();
        if (dimensions != 0 && dimensions != dimension) {
            throw new IllegalStateException("its draw has " + dimensions + " dimensions, the run has " + dimension);
        }
        return draw;
    }

    /** Whether what is drawn is not the objective itself. */
    boolean isStochastic() {
        return drawn != objective;
    }

    /** The true loss of a stochastic objective, which no budget counts; the best point is the best of these. */
    double trueLoss(double[] x) {
        try {
            double value = objective.value(x);
            incumbent.keepIfBest(x, value);
            return value;
        } catch (Throwable thrown) {
            failure = thrown;
            throw thrown;
        }
    }

    /** What the objective threw, if it did; null otherwise. */
    Throwable failure() {
        return failure;
    }

    /** Whether the next evaluation would be refused. */
    boolean isSpent() {
        return evaluations >= budget;
    }

    /** The least value seen; NaN while there is none. */
    double bestLoss() {
        return incumbent.loss();
    }

    /** The best point seen. */
    Incumbent incumbent() {
        return incumbent;
    }

    /** Evaluations so far, for another thread than the run's. */
    long evaluationsSeen() {
        return (long) EVALUATIONS.getAcquire(this);
    }

    /** Gradients so far, for another thread than the run's. */
    long gradientsSeen() {
        return (long) GRADIENTS.getAcquire(this);
    }

    private void checkLength(String name, double[] vector) {
        if (vector.length != dimension) {
            throw new IllegalArgumentException(name + " must have " + dimension + " coordinates, got " + vector.length);
        }
    }

    private void spend() {
        if (evaluations >= budget) {
            exhausted = true;
            throw new BudgetExhausted(budget);
        }
        EVALUATIONS.setRelease(this, evaluations + 1);
    }

    private double seen(double[] x, double value, double[] gradient) {
        if (drawn == objective) {
            incumbent.keepIfBest(x, value);
        }
        if (observer != null) {
            observer.saw(x, value, gradient);
        }
        return value;
    }
}
