package org.thalweg.api;

/**
 * The path of a run: a row for each location kept, the start first, the last one last.
 *
 * <p>A run of k steps has k + 1 locations. While they fit in 2²⁴ doubles (n + 7 each), or in the limit that the run was
 * given, all are kept; when full, every
 * other row goes and the stride doubles, and the first, the last and the lowest row stay. In the row of step k the loss
 * and the gradient's norm belong to that row's x, the rates to the step that starts there, and the counts are those
 * before that step.
 */
public final class Trace {
    /** The numbers that a trace may hold if its run was not told otherwise: 128 MiB of them. */
    public static final int MOST_NUMBERS = 1 << 24;

    static final int STEP = 0;
    static final int EVALUATIONS = 1;
    static final int GRADIENTS = 2;
    static final int LOSS = 3;
    static final int LR = 4;
    static final int MOMENTUM = 5;
    static final int NORM = 6;
    static final int COLUMNS = 7; // the coordinates follow, and then, where times are kept, the time

    private final int dimension;
    private final int width;
    private final long stride;
    private final double[] rows; // one behind the other; counts are exact up to 2⁵³

    Trace(int dimension, int width, long stride, double[] rows) {
        this.dimension = dimension;
        this.width = width;
        this.stride = stride;
        this.rows = rows;
    }

    /** That of a run that kept none. */
    static Trace none(int dimension) {
        return new Trace(dimension, COLUMNS + dimension, 1, new double[0]);
    }

    /**
     * A trace of rows that were read out by {@link #numbers}, in another process, say. A row's numbers are, in this
     * order: step, evaluations, gradients, loss, lr, momentum, the gradient's norm, x1 to xn, and the seconds, if they
     * are timed.
     *
     * @param dimension the number of coordinates, at least 1
     * @param timed whether each row ends with its seconds
     * @param stride the steps between two rows, at least 1
     * @param numbers row by row
     * @throws IllegalArgumentException if the numbers aren't whole rows, or another argument is out of range
     */
    public static Trace of(int dimension, boolean timed, long stride, double... numbers) {
        if (dimension < 1) {
            throw new IllegalArgumentException("dimension must be >= 1, got " + dimension);
        }
        if (stride < 1) {
            throw new IllegalArgumentException("stride must be >= 1, got " + stride);
        }
        int width = COLUMNS + dimension + (timed ? 1 : 0);
        if (numbers.length % width != 0) {
            throw new IllegalArgumentException(
                    "the numbers must be whole rows of " + width + ", got " + numbers.length + " numbers");
        }
        return new Trace(dimension, width, stride, numbers.clone());
    }

    /** All rows' numbers, one row behind the other, in the order that {@link #of} takes. */
    public double[] numbers() {
        return rows.clone();
    }

    /** Whether the rows' times were kept. */
    public boolean isTimed() {
        return width > COLUMNS + dimension;
    }

    /** The number of rows; 0 for a run that kept no trace. */
    public int size() {
        return rows.length / width;
    }

    /** The number of coordinates of each location. */
    public int dimension() {
        return dimension;
    }

    /** The steps between two rows; the lowest and the last row stand wherever they were. */
    public long stride() {
        return stride;
    }

    /** The number of steps made before this row. */
    public long step(int row) {
        return (long) at(row, STEP);
    }

    /** Evaluations before the step that starts here. */
    public long evaluations(int row) {
        return (long) at(row, EVALUATIONS);
    }

    /** Gradients before the step that starts here. */
    public long gradients(int row) {
        return (long) at(row, GRADIENTS);
    }

    /** The objective's value at this row's x. */
    public double loss(int row) {
        return at(row, LOSS);
    }

    /** The learning rate of the step that starts here; NaN in the last row and for a method that has none. */
    public double lr(int row) {
        return at(row, LR);
    }

    /** The momentum of the step that starts here; NaN in the last row and for a method that has none. */
    public double momentum(int row) {
        return at(row, MOMENTUM);
    }

    /** The Euclidean norm of the gradient at this row's x; NaN where none was taken. */
    public double gradientNorm(int row) {
        return at(row, NORM);
    }

    /**
     * The seconds that the steps before this row took, and the start of the optimiser, with the evaluations in them and
     * without what keeps the trace; NaN where times were not kept.
     */
    public double seconds(int row) {
        return isTimed() ? at(row, width - 1) : Double.NaN;
    }

    /** Coordinate i of this row's location, 0 for the first. */
    public double x(int row, int i) {
        return at(row, COLUMNS + i);
    }

    /** Coordinate i of all locations. */
    public Vector coordinate(int i) {
        return column(COLUMNS + i);
    }

    /** All losses. */
    public Vector losses() {
        return column(LOSS);
    }

    /** All steps. */
    public Vector steps() {
        return column(STEP);
    }

    private double at(int row, int column) {
        return rows[row * width + column];
    }

    private Vector column(int column) {
        double[] values = new double[size()];
        for (int row = 0; row < values.length; row++) {
            values[row] = at(row, column);
        }
        return Vector.owning(values);
    }
}
