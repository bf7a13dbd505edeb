package org.thalweg.api;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.random.RandomGenerator;

/**
 * The one loop that every run goes through; the state of one run.
 *
 * <p>Another thread may look at it at any time, at no cost that could be measured: what is known between two steps
 * changes only while the count of changes is odd, at a step's end, where no plugin's code runs. The writes of the count
 * are releases and its reads acquires, with fences where that isn't enough, so whoever finds it even, reads, and finds it
 * the same again has read one state; the fields themselves need be neither volatile nor locked. A run that is looked at
 * stands still for a moment between two steps, else its steps might be too short for any look to find the same count.
 */
final class Loop {
    /** So many short waits are as long as a look takes, and for each coordinate one more. */
    private static final int LOOK = 1000;

    private static final VarHandle CHANGES = Handles.of(MethodHandles.lookup(), "changes", long.class);
    private static final VarHandle LOOKED = Handles.of(MethodHandles.lookup(), "looked", boolean.class);
    private static final Incumbent.Point NOWHERE = new Incumbent.Point(null, Double.NaN);

    private final Minimization minimization;
    private final long stepLimit;
    private final Lookout lookout;
    private final double[] x;
    private final double[] previous; // x as it was before the step under way

    private Object busy; // whose code runs, for the blame
    private Problem problem; // null until its parts have been asked for
    private RandomGenerator drawing;
    private Observer observer; // null: no trace
    private Recorder recorder;
    private Stopwatch stopwatch; // null: no times
    private Optimizer.Run run;
    private Scheduler.Schedule schedule;
    private double ownMomentum;

    private long steps;
    private double pathLength;
    private double loss = Double.NaN; // what the last step returned
    private boolean lossIsOfX; // since that step was undone

    private long changes; // odd: one is under way
    private boolean looked; // another thread waits for a look
    private double seconds; // of all whole steps, where times are kept

    /** @param start where to start; taken as it is */
    Loop(Minimization minimization, double[] start) {
        this.minimization = minimization;
        this.stepLimit = minimization.stepLimit();
        this.lookout = minimization.lookout();
        this.x = start;
        this.previous = start.clone();
        this.busy = minimization.objective();
    }

    Result run() {
        Stop stop;
        try {
            begin();
            do {
                stop = end();
                if (stop == null) {
                    startStopwatch();
                    stop = step();
                }
            } while (stop == null);
        } catch (Throwable thrown) {
            // everything: one plugin's StackOverflowError or LinkageError must not cost another's run
            undoStep();
            stop = stopped(thrown);
        }
        return result(stop);
    }

    private void begin() {
        if (minimization.keepsTrace()) {
            observer = new Observer(x.length);
            stopwatch = minimization.keepsTimes() ? new Stopwatch(System::nanoTime) : null;
            Recorder recorder = new Recorder(x.length, minimization.traceLimit(), stepLimit, stopwatch);
            changing();
            this.recorder = recorder;
            changed();
        }
        drawing = minimization.drawing();
        Problem problem = new Problem(
                minimization.objective(),
                x.length,
                minimization.random(),
                minimization.evaluationBudget(),
                minimization.keepsBest(),
                observer);
        changing();
        this.problem = problem;
        changed();
        busy = minimization.optimizer();
        startStopwatch();
        run = minimization.optimizer().start(problem);
        stopStopwatch();
        ownMomentum = minimization.optimizer().momentum();
        busy = minimization.pacemaker();
        schedule = minimization.startSchedule();
    }

    /** Why the run ends here, between two steps; null while it goes on. */
    private Stop end() {
        if (problem.bestLoss() <= minimization.target()) {
            return targetReached(problem.bestLoss());
        }
        if (steps > 0) {
            busy = minimization.optimizer();
            var finished = run.finished();
            if (finished.isPresent()) {
                return new Stop(Stop.Reason.FINISHED, finished.get());
            }
        }
        if (problem.isSpent()) {
            return evaluationsSpent();
        }
        if (steps == stepLimit) {
            return new Stop(Stop.Reason.STEPS, "made all " + steps + " steps");
        }
        return lookout.end(steps, problem.evaluations());
    }

