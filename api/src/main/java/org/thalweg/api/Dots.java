package org.thalweg.api;

/**
 * Points to be noticed, one on each of several curves, which mean the same on each.
 *
 * @param label what the legend says
 * @param open whether they are rings, not filled
 * @param x the points' first coordinates, one for each curve
 * @param y the points' second coordinates, one for each curve; where one is not finite the curve has no such point
 */
public record Dots(String label, boolean open, Vector x, Vector y) {
    /** @throws IllegalArgumentException if the coordinates differ in number */
    public Dots {
        if (x.size() != y.size()) {
            throw new IllegalArgumentException("dots must have as many x as y, got " + x.size() + " and " + y.size());
        }
    }
}
