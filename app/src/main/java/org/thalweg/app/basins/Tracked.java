package org.thalweg.app.basins;

import java.util.Optional;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;
import org.thalweg.api.Rates;
import org.thalweg.api.Trace;

/**
 * An optimiser of two variables that remembers the way of its last run, so that it can be asked when it arrived: far
 * cheaper than a trace. Of a long way it remembers every second location, then every fourth, and so on. For one thread.
 */
final class Tracked implements Optimizer {
    /** Locations remembered; a power of two, so that a halved way is one of half the locations. */
    static final int CAPACITY = 4096;

    private final Optimizer inner; // null: its run was made elsewhere
    private final double[] way = new double[2 * CAPACITY];
    private int size;
    private long stride;
    private long steps;

    Tracked(Optimizer inner) {
        this.inner = inner;
    }

    /** The way of a run that was made elsewhere, by its path, of which {@link #CAPACITY} rows were kept or fewer. */
    static Tracked along(Trace trace) {
        Tracked tracked = new Tracked(null);
        tracked.stride = trace.stride();
        for (int row = 0; row < trace.size(); row++) {
            if (trace.step(row) == tracked.size * trace.stride() && tracked.size < CAPACITY) {
                tracked.way[2 * tracked.size] = trace.x(row, 0);
                tracked.way[2 * tracked.size + 1] = trace.x(row, 1);
                tracked.size++;
            }
        }
        return tracked;
    }

    @Override
    public double lr() {
        return inner.lr();
    }

    @Override
    public double momentum() {
        return inner.momentum();
    }

    @Override
    public Run start(Problem problem) {
        size = 0;
        stride = 1;
        steps = 0;
        return new TrackedRun(inner.start(problem));
    }

    private final class TrackedRun implements Run {
        private final Run run;

        TrackedRun(Run run) {
            this.run = run;
        }

        @Override
        public double step(double[] x, Rates rates) {
            remember(x[0], x[1]);
            return run.step(x, rates);
        }

        @Override
        public Optional<String> finished() {
            return run.finished();
        }
    }

    private void remember(double x, double y) {
        if ((steps & (stride - 1)) == 0) {
            if (size == CAPACITY) {
                halve();
            }
            way[2 * size] = x;
            way[2 * size + 1] = y;
            size++;
        }
        steps++;
    }

    /** What comes next is remembered all the same: as many steps as a power of two are a multiple of twice the stride. */
    private void halve() {
        size /= 2;
        for (int i = 0; i < size; i++) {
            way[2 * i] = way[4 * i];
            way[2 * i + 1] = way[4 * i + 1];
        }
        stride *= 2;
    }

    /**
     * After how many steps the last run was close to a point and stayed so, given that it ended there; exact up to
     * {@value CAPACITY} steps, at most a part in {@code CAPACITY / 2} too late beyond.
     *
     * @param made the whole steps of the run
     */
    long arrival(double x, double y, Closeness closeness, long made) {
        int first = size;
        while (first > 0 && closeness.areClose(way[2 * first - 2], way[2 * first - 1], x, y)) {
            first--;
        }
        return Math.min(made, first * stride);
    }
}
