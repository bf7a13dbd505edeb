package org.thalweg.api;

import java.util.random.RandomGenerator;

/** The one loop that every run goes through; the state of one run. */
final class Loop {
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
            recorder = new Recorder(x.length, minimization.traceLimit(), stepLimit, stopwatch);
        }
        drawing = minimization.drawing();
        problem = new Problem(
                minimization.objective(),
                x.length,
                minimization.random(),
                minimization.evaluationBudget(),
                minimization.keepsBest(),
                observer);
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
        if (recorder != null) {
            double momentum = Double.isNaN(rates.momentum()) ? ownMomentum : rates.momentum();
            double norm = observer.watchedNorm();
            recorder.add(steps, evaluations, gradients, trueLoss, rates.lr(), momentum, norm, previous);
        }
        loss = lossBefore;
        pathLength += length;
        System.arraycopy(x, 0, previous, 0, x.length);
        steps++;
        return null;
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
        boolean hasBest = problem != null && problem.best() != null;
        double bestLoss = problem == null ? Double.NaN : problem.bestLoss();
        // the last location is the run's answer, and the best one where no evaluation that counted was better
        boolean lastIsBest = Double.isFinite(lastLoss) && !(lastLoss >= bestLoss);
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
                lastIsBest || !hasBest ? last : Vector.of(problem.best()),
                lastIsBest ? lastLoss : bestLoss,
                trace(evaluations, gradients, lastLoss));
    }

    private Trace trace(long evaluations, long gradients, double lastLoss) {
        if (recorder == null) {
            return new Trace(x.length, Trace.COLUMNS + x.length, 1, new double[0]);
        }
        double norm = observer.isLast(x) ? observer.lastNorm() : Double.NaN;
        return recorder.finish(steps, evaluations, gradients, lastLoss, norm, x);
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
