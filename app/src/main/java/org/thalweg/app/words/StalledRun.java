package org.thalweg.app.words;

import java.util.Optional;
import org.thalweg.api.Trace;
import org.thalweg.app.text.Phrase;

/** No new low came for long, or the run hardly moves: why. */
final class StalledRun implements Finding {
    /** A learning rate this much below its highest has ended a run's motion. */
    private static final double DECAYED = 1e-3;

    /** The share of the path that the last tenth of a run that still moves covers at least. */
    private static final double STANDING_STILL = 1e-3;

    /** The share of the steps without a new low that makes a stall; less is a pause. */
    private static final double LONG = 0.25;

    /** Fewer steps without a new low are a pause. */
    private static final long FEWEST_STEPS = 5;

    @Override
    public Optional<String> in(Evidence run) {
        if (run.result().steps() < FEWEST_STEPS || run.result().stop().reason().isFault()) {
            return Optional.empty();
        }
        int tail = run.tail();
        double moved = run.lengthFrom(tail);
        boolean stands = moved <= STANDING_STILL * run.result().pathLength();
        String ended = "; the loss is " + Phrase.number(run.endLoss()) + run.standing() + ".";
        int decayed = decayedRow(run);
        if (stands && decayed >= 0) {
            return Optional.of("Came to rest as its learning rate decayed: lr had fallen from "
                    + Phrase.number(highestLr(run))
                    + " to " + Phrase.number(run.trace().lr(decayed)) + " by " + run.step(decayed) + ", and "
                    + rest(run, tail, moved)
                    + although(run) + ended);
        }
        if (run.ground().stochastic()) {
            return Optional.empty(); // a new low of noisy losses is luck
        }
        int lowest = run.lowestRow();
        long since = run.result().steps() - run.trace().step(lowest);
        if (stands) {
            return Optional.of((run.isThinned() ? "Got no further: " : "Stalled: ") + rest(run, tail, moved)
                    + ", of a path of " + Phrase.number(run.result().pathLength()) + although(run) + ended);
        }
        if (since < FEWEST_STEPS || since < LONG * run.result().steps()) {
            return Optional.empty();
        }
        return Optional.of("Moves on without coming lower: the last " + Phrase.count(since, "step") + " went "
                + (run.isThinned() ? "at least " : "") + Phrase.number(run.lengthFrom(lowest))
                + " and brought no new low" + ended);
    }

    /**
     * That the steps from a row on moved nothing worth telling. Where the trace holds only some of them they may have
     * gone to and fro between, as far as it can tell.
     */
    private static String rest(Evidence run, int tail, double moved) {
        String last = "the last " + Phrase.count(run.tailSteps(), "step");
        return run.isThinned()
                ? last + " led no farther than " + Phrase.number(run.farthestFromEnd(tail))
                        + " from the end at those that the trace keeps"
                : last + " moved " + Phrase.number(moved) + " in all";
    }

    private static String although(Evidence run) {
        double norm = run.lastGradientNorm();
        return norm > 0 ? ", while the gradient's norm was " + Phrase.number(norm) : "";
    }

    private static double highestLr(Evidence run) {
        double highest = 0;
        for (int row = 0; row < run.last(); row++) {
            highest = Math.max(highest, run.trace().lr(row));
        }
        return highest;
    }

    /** The first row from which the learning rate stays decayed; -1 if it doesn't. */
    private static int decayedRow(Evidence run) {
        Trace trace = run.trace();
        double level = DECAYED * highestLr(run);
        int row = run.last();
        while (row > 0 && trace.lr(row - 1) <= level) {
            row--;
        }
        return row == run.last() || row == 0 ? -1 : row;
    }
}
