package org.thalweg.api;

import java.util.function.LongSupplier;

/** Counts the time that a run itself takes: its steps, not what is done between them to keep its trace. */
final class Stopwatch {
    private static final double SECOND = 1e9;

    private final LongSupplier clock;
    private long began;
    private long before;
    private long total;

    /** @param clock nanoseconds since some moment */
    Stopwatch(LongSupplier clock) {
        this.clock = clock;
    }

    /** A step begins. */
    void start() {
        before = total;
        began = clock.getAsLong();
    }

    /** The step has ended. */
    void stop() {
        total = before + clock.getAsLong() - began;
    }

    /** Seconds before the last step that was started. */
    double secondsBefore() {
        return before / SECOND;
    }

    /** Seconds in all. */
    double seconds() {
        return total / SECOND;
    }
}
