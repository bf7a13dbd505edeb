package org.thalweg.api;

import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes a trace, row by row, within a bound of memory: when full, every other row goes and the stride doubles.
 *
 * <p>Another thread may take the rows while more are added, since a row that is written stays as it is until the rows
 * are thinned or finished; that is counted before it begins, so that whoever has copied rows sees whether to do so again.
 */
final class Recorder {
    /** Doubles to begin with, however many rows are expected: a run may end long before its last step. */
    private static final int FIRST = 1 << 17;

    /** Rows that a trace may hold however long they are: enough for a first, a lowest and some on the way. */
    private static final int FEWEST_ROWS = 4;

    private final int dimension;
    private final int width;
    private final Stopwatch stopwatch; // null: no times
    private final int capacity;
    private final double[] lowest; // the row of the least loss, where it isn't among the rows

    private double[] rows;
    private int size;
    private long stride = 1;
    private double leastLoss = Double.NaN;
    private int leastAt = -1; // which of the rows has it; -1: none
    private final AtomicLong rewrites = new AtomicLong();

    /**
     * @param doubles that the trace may hold
     * @param steps how many are expected, which spares the rows from growing; more or fewer may come
     * @param stopwatch what the rows' times are read from, beside the doubles that the trace may hold; null: none
     */
    Recorder(int dimension, int doubles, long steps, Stopwatch stopwatch) {
        this.dimension = dimension;
        this.stopwatch = stopwatch;
        this.width = Trace.COLUMNS + dimension + (stopwatch == null ? 0 : 1);
        this.capacity = Math.max(FEWEST_ROWS, doubles / (Trace.COLUMNS + dimension)); // the same rows with times
        this.lowest = new double[width];
        int most = Math.min(capacity, Math.max(FEWEST_ROWS, FIRST / width));
        this.rows = new double[width * (1 + (int) Math.min(steps, most - 1))];
    }

    /** The row of a step; steps come in order. */
    void add(
            long step,
            long evaluations,
            long gradients,
            double loss,
            double lr,
            double momentum,
            double norm,
            double[] x) {
        if (isKept(step) && (size + 1) * width > rows.length) {
            makeRoom();
        }
        boolean kept = isKept(step);
        if (kept) {
            write(rows, size * width, step, evaluations, gradients, loss, lr, momentum, norm, x);
            writeTimeBefore(rows, size * width);
            size++;
        }
        if (loss < leastLoss || Double.isNaN(leastLoss)) {
            leastLoss = loss;
            leastAt = kept ? size - 1 : -1;
            if (!kept) {
                write(lowest, 0, step, evaluations, gradients, loss, lr, momentum, norm, x);
                writeTimeBefore(lowest, 0);
            }
        }
    }

    private void write(
            double[] target,
            int offset,
            long step,
            long evaluations,
            long gradients,
            double loss,
            double lr,
            double momentum,
            double norm,
            double[] x) {
        target[offset + Trace.STEP] = step;
        target[offset + Trace.EVALUATIONS] = evaluations;
        target[offset + Trace.GRADIENTS] = gradients;
        target[offset + Trace.LOSS] = loss;
        target[offset + Trace.LR] = lr;
        target[offset + Trace.MOMENTUM] = momentum;
        target[offset + Trace.NORM] = norm;
        System.arraycopy(x, 0, target, offset + Trace.COLUMNS, dimension);
    }

    private void writeTimeBefore(double[] target, int offset) {
        if (stopwatch != null) {
            target[offset + width - 1] = stopwatch.secondsBefore();
        }
    }

    /** Whether the row of a step would be kept, for its step at least. */
    boolean isKept(long step) {
        return (step & (stride - 1)) == 0;
    }

    private void makeRoom() {
        if (size == capacity) {
            thin();
            return;
        }
        try {
            rows = Arrays.copyOf(rows, width * (int) Math.min(capacity, 2L * size));
        } catch (OutOfMemoryError full) {
            thin(); // a coarser trace is better than none
        }
    }

