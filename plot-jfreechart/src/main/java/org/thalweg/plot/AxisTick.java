package org.thalweg.plot;

/**
 * A tick of an axis.
 *
 * @param value where it is
 * @param label what it says
 */
record AxisTick(double value, String label) {}
