package org.thalweg.plot;

/** Values at the nodes of a grid, interpolated between them and sorted into bands. */
interface Bands {
    /** How many bands there are. */
    int count();

    /**
     * Writes the bands along a line across the grid.
     *
     * @param row the line's position, in rows from the first one; between the first and the last
     * @param columns the positions along it, in columns from the first one; between the first and the last
     * @param positions where each value lies: k to k + 1 in band k, below 0 and above the count in the first and the
     *     last one; NaN where there is no value
     */
    void row(double row, double[] columns, double[] positions);
}
