package org.thalweg.api;

/**
 * A labelled line through points.
 *
 * @param label what the legend says; plain text from anywhere
 * @param x the points' first coordinates
 * @param y the points' second coordinates, as many; a point that is not finite leaves a gap
 * @param faint whether it is one of a crowd that nobody tells apart: drawn in grey below the other lines, and counted by
 *     the legend, not named
 */
public record Series(String label, Vector x, Vector y, boolean faint) {
    /** @throws IllegalArgumentException if the coordinates differ in number */
    public Series {
        if (x.size() != y.size()) {
            throw new IllegalArgumentException(
                    "a series must have as many x as y, got " + x.size() + " and " + y.size());
        }
    }

    /** A line that the legend names. */
    public Series(String label, Vector x, Vector y) {
        this(label, x, y, false);
    }
}
