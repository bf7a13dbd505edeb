package org.thalweg.plot;

import org.thalweg.api.Grid;

/** A grid's values, made fit to be calculated with: infinite ones are the greatest or the least of the others. */
final class Heights {
    /** Differences of values below this are finite. */
    private static final double HUGE = Double.MAX_VALUE / 4;

    final int columns;
    final int rows;
    final double[] values; // row by row; finite or NaN
    final double least; // 0 if there is no finite value
    final double greatest;

    Heights(Grid grid) {
        columns = grid.columns();
        rows = grid.rows();
        values = grid.values().toArray();
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            if (Double.isFinite(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        boolean empty = low > high;
        least = empty ? 0 : clamped(low, -HUGE, HUGE);
        greatest = empty ? 0 : clamped(high, -HUGE, HUGE);
        for (int i = 0; i < values.length; i++) {
            values[i] = clamped(values[i], least, greatest);
        }
    }

    /** NaN stays. */
    private static double clamped(double value, double low, double high) {
        return Math.max(low, Math.min(high, value));
    }
}
