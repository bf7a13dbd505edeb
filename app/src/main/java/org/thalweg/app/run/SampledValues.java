package org.thalweg.app.run;

import java.util.List;
import java.util.function.IntConsumer;
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

    private final Patience patience;
    private final Progress progress;
    private final LongSupplier clock;
    private final long began;
    private volatile boolean givenUp;
    private String reason = UnfinishedException.INTERRUPTED; // why it is, for the thread that asked for the rows

    SampledValues(Patience patience, Progress progress) {
        this.patience = patience;
        this.progress = progress;
        this.clock = patience.clock();
        began = clock.getAsLong();
    }

    /**
     * Takes rows from one number to before another, on as many cores as there are. A value that does not return ends all.
     *
     * @param row takes the values of a row by its number
     * @throws UnfinishedException if a value did not return
     */
    public void rows(int from, int to, IntConsumer row) {
        Crew<Boolean> crew = new Crew<>(
                to - from,
                patience,
                1,
                i -> {
                    row.accept(from + i);
                    return true;
                },
                (i, abandoned) -> {
                    givenUp = true;
                    return false;
                });
        List<Boolean> taken = crew.work(Runtime.getRuntime().availableProcessors());
        if (taken.contains(false) && !patience.isInterrupted().getAsBoolean()) {
            reason = "a value did not return within " + patience.inWords();
        }
        requireAll();
    }

    /** A row of them, of one thread. */
    public Row row() {
        return new Row();
    }

    /** @throws UnfinishedException if not all were taken */
    public void requireAll() {
        if (givenUp) {
            throw new UnfinishedException(reason);
        }
    }

    @Override
    public void close() {
        progress.close();
    }

    /** What one thread tells. */
    public final class Row implements AutoCloseable {
        private final Worker worker = Worker.current(); // null: nobody watches the thread
        private long lastNews = clock.getAsLong();
        private long untold;

        /** Whether the next value is wanted. */
        public boolean goesOn() {
            if (patience.isInterrupted().getAsBoolean() && clock.getAsLong() - began >= GRACE) {
                givenUp = true;
            }
            return !givenUp;
        }

        /** One more is taken. */
        public void took() {
            untold++;
            if (worker != null) {
                worker.giveSign();
            }
            if (clock.getAsLong() - lastNews >= BETWEEN_NEWS) {
                close();
            }
        }

        @Override
        public void close() {
            if (worker != null && worker.isLeft()) {
                return; // the progress is others'
            }
            lastNews = clock.getAsLong();
            progress.advance(untold);
            untold = 0;
        }
    }
}