    /** To be called before rows change that were written. */
    private void rewriting() {
        rewrites.setOpaque(rewrites.getPlain() + 1);
        VarHandle.storeStoreFence(); // whoever sees a changed row sees the count
    }

    private void thin() {
        rewriting();
        if (leastAt % 2 == 1) {
            System.arraycopy(rows, leastAt * width, lowest, 0, width);
        }
        leastAt = leastAt % 2 == 0 ? leastAt / 2 : -1;
        int kept = 0;
        for (int row = 0; row < size; row += 2) {
            System.arraycopy(rows, row * width, rows, kept++ * width, width);
        }
        size = kept;
        stride *= 2;
    }

    /** The trace so far and its last row, whose step lies past all others and has no rates. */
    Trace finish(long step, long evaluations, long gradients, double loss, double norm, double[] x) {
        while (true) {
            try {
                return whole(step, evaluations, gradients, loss, norm, x);
            } catch (OutOfMemoryError full) {
                if (size < FEWEST_ROWS) {
                    throw full;
                }
                thin();
            }
        }
    }

    private Trace whole(long step, long evaluations, long gradients, double loss, double norm, double[] x) {
        Rows standing = rows();
        int length = standing.lengthWithLast();
        double[] all;
        if (rows.length == length) {
            rewriting();
            all = rows;
        } else {
            all = new double[length];
        }
        standing.copyTo(all);
        write(all, length - width, step, evaluations, gradients, loss, Double.NaN, Double.NaN, norm, x);
        if (stopwatch != null) {
            all[length - 1] = stopwatch.seconds();
        }
        return new Trace(dimension, width, stride, all);
    }

    /** The rows as they stand; for another thread only if it knows that none was being added meanwhile. */
    Rows rows() {
        return new Rows(rows, width, size, stride, lowest.clone(), leastAt, rewrites.get());
    }

    /**
     * The trace of rows that stood, and its last row, for another thread; null if they have been rewritten meanwhile.
     *
     * @param seconds the last row's time, where times are kept
     */
    Trace trace(Rows standing, long step, long evaluations, long gradients, double loss, Vector x, double seconds) {
        double[] all = new double[standing.lengthWithLast()];
        standing.copyTo(all);
        VarHandle.acquireFence(); // the count is read again after what was copied
        if (rewrites.getOpaque() != standing.rewrites) {
            return null;
        }
        int offset = all.length - width;
        write(all, offset, step, evaluations, gradients, loss, Double.NaN, Double.NaN, Double.NaN, x.toArray());
        if (stopwatch != null) {
            all[all.length - 1] = seconds;
        }
        return new Trace(dimension, width, standing.stride, all);
    }

    /**
     * Rows at some moment.
     *
     * @param lowest the row of the least loss
     * @param leastAt which of the rows it is; -1: none of them
     */
    record Rows(double[] rows, int width, int size, long stride, double[] lowest, int leastAt, long rewrites) {
        /** The numbers of these rows, of the lowest where it isn't one of them, and of one more, the last. */
        private int lengthWithLast() {
            return (size + missing() + 1) * width;
        }

        private int missing() {
            return leastAt < 0 && size > 0 ? 1 : 0;
        }

        /** All but the last; the target may be the array of these rows. */
        private void copyTo(double[] target) {
            // the rows' steps are the multiples of the stride; the lowest, where it isn't one of them, goes between
            int missing = missing();
            int before = missing == 0 ? size : (int) ((lowest[Trace.STEP] + stride - 1) / stride);
            System.arraycopy(rows, before * width, target, (before + missing) * width, (size - before) * width);
            if (target != rows) {
                System.arraycopy(rows, 0, target, 0, before * width);
            }
            System.arraycopy(lowest, 0, target, before * width, missing * width);
        }
    }
}