    /** One step in PyTorch's order; why the run ends in it, null if it doesn't. */
    private Stop step() {
        busy = minimization.pacemaker();
        Rates rates = schedule.next(steps, loss);
        if (minimization.isScheduled()) {
            String fault = faultOf(rates);
            if (fault != null) {
                return new Stop(Stop.Reason.FAILED, Minimization.name(busy) + " " + fault + " at step " + steps);
            }
        }
        if (steps == 0 || problem.isStochastic()) {
            busy = minimization.objective();
            problem.redraw(drawing);
        }
        busy = minimization.optimizer();
        long evaluations = problem.evaluations();
        long gradients = problem.gradients();
        if (observer != null) {
            observer.watch(previous);
        }
        double lossBefore = run.step(x, rates);
        stopStopwatch();
        if (problem.failure() != null || problem.exhausted()) { // swallowed by the optimiser
            undoStep();
            return stopped(problem.failure());
        }
        if (!Double.isFinite(lossBefore)) {
            undoStep();
            lossIsOfX = !problem.isStochastic();
            loss = lossBefore;
            return new Stop(Stop.Reason.NOT_FINITE, "the loss at step " + steps + " is " + lossBefore);
        }
        double trueLoss = problem.isStochastic() ? trueLossBefore() : lossBefore;
        if (trueLoss <= minimization.target()) {
            undoStep(trueLoss); // x was there already
            return targetReached(trueLoss);
        }
        double length = Norm.ofDifference(x, previous);
        if (!Double.isFinite(length)) {
            int i = firstNotFinite();
            if (i >= 0) {
                String sentence = "step " + steps + " moved x" + (i + 1) + " to " + x[i];
                undoStep(trueLoss);
                return new Stop(Stop.Reason.NOT_FINITE, sentence);
            }
        }
        changing();
        if (recorder != null) {
            double momentum = Double.isNaN(rates.momentum()) ? ownMomentum : rates.momentum();
            double norm = observer.watchedNorm();
            recorder.add(steps, evaluations, gradients, trueLoss, rates.lr(), momentum, norm, previous);
        }
        loss = lossBefore;
        pathLength += length;
        System.arraycopy(x, 0, previous, 0, x.length);
        steps++;
        if (stopwatch != null) {
            seconds = stopwatch.seconds();
        }
        changed();
        if ((boolean) LOOKED.getOpaque(this)) {
            standStill();
        }
        return null;
    }

    private void changing() {
        CHANGES.setOpaque(this, changes + 1);
        VarHandle.storeStoreFence(); // whoever sees what is written now sees that the count is odd, or another
    }

    private void changed() {
        CHANGES.setRelease(this, changes + 1);
    }

    /** For as long as a look takes, if it isn't held up itself. */
    private void standStill() {
        for (int i = 0; i < LOOK + x.length && (boolean) LOOKED.getOpaque(this); i++) {
            Thread.onSpinWait();
        }
    }

    private void startStopwatch() {
        if (stopwatch != null) {
            stopwatch.start();
        }
    }

    private void stopStopwatch() {
        if (stopwatch != null) {
            stopwatch.stop();
        }
    }

    /** What is wrong with what a scheduler set; null if nothing is. */
    private String faultOf(Rates rates) {
        if (rates == null) {
            return "gave no rates";
        }
        if (!(rates.lr() >= 0 && rates.lr() < Double.POSITIVE_INFINITY)) {
            return "gave the lr " + rates.lr() + ", which must be >= 0 and finite,";
        }
        return Double.isNaN(rates.momentum()) || !Double.isNaN(ownMomentum)
                ? null
                : "drove momentum, which " + Minimization.name(minimization.optimizer()) + " has not,";
    }

    private void undoStep(double lossBefore) {
        undoStep();
        loss = lossBefore;
        lossIsOfX = !Double.isNaN(lossBefore); // else the true loss was not taken there
    }

    /** Of a stochastic objective: at the rows that the trace keeps, or at each step where none is kept; else NaN. */
    private double trueLossBefore() {
        return recorder == null || recorder.isKept(steps) ? problem.trueLoss(previous) : Double.NaN;
    }

    private void undoStep() {
        System.arraycopy(previous, 0, x, 0, x.length);
    }

    private int firstNotFinite() {
        for (int i = 0; i < x.length; i++) {
            if (!Double.isFinite(x[i])) {
                return i;
            }
        }
        return -1;
    }

    private Stop targetReached(double value) {
        return new Stop(Stop.Reason.TARGET, "reached " + value + ", the target was " + minimization.target());
    }

