package org.thalweg.api;

/**
 * A labelled line through points.
 *
 * @param label what the legend says; plain text from anywhere
 * @param x the points' first coordinates
 * @param y the points' second coordinates, as many; a point that is not finite leaves a gap
 */
public record Series(String label, Vector x, Vector y) {
    /** @throws IllegalArgumentException if the coordinates differ in number */
    public Series {
        if (x.size() != y.size()) {
            throw new IllegalArgumentException(
                    "a series must have as many x as y, got " + x.size() + " and " + y.size());
        }
    }
}
