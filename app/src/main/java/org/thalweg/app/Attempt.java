package org.thalweg.app;

import org.thalweg.api.Result;
import org.thalweg.api.Stop;

/** What is kept of a run from one of many starts: no path and no location, so that there may be many. */
record Attempt(Stop.Reason reason, double loss, double bestLoss, long steps, long evaluations, long gradients) {
    static Attempt of(Result result) {
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
    boolean reached(double target) {
        return bestLoss <= target;
    }

    /** The best value, for ranking: a run that saw none is behind all others. */
    double rank() {
        return Double.isNaN(bestLoss) ? Double.POSITIVE_INFINITY : bestLoss;
    }
}
