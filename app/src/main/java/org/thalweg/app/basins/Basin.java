package org.thalweg.app.basins;

/**
 * A minimum that runs from many starts reach, or might.
 *
 * @param x its first coordinate
 * @param y its second coordinate
 * @param value the value there
 * @param known whether the objective told of it; else it is the lowest point where a run has ended there
 */
record Basin(double x, double y, double value, boolean known) {}
