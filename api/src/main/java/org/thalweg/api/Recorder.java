package org.thalweg.api;

import java.util.Arrays;

/** Writes a trace, row by row, within a bound of memory: when full, every other row goes and the stride doubles. */
final class Recorder {
    /** Doubles that a trace may hold: 128 MiB. */
    static final int CAPACITY = 1 << 24;

    /** Rows that a trace may hold however long they are: enough for a first, a lowest and some on the way. */
    private static final int FEWEST_ROWS = 4;

    private final int dimension;
    private final int width;
    private final int capacity;
    private final double[] lowest;

    private double[] rows;
    private int size;
    private long stride = 1;

    Recorder(int dimension) {
        this(dimension, CAPACITY);
    }

    Recorder(int dimension, int doubles) {
        this.dimension = dimension;
        this.width = Trace.COLUMNS + dimension;
        this.capacity = Math.max(FEWEST_ROWS, doubles / width);
        this.lowest = new double[width];
        this.lowest[Trace.LOSS] = Double.NaN;
        this.rows = new double[width * Math.min(capacity, 64)];
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
        if ((step & (stride - 1)) == 0 && size == capacity) {
            thin();
        }
        if ((step & (stride - 1)) == 0) {
            if ((size + 1) * width > rows.length) {
                rows = Arrays.copyOf(rows, width * (int) Math.min(capacity, 2L * size));
            }
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
        double[] last = new double[width];
        write(last, 0, step, evaluations, gradients, loss, Double.NaN, Double.NaN, norm, x);

        double[] all = new double[(size + 2) * width];
        int count = 0;
        boolean lowestPending = step > 0;
        for (int row = 0; row < size; row++) {
            double rowStep = rows[row * width + Trace.STEP];
            if (lowestPending && lowest[Trace.STEP] <= rowStep) {
                lowestPending = false;
                if (lowest[Trace.STEP] < rowStep) {
                    System.arraycopy(lowest, 0, all, count++ * width, width);
                }
            }
            System.arraycopy(rows, row * width, all, count++ * width, width);
        }
        if (lowestPending && size > 0) {
            System.arraycopy(lowest, 0, all, count++ * width, width);
        }
        System.arraycopy(last, 0, all, count++ * width, width);
        return new Trace(dimension, stride, Arrays.copyOf(all, count * width));
    }
}
