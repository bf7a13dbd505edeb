package org.thalweg.plot;

/**
 * Levels evenly spaced in the logarithm of the height above a floor.
 *
 * <p>Heights between the nodes are cubic in each direction (Catmull and Rom's spline). Where a valley runs between
 * nodes, straight lines would miss its bottom by a distance that varies from cell to cell, and the logarithm makes a
 * string of beads of that. A cubic bends along. Lest it swing below the foot of a cliff, it is straight where it would
 * bend first one way and then the other, and bends at most twice as much at one end as at the other.
 */
final class LogBands implements Bands {
    /** What lies lower than this, relative to the top, is as good as the floor. */
    private static final double DEPTH = 1e-8;

    /** How many times as much a height may bend at one node as at the next. */
    private static final double SHARPEST = 2;

    private final int columns;
    private final int rows;
    private final double[] nodes; // heights above the floor, relative to the greatest
    private final Levels levels; // of the logarithms of those

    LogBands(Heights heights, double floor, int levels) {
        columns = heights.columns;
        rows = heights.rows;
        double base = Double.isFinite(floor) ? floor : heights.least;
        double top = heights.greatest - base;
        nodes = new double[heights.values.length];
        double least = 1;
        for (int i = 0; i < nodes.length; i++) {
            // with nothing above the floor all is as low as it; what has no value stays without
            nodes[i] = top > 0 ? (heights.values[i] - base) / top : 0 * heights.values[i];
            if (nodes[i] > 0) {
                least = Math.min(least, nodes[i]);
            }
        }
        this.levels = Levels.covering(Math.log10(Math.max(least, DEPTH)), 0, levels);
    }

    @Override
    public int count() {
        return levels.bands();
    }

    @Override
    public void row(double row, double[] columns, double[] positions) {
        int below = Math.min((int) row, rows - 2);
        double[] line = new double[this.columns];
        for (int i = 0; i < line.length; i++) {
            line[i] = between(
                    below > 0 ? node(below - 1, i) : Double.NaN,
                    node(below, i),
                    node(below + 1, i),
                    below + 2 < rows ? node(below + 2, i) : Double.NaN,
                    row - below);
        }
        for (int i = 0; i < columns.length; i++) {
            int left = Math.min((int) columns[i], this.columns - 2);
            double height = between(
                    left > 0 ? line[left - 1] : Double.NaN,
                    line[left],
                    line[left + 1],
                    left + 2 < this.columns ? line[left + 2] : Double.NaN,
                    columns[i] - left);
            // the logarithm of what is not above the floor is in the lowest band too
            positions[i] = Double.isNaN(height) ? height : levels.position(Math.log10(Math.max(height, DEPTH)));
        }
    }

    private double node(int row, int column) {
        return nodes[row * columns + column];
    }

    /**
     * The height between b and c, with a before and d after them, NaN where there is none: the spline bends there as at
     * the other end.
     */
    private static double between(double a, double b, double c, double d, double fraction) {
        double straight = b + fraction * (c - b);
        double bendAtB = a - 2 * b + c;
        double bendAtC = b - 2 * c + d;
        if (Double.isNaN(bendAtB)) {
            bendAtB = bendAtC;
        } else if (Double.isNaN(bendAtC)) {
            bendAtC = bendAtB;
        }
        if (!(bendAtB * bendAtC > 0)) {
            return straight;
        }
        double bend = limited(bendAtB, bendAtC) * (1 - fraction) + limited(bendAtC, bendAtB) * fraction;
        return straight - fraction * (1 - fraction) / 2 * bend;
    }

    private static double limited(double bend, double other) {
        return Math.abs(bend) > SHARPEST * Math.abs(other) ? SHARPEST * other : bend;
    }
}
