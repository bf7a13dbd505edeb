package org.thalweg.api;

/**
 * Values of a function of two variables at the nodes of a grid that covers a box from edge to edge.
 *
 * @param range the box, of 2 dimensions
 * @param columns nodes along the first coordinate, at least 2
 * @param rows nodes along the second coordinate, at least 2
 * @param values row by row, the lowest second coordinate first; NaN where there is none
 */
public record Grid(Box range, int columns, int rows, Vector values) {
    /** @throws IllegalArgumentException if the sizes don't fit */
    public Grid {
        if (range.dimension() != 2 || columns < 2 || rows < 2 || values.size() != (long) columns * rows) {
            throw new IllegalArgumentException("a grid must have a range of 2 dimensions, at least 2 columns and rows, "
                    + "and a value for each node, got " + range.dimension() + " dimensions, " + columns + "x" + rows
                    + " nodes and " + values.size() + " values");
        }
    }

    /** The first coordinate of a column. */
    public double x(int column) {
        return node(0, column, columns);
    }

    /** The second coordinate of a row. */
    public double y(int row) {
        return node(1, row, rows);
    }

    private double node(int axis, int index, int count) {
        double fraction = (double) index / (count - 1);
        double lower = range.lower().get(axis);
        double upper = range.upper().get(axis);
        return fraction == 1 ? upper : lower + fraction * (upper - lower);
    }
}
