package org.thalweg.app.run;

import org.thalweg.api.Objective;
import org.thalweg.api.Result;
import org.thalweg.api.Stop;
import org.thalweg.api.Trace;

/** What is kept of a run from one of many starts: no path and no location, so that there may be many. */
public record Attempt(Stop.Reason reason, double loss, double bestLoss, long steps, long evaluations, long gradients) {
    /** A run from a start by its index; for that of index 0 what it is alone. */
    public static Attempt of(
            Experiment.Run run, Objective objective, Starts starts, int start, SupervisedRuns supervised) {
        return of(run.with(new Course(
                        starts.at(start),
                        Seeds.ofRun(starts.seed(), run.entry(), start),
                        Seeds.ofDraws(starts.seed(), start),
                        false,
                        false,
                        false,
                        Trace.MOST_NUMBERS))
                .result(objective, supervised));
    }

    public static Attempt of(Result result) {
        return new Attempt(
                result.stop().reason(),
                result.loss(),
                result.bestLoss(),
                result.steps(),
                result.evaluations(),
                result.gradients());
    }

    /** This one, as if it had found nothing. */
    Attempt withoutBest() {
        return new Attempt(reason, loss, Double.NaN, steps, evaluations, gradients);
    }

    /** Whether its best value is the target or less; NaN never is. */
    public boolean reached(double target) {
        return bestLoss <= target;
    }

    /** The best value, for ranking: a run that saw none is behind all others. */
    public double rank() {
        return rank(bestLoss);
    }

    /** A loss for ranking: where there is none, behind all others. */
    public static double rank(double loss) {
        return Double.isNaN(loss) ? Double.POSITIVE_INFINITY : loss;
    }
}