    private Stop evaluationsSpent() {
        return new Stop(Stop.Reason.EVALUATIONS, "spent all " + problem.evaluations() + " evaluations");
    }

    /** The end of a step that threw, or whose evaluations did: what the problem knows goes before what was thrown. */
    private Stop stopped(Throwable thrown) {
        if (problem != null && problem.failure() != null) {
            return Stop.failed(minimization.objective(), problem.failure());
        }
        if (problem != null && problem.exhausted()) {
            return problem.bestLoss() <= minimization.target() ? targetReached(problem.bestLoss()) : evaluationsSpent();
        }
        return Stop.failed(busy, thrown);
    }

    private Result result(Stop stop) {
        boolean neverBegan = steps == 0 && stop.reason() == Stop.Reason.INTERRUPTED;
        double lastLoss =
                lossIsOfX ? loss : neverBegan ? Double.NaN : lossAtX(); // who is in a hurry waits for no value
        long evaluations = problem == null ? 0 : problem.evaluations();
        long gradients = problem == null ? 0 : problem.gradients();
        Vector last = Vector.of(x); // a copy: the optimiser may still hold x
        Incumbent.Point best = problem == null ? NOWHERE : problem.incumbent().now();
        // the last location is the run's answer, and the best one where no evaluation that counted was better
        boolean lastIsBest = Double.isFinite(lastLoss) && !(lastLoss >= best.loss());
        boolean lastReachesTarget = lastIsBest
                && lastLoss <= minimization.target()
                && !stop.reason().isFault();
        return new Result(
                lastReachesTarget ? targetReached(lastLoss) : stop,
                steps,
                evaluations,
                gradients,
                pathLength,
                last,
                lastLoss,
                lastIsBest ? last : best.locationOr(last),
                lastIsBest ? lastLoss : best.loss(),
                trace(evaluations, gradients, lastLoss));
    }

    private Trace trace(long evaluations, long gradients, double lastLoss) {
        if (recorder == null) {
            return Trace.none(x.length);
        }
        double norm = observer.isLast(x) ? observer.lastNorm() : Double.NaN;
        changing(); // and it stays so: what there is now is the result
        boolean finished = false;
        try {
            Trace trace = recorder.finish(steps, evaluations, gradients, lastLoss, norm, x);
            finished = true;
            return trace;
        } finally {
            if (!finished) {
                changed();
            }
        }
    }

    /** The run as it stands, for another thread, as if the step under way were cut short; null: to be asked again. */
    Result soFar(Stop stop) {
        LOOKED.setOpaque(this, true);
        long before = (long) CHANGES.getAcquire(this);
        if ((before & 1) != 0) {
            return null;
        }
        long steps = this.steps;
        double pathLength = this.pathLength;
        double seconds = this.seconds;
        Vector last = Vector.of(previous);
        Problem problem = this.problem;
        long evaluations = problem == null ? 0 : problem.evaluationsSeen();
        long gradients = problem == null ? 0 : problem.gradientsSeen();
        Incumbent.Point best = problem == null ? NOWHERE : problem.incumbent().now();
        Recorder recorder = this.recorder;
        Recorder.Rows rows = recorder == null ? null : recorder.rows();
        VarHandle.acquireFence(); // the count is read again after all this
        if ((long) CHANGES.getOpaque(this) != before) {
            return null;
        }
        LOOKED.setOpaque(this, false); // the rows may take a while
        double loss = last.equals(best.location()) ? best.loss() : Double.NaN;
        Trace trace = recorder == null
                ? Trace.none(last.size())
                : recorder.trace(rows, steps, evaluations, gradients, loss, last, seconds);
        return trace == null
                ? null
                : new Result(
                        stop,
                        steps,
                        evaluations,
                        gradients,
                        pathLength,
                        last,
                        loss,
                        best.locationOr(last),
                        best.loss(),
                        trace);
    }

    /** Nobody waits for a look any more. */
    void lookIsOver() {
        LOOKED.setOpaque(this, false);
    }

    /** The loss at the last location: the last evaluation's if that was there, else one that does not count. */
    private double lossAtX() {
        if (observer != null && observer.isLast(x) && !problem.isStochastic()) {
            return observer.lastLoss();
        }
        if (problem == null || problem.failure() != null) {
            return Double.NaN;
        }
        try {
            return minimization.objective().value(x);
        } catch (Throwable thrown) {
            return Double.NaN; // the run has ended; this was only for the record
        }
    }
}
