package org.thalweg.api;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * A run, described: immutable, and it runs itself, any number of times with the same result.
 *
 * <pre>{@code
 * Result result = Minimization.of(new Rosenbrock())
 *         .from(-1.2, 1)
 *         .with(new Adam())
 *         .scheduledBy(new WarmUp(10))
 *         .steps(100)
 *         .run();
 * }</pre>
 *
 * <p>The order is PyTorch's: the rates for step k, then step k (value and gradient at x_k, then the move), then the
 * trace's row. With a warm-up whose factor is 0 at step 0 the first step moves nothing, and that is right.
 *
 * <p>Budgets end a run at 100 steps unless {@link #steps}, {@link #evaluations} or {@link #time} says otherwise;
 * {@link #target} ends it early. A run never throws for what an objective, an optimiser or a scheduler does: that is a
 * {@link Stop}, and the incumbent and the trace so far are in the {@link Result}.
 */
public final class Minimization {
    /** The budget of a run that is given none. */
    public static final long DEFAULT_STEPS = 100;

    /** So many steps of a schedule are tried before a run. */
    private static final long FORESIGHT = 1000;

    private final Objective objective;
    private double[] start; // null: the objective's own
    private Optimizer optimizer; // null: not given yet
    private Scheduler scheduler; // null: none
    private long steps; // 0: none given
    private long evaluations; // 0: none given
    private Duration time; // null: none given
    private Watcher watcher; // null: none
    private double target = Double.NaN; // NaN: none given
    private long seed;
    private long drawSeed;
    private boolean keepBest = true;
    private boolean keepTrace = true;
    private boolean keepTimes;
    private int traceLimit = Trace.MOST_NUMBERS;

    private Minimization(Objective objective) {
        this.objective = objective;
    }

    private Minimization(Minimization other) {
        this.objective = other.objective;
        this.start = other.start;
        this.optimizer = other.optimizer;
        this.scheduler = other.scheduler;
        this.steps = other.steps;
        this.evaluations = other.evaluations;
        this.time = other.time;
        this.watcher = other.watcher;
        this.target = other.target;
        this.seed = other.seed;
        this.drawSeed = other.drawSeed;
        this.keepBest = other.keepBest;
        this.keepTrace = other.keepTrace;
        this.keepTimes = other.keepTimes;
        this.traceLimit = other.traceLimit;
    }

    /** A run on this objective, from its customary start. */
    public static Minimization of(Objective objective) {
        return new Minimization(objective);
    }

    /** From this location; its length is the number of dimensions. */
    public Minimization from(double... start) {
        Minimization copy = new Minimization(this);
        copy.start = start.clone();
        return copy;
    }

    /** With this optimiser. */
    public Minimization with(Optimizer optimizer) {
        Minimization copy = new Minimization(this);
        copy.optimizer = optimizer;
        return copy;
    }

    /** With its learning rate, and its momentum where the scheduler drives one, set by this scheduler. */
    public Minimization scheduledBy(Scheduler scheduler) {
        Minimization copy = new Minimization(this);
        copy.scheduler = scheduler;
        return copy;
    }

    /** At most this many steps, at least 1. */
    public Minimization steps(long steps) {
        Minimization copy = new Minimization(this);
        copy.steps = atLeastOne("steps", steps);
        return copy;
    }

    /** At most this many evaluations, at least 1; without {@link #steps} also at most as many steps. */
    public Minimization evaluations(long evaluations) {
        Minimization copy = new Minimization(this);
        copy.evaluations = atLeastOne("evaluations", evaluations);
        return copy;
    }

    /**
     * For at most this long, looked at after each step while steps are slow, else after 64 at most. Where time ends a
     * run, it is not reproducible.
     */
    public Minimization time(Duration time) {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("time must be > 0, got " + time);
        }
        Minimization copy = new Minimization(this);
        copy.time = time;
        return copy;
    }

    /**
     * Watched by this one, which may end it. A watcher must not throw; if it does, the run ends as FAILED.
     */
    public Minimization watchedBy(Watcher watcher) {
        Minimization copy = new Minimization(this);
        copy.watcher = watcher;
        return copy;
    }

    /**
     * Until the incumbent's value is at or below the target. A run whose location reaches it ends there; one that sees
     * such a value elsewhere ends after that step, with the incumbent in its result.
     */
    public Minimization target(double target) {
        if (Double.isNaN(target)) {
            throw new IllegalArgumentException("target must be a number, got NaN");
        }
        Minimization copy = new Minimization(this);
        copy.target = target;
        return copy;
    }

    /** The seed of the run's random generator; 0 if none is given. */
    public Minimization seed(long seed) {
        Minimization copy = new Minimization(this);
        copy.seed = seed;
        return copy;
    }

    /**
     * The seed of the draws of a stochastic objective; 0 if none is given. Runs that share it see the same draws, step
     * by step, whatever their optimisers.
     */
    public Minimization drawSeed(long seed) {
        Minimization copy = new Minimization(this);
        copy.drawSeed = seed;
        return copy;
    }

    /** Whether to keep the location of the best point seen (yes, if not said); its value is kept anyway. */
    public Minimization keepBest(boolean keepBest) {
        Minimization copy = new Minimization(this);
        copy.keepBest = keepBest;
        return copy;
    }

    /** Whether to keep a trace (yes, if not said). */
    public Minimization keepTrace(boolean keepTrace) {
        Minimization copy = new Minimization(this);
        copy.keepTrace = keepTrace;
        return copy;
    }

    /**
     * Whether the trace keeps the time that each location took (no, if not said), which is not reproducible. All else
     * about the run is the same.
     */
    public Minimization keepTimes(boolean keepTimes) {
        Minimization copy = new Minimization(this);
        copy.keepTimes = keepTimes;
        return copy;
    }

    /**
     * How many numbers the trace may hold, at least 1; {@link Trace#MOST_NUMBERS} if not said. Where many runs' traces
     * are in memory at once, a share for each bounds them all. However few, a trace holds four rows and more.
     */
    public Minimization traceLimit(int numbers) {
        Minimization copy = new Minimization(this);
        copy.traceLimit = (int) atLeastOne("traceLimit", numbers);
        return copy;
    }

    private static long atLeastOne(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be >= 1, got " + value);
        }
        return value;
    }

    /**
     * Refuses what cannot run, before anything is evaluated.
     *
     * @throws IllegalArgumentException if there is no optimiser, the start has the wrong length or is not finite, or
     *     the optimiser cannot heed the scheduler, or the scheduler refuses the run, or a part throws when asked for
     *     its settings
     */
    public void validate() {
        validStart();
    }

    double[] validStart() {
        if (optimizer == null) {
            throw new IllegalArgumentException("a run needs an optimiser");
        }
        double[] x = asked(objective, "start", this::start);
        int dimension = asked(objective, "dimension", objective::dimension);
        if (dimension != 0 && dimension != x.length) {
            throw new IllegalArgumentException(name(objective) + " has " + dimension
                    + (dimension == 1 ? " dimension" : " dimensions") + ", the start has " + x.length);
        }
        if (x.length == 0 || !Vector.of(x).isFinite()) {
            throw new IllegalArgumentException("the start must be finite numbers, at least one, got " + Vector.of(x));
        }
        if (scheduler != null) {
            validateSchedule();
        }
        return x;
    }

    /** What the scheduler says looks wrong with its settings in this run; empty without one, or if it throws. */
    public List<String> warnings() {
        try {
            return scheduler == null ? List.of() : List.copyOf(scheduler.warnings(plannedSteps()));
        } catch (Throwable thrown) {
            return List.of(); // a hint is not worth a run
        }
    }

    private void validateSchedule() {
        if (Double.isNaN(asked(optimizer, "lr", optimizer::lr))) {
            throw new IllegalArgumentException(
                    name(optimizer) + " has no lr, so it can't heed the scheduler " + name(scheduler));
        }
        Optional<Scheduler.Schedule> trial = trialSchedule();
        boolean hasMomentum = !Double.isNaN(asked(optimizer, "momentum", optimizer::momentum));
        if (!hasMomentum && trial.isPresent() && drivesMomentum(trial.get())) {
            throw new IllegalArgumentException(
                    name(optimizer) + " has no momentum that the scheduler " + name(scheduler) + " could drive");
        }
    }

    private static <T> T asked(Object part, String setting, Supplier<T> question) {
        try {
            return question.get();
        } catch (Throwable thrown) {
            throw new IllegalArgumentException(
                    name(part) + " threw " + Thrown.inWords(thrown) + " when asked for its " + setting, thrown);
        }
    }

    /**
     * Empty if the scheduler is broken, which the run itself will say.
     *
     * @throws IllegalArgumentException if the scheduler refuses this run, for want of planned steps, say
     */
    private Optional<Scheduler.Schedule> trialSchedule() {
        try {
            return Optional.of(startSchedule());
        } catch (IllegalArgumentException refusal) {
            throw new IllegalArgumentException(name(scheduler) + ": " + refusal.getMessage(), refusal);
        } catch (Throwable broken) {
            return Optional.empty();
        }
    }

    /** Whether it does in one of the first steps: the first part of several may drive none. */
    private boolean drivesMomentum(Scheduler.Schedule schedule) {
        long steps = Math.max(1, Math.min(plannedSteps(), FORESIGHT));
        try {
            for (long step = 0; step < steps; step++) {
                if (!Double.isNaN(schedule.next(step, Double.NaN).momentum())) {
                    return true;
                }
            }
            return false;
        } catch (Throwable broken) {
            return false; // the run itself will say so
        }
    }

    /**
     * Runs.
     *
     * @throws IllegalArgumentException as {@link #validate} does
     */
    public Result run() {
        return ongoing().run();
    }

    /** A run that is yet to begin, and that other threads may look at. */
    public Ongoing ongoing() {
        return new Ongoing(this);
    }

    Objective objective() {
        return objective;
    }

    Optimizer optimizer() {
        return optimizer;
    }

    /** Whose code sets the rates. */
    Object pacemaker() {
        return scheduler == null ? optimizer : scheduler;
    }

    boolean isScheduled() {
        return scheduler != null;
    }

    /** Empty if none was given: what the objective says isn't known without asking it. */
    Vector givenStart() {
        return start == null ? Vector.of() : Vector.of(start);
    }

    private double[] start() {
        return start == null ? objective.start().clone() : start.clone();
    }

    Scheduler.Schedule startSchedule() {
        if (scheduler == null) {
            Rates own = new Rates(optimizer.lr(), Double.NaN);
            return (step, loss) -> own;
        }
        return scheduler.start(optimizer.lr(), plannedSteps());
    }

    /** The steps that the user or the default planned; 0: none, since another budget ends the run. */
    long plannedSteps() {
        return steps == 0 && evaluations == 0 && time == null ? DEFAULT_STEPS : steps;
    }

    /** The steps that end the run; as many as evaluations where only those are given, so that no run is endless. */
    long stepLimit() {
        if (plannedSteps() != 0) {
            return plannedSteps();
        }
        return evaluations != 0 ? evaluations : Long.MAX_VALUE;
    }

    long evaluationBudget() {
        return evaluations == 0 ? Long.MAX_VALUE : evaluations;
    }

    Lookout lookout() {
        return new Lookout(time, watcher);
    }

    double target() {
        return target;
    }

    RandomGenerator random() {
        return new SplittableRandom(seed);
    }

    /** The generator of a stochastic objective's draws: another than the optimiser's, even of the same seed. */
    RandomGenerator drawing() {
        return new SplittableRandom(drawSeed).split();
    }

    boolean keepsBest() {
        return keepBest;
    }

    boolean keepsTrace() {
        return keepTrace;
    }

    boolean keepsTimes() {
        return keepTimes;
    }

    int traceLimit() {
        return traceLimit;
    }

    /** What to call a part in a sentence: its class's simple name, or where the lambda or anonymous class stands. */
    static String name(Object part) {
        if (part instanceof Differentiated differentiated) {
            return name(differentiated.original());
        }
        Class<?> type = part.getClass();
        if (type.isHidden() || type.isAnonymousClass()) {
            return "one written in " + type.getNestHost().getSimpleName();
        }
        return type.getSimpleName();
    }
}
