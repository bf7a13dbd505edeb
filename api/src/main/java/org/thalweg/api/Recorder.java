package org.thalweg.api;

import java.util.Arrays;

/** Writes a trace, row by row, within a bound of memory: when full, every other row goes and the stride doubles. */
final class Recorder {
    /** Doubles that a trace may hold: 128 MiB. */
    static final int CAPACITY = 1 << 24;

    /** Doubles to begin with, however many rows are expected: a run may end long before its last step. */
    private static final int FIRST = 1 << 17;

    /** Rows that a trace may hold however long they are: enough for a first, a lowest and some on the way. */
    private static final int FEWEST_ROWS = 4;

    private final int dimension;
    private final int width;
    private final int capacity;
    private final double[] lowest;

    private double[] rows;
    private int size;
    private long stride = 1;

    /** @param steps how many are expected, which spares the rows from growing; more or fewer may come */
    Recorder(int dimension, long steps) {
        this(dimension, CAPACITY, steps);
    }

    Recorder(int dimension, int doubles, long steps) {
        this.dimension = dimension;
        this.width = Trace.COLUMNS + dimension;
        this.capacity = Math.max(FEWEST_ROWS, doubles / width);
        this.lowest = new double[width];
        this.lowest[Trace.LOSS] = Double.NaN;
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
        if (isKept(step)) {
            write(rows, size * width, step, evaluations, gradients, loss, lr, momentum, norm, x);
            size++;
        }
        if (loss < lowest[Trace.LOSS] || Double.isNaN(lowest[Trace.LOSS])) {
            write(lowest, 0, step, evaluations, gradients, loss, lr, momentum, norm, x);
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

    private boolean isKept(long step) {
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
        // the rows' steps are the multiples of the stride; where the lowest's isn't one it goes between
        long lowestStep = (long) lowest[Trace.STEP];
        int before = (int) ((lowestStep + stride - 1) / stride);
        int missing = lowestStep % stride == 0 ? 0 : 1;
        int length = (size + missing + 1) * width;
        double[] all = rows.length == length ? rows : Arrays.copyOf(rows, length);
        System.arraycopy(rows, before * width, all, (before + missing) * width, (size - before) * width);
        System.arraycopy(lowest, 0, all, before * width, missing * width);
        write(all, (size + missing) * width, step, evaluations, gradients, loss, Double.NaN, Double.NaN, norm, x);
        return new Trace(dimension, stride, all);
    }
}
