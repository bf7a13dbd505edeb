package org.thalweg.api;

/** The one loop that every run goes through; the state of one run. */
final class Loop {
    private final Minimization minimization;
    private final double[] x;
    private final double[] previous; // x as it was before the step under way

    private Problem problem; // null until its parts have been asked for
    private Observer observer; // null: no trace
    private Recorder recorder;
    private Object busy; // whose code runs, for the blame
    private long steps;
    private double pathLength;
    private double loss = Double.NaN; // what the last step returned

    Loop(Minimization minimization) {
        this.minimization = minimization;
        this.x = minimization.start();
        this.previous = x.clone();
    }

    Result run() {
        Stop stop;
        try {
            stop = iterate();
        } catch (Throwable thrown) {
            // everything: one plugin's StackOverflowError or LinkageError must not cost another's run
            undoStep();
            stop = stopped(thrown);
        }
        return result(stop);
    }

    private Stop iterate() {
        if (minimization.keepsTrace()) {
            observer = new Observer(x.length);
            recorder = new Recorder(x.length, minimization.stepLimit());
        }
        busy = minimization.objective();
        problem = new Problem(
                minimization.objective(),
                x.length,
                minimization.random(),
                minimization.evaluationBudget(),
                minimization.keepsBest(),
                observer);
        busy = minimization.optimizer();
        Optimizer.Run run = minimization.optimizer().start(problem);
        double ownMomentum = minimization.optimizer().momentum();
        busy = minimization.pacemaker();
        Scheduler.Schedule schedule = minimization.startSchedule();
        Deadline deadline = minimization.deadline();
        long limit = minimization.stepLimit();

        while (true) {
            if (problem.isSpent()) {
                return evaluationsSpent();
            }
            if (steps == limit) {
                return new Stop(Stop.Reason.STEPS, "made all " + limit + " steps");
            }
            if (deadline.hasPassed(steps)) {
                return new Stop(Stop.Reason.TIME, "the time was up after " + steps + " steps");
            }

            busy = minimization.pacemaker();
            Rates rates = schedule.next(steps, loss);
            busy = minimization.optimizer();
            long evaluations = problem.evaluations();
            long gradients = problem.gradients();
            if (observer != null) {
                observer.watch(previous);
            }
            double lossBefore = run.step(x, rates);
            if (problem.failure() != null || problem.exhausted()) { // swallowed by the optimiser
                undoStep();
                return stopped(problem.failure());
            }
            loss = lossBefore;
            if (!Double.isFinite(loss)) {
                undoStep();
                return new Stop(Stop.Reason.NOT_FINITE, "the loss at step " + steps + " is " + loss);
            }
            double length = Norm.ofDifference(x, previous);
            if (!Double.isFinite(length)) {
                int i = firstNotFinite();
                if (i >= 0) {
                    String sentence = "step " + steps + " moved x" + (i + 1) + " to " + x[i];
                    undoStep();
                    return new Stop(Stop.Reason.NOT_FINITE, sentence);
                }
            }
            if (recorder != null) {
                double momentum = Double.isNaN(rates.momentum()) ? ownMomentum : rates.momentum();
                double norm = observer.watchedNorm();
                recorder.add(steps, evaluations, gradients, loss, rates.lr(), momentum, norm, previous);
            }
            pathLength += length;
            System.arraycopy(x, 0, previous, 0, x.length);
            steps++;

            if (problem.bestLoss() <= minimization.target()) {
                return new Stop(
                        Stop.Reason.TARGET,
                        "reached " + problem.bestLoss() + ", the target was " + minimization.target());
            }
            var finished = run.finished();
            if (finished.isPresent()) {
                return new Stop(Stop.Reason.FINISHED, finished.get());
            }
        }
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

    private Stop evaluationsSpent() {
        return new Stop(Stop.Reason.EVALUATIONS, "spent all " + problem.evaluations() + " evaluations");
    }

    /** The end of a step that threw, or whose evaluations did: what the problem knows goes before what was thrown. */
    private Stop stopped(Throwable thrown) {
        if (problem != null && problem.failure() != null) {
            return failed(minimization.objective(), problem.failure());
        }
        if (problem != null && problem.exhausted()) {
            return evaluationsSpent();
        }
        return failed(busy, thrown);
    }

    private static Stop failed(Object culprit, Throwable thrown) {
        String message = thrown.getMessage() == null ? "" : ": " + thrown.getMessage();
        return new Stop(
                Stop.Reason.FAILED,
                Minimization.name(culprit) + " threw " + thrown.getClass().getSimpleName() + message);
    }

    private Result result(Stop stop) {
        // a step that turned not finite has been undone: what it returned belongs to x
        double lastLoss = stop.reason() == Stop.Reason.NOT_FINITE ? loss : lossAtX();
        long evaluations = problem == null ? 0 : problem.evaluations();
        long gradients = problem == null ? 0 : problem.gradients();
        Trace trace = new Trace(x.length, 1, new double[0]);
        if (recorder != null) {
            double norm = observer.isLast(x) ? observer.lastNorm() : Double.NaN;
            trace = recorder.finish(steps, evaluations, gradients, lastLoss, norm, x);
        }
        Vector last = Vector.of(x); // a copy: the optimiser may still hold x
        boolean hasBest = problem != null && problem.best() != null;
        double bestLoss = problem == null ? Double.NaN : problem.bestLoss();
        // the last location is the run's answer, and the best one where no evaluation that counted was better
        boolean lastIsBest = Double.isFinite(lastLoss) && !(lastLoss >= bestLoss);
        return new Result(
                stop,
                steps,
                evaluations,
                gradients,
                pathLength,
                last,
                lastLoss,
                lastIsBest || !hasBest ? last : Vector.of(problem.best()),
                lastIsBest ? lastLoss : bestLoss,
                trace);
    }

    /** The loss at the last location: the last evaluation's if that was there, else one that does not count. */
    private double lossAtX() {
        if (observer != null && observer.isLast(x)) {
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
