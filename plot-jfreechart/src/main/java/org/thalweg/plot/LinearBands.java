package org.thalweg.plot;

/** Evenly spaced levels; bilinear between the nodes. */
final class LinearBands implements Bands {
    private final int columns;
    private final int rows;
    private final int count;
    private final double[] nodes; // the position of each node's value in bands

    LinearBands(Heights heights, int levels) {
        Levels covering = Levels.covering(heights.least, heights.greatest, levels);
        columns = heights.columns;
        rows = heights.rows;
        count = covering.bands();
        nodes = new double[heights.values.length];
        for (int i = 0; i < nodes.length; i++) {
            double value = heights.values[i];
            nodes[i] = Double.isNaN(value) ? value : covering.position(value);
        }
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public void row(double row, double[] columns, double[] positions) {
        int below = Math.min((int) row, rows - 2);
        double[] line = new double[this.columns];
        for (int i = 0, lower = below * this.columns, upper = lower + this.columns; i < line.length; i++) {
            line[i] = between(nodes[lower + i], nodes[upper + i], row - below);
        }
        for (int i = 0; i < columns.length; i++) {
            int left = Math.min((int) columns[i], this.columns - 2);
            positions[i] = between(line[left], line[left + 1], columns[i] - left);
        }
    }

    private static double between(double from, double to, double fraction) {
        return from + fraction * (to - from);
    }
}
