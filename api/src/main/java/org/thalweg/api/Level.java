package org.thalweg.api;

/**
 * A height to compare curves with, as a line across the figure.
 *
 * @param label what the legend says
 * @param y the height
 */
public record Level(String label, double y) {}
