package org.thalweg.api;

import java.util.Arrays;

/** Writes a trace, row by row, within a bound of memory: when full, every other row goes and the stride doubles. */
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

    private void thin() {
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
        // the rows' steps are the multiples of the stride; the lowest, where it isn't one of them, goes between
        int missing = leastAt < 0 && size > 0 ? 1 : 0;
        int before = missing == 0 ? size : (int) ((lowest[Trace.STEP] + stride - 1) / stride);
        int length = (size + missing + 1) * width;
        double[] all = rows.length == length ? rows : Arrays.copyOf(rows, length);
        System.arraycopy(rows, before * width, all, (before + missing) * width, (size - before) * width);
        System.arraycopy(lowest, 0, all, before * width, missing * width);
        write(all, (size + missing) * width, step, evaluations, gradients, loss, Double.NaN, Double.NaN, norm, x);
        if (stopwatch != null) {
            all[length - 1] = stopwatch.seconds();
        }
        return new Trace(dimension, width, stride, all);
    }
}
