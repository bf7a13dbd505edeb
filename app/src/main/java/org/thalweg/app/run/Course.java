package org.thalweg.app.run;

import org.thalweg.api.Minimization;
import org.thalweg.api.Trace;
import org.thalweg.api.Vector;

/**
 * What one run of an entry has for itself, whatever is run: where it starts, its seeds, and what is kept of it.
 *
 * @param start its first location
 * @param seed of its random generator
 * @param drawSeed of the draws of a stochastic objective
 * @param keepBest whether the location of the best point is kept
 * @param keepTrace whether the path is
 * @param keepTimes whether the path's times are
 * @param traceLimit how many numbers the path may take
 */
public record Course(
        Vector start,
        long seed,
        long drawSeed,
        boolean keepBest,
        boolean keepTrace,
        boolean keepTimes,
        int traceLimit) {
    /** All of it is kept, but for its times. */
    public Course(Vector start, long seed, long drawSeed) {
        this(start, seed, drawSeed, true, true, false, Trace.MOST_NUMBERS);
    }

    Course withSeed(long other) {
        return new Course(start, other, drawSeed, keepBest, keepTrace, keepTimes, traceLimit);
    }

    Course withTimes() {
        return new Course(start, seed, drawSeed, keepBest, keepTrace, true, traceLimit);
    }

    Course withTraceLimit(int numbers) {
        return new Course(start, seed, drawSeed, keepBest, keepTrace, keepTimes, numbers);
    }

    /** The run on this course. */
    public Minimization of(Minimization run) {
        return run.from(start.toArray())
                .seed(seed)
                .drawSeed(drawSeed)
                .keepBest(keepBest)
                .keepTrace(keepTrace)
                .keepTimes(keepTimes)
                .traceLimit(traceLimit);
    }
}
