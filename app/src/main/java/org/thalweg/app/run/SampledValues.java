package org.thalweg.app.run;

import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Values whose progress the user sees while they are taken; from any number of threads. Once the user has interrupted
 * the program, those that would take longer than a moment are given up.
 */
public final class SampledValues implements AutoCloseable {
    /** A landscape that was nearly done is worth waiting for, also where the runs before it were interrupted. */
    private static final long GRACE = 1_000_000_000;

    /** More often nobody needs to know, and the threads would wait for each other. */
    private static final long BETWEEN_NEWS = 50_000_000;

    private final BooleanSupplier isInterrupted;
    private final Progress progress;
    private final LongSupplier clock;
    private final long began;
    private volatile boolean givenUp;

    /** @param clock nanoseconds since some moment */
    SampledValues(BooleanSupplier isInterrupted, Progress progress, LongSupplier clock) {
        this.isInterrupted = isInterrupted;
        this.progress = progress;
        this.clock = clock;
        began = clock.getAsLong();
    }

    /** A row of them, of one thread. */
    public Row row() {
        return new Row();
    }

    /** @throws UnfinishedException if not all were taken */
    public void requireAll() {
        if (givenUp) {
            throw new UnfinishedException();
        }
    }

    @Override
    public void close() {
        progress.close();
    }

    /** What one thread tells. */
    public final class Row implements AutoCloseable {
        private long lastNews = clock.getAsLong();
        private long untold;

        /** Whether the next value is wanted. */
        public boolean goesOn() {
            if (isInterrupted.getAsBoolean() && clock.getAsLong() - began >= GRACE) {
                givenUp = true;
            }
            return !givenUp;
        }

        /** One more is taken. */
        public void took() {
            untold++;
            if (clock.getAsLong() - lastNews >= BETWEEN_NEWS) {
                close();
            }
        }

        @Override
        public void close() {
            lastNews = clock.getAsLong();
            progress.advance(untold);
            untold = 0;
        }
    }
}
