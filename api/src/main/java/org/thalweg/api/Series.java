package org.thalweg.api;

/**
 * A labelled line through points.
 *
 * @param label what the legend says; plain text from anywhere
 * @param x the points' first coordinates
 * @param y the points' second coordinates, as many; a point that is not finite leaves a gap
 * @param faint whether it is one of a crowd that nobody tells apart: drawn in grey below the other lines, and counted by
 *     the legend, not named
 * @param fading how far each point lies off what the figure shows, such as a plane through many dimensions: from 0 where
 *     it lies on it, to 1 where it lies as far as anything that is still drawn, as faintly as can be seen; empty where all
 *     points lie on it
 */
public record Series(String label, Vector x, Vector y, boolean faint, Vector fading) {
    /** @throws IllegalArgumentException if the coordinates differ in number, or a fading is not in [0, 1] */
    public Series {
        if (x.size() != y.size()) {
            throw new IllegalArgumentException(
                    "a series must have as many x as y, got " + x.size() + " and " + y.size());
        }
        if (!fading.isEmpty() && fading.size() != x.size()) {
            throw new IllegalArgumentException("a series must have no fading or one a point, got " + fading.size()
                    + " for " + x.size() + " points");
        }
        for (int i = 0; i < fading.size(); i++) {
            if (!(fading.get(i) >= 0 && fading.get(i) <= 1)) {
                throw new IllegalArgumentException("fading must be in [0, 1], got " + fading.get(i));
            }
        }
    }

    /** A line all of whose points are where the figure shows them. */
    public Series(String label, Vector x, Vector y, boolean faint) {
        this(label, x, y, faint, Vector.of());
    }

    /** A line that the legend names. */
    public Series(String label, Vector x, Vector y) {
        this(label, x, y, false);
    }
}
