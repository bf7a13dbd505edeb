package org.thalweg.api;

/**
 * A shaded band around a curve, such as from the lower to the upper quartile of many runs.
 *
 * @param x the points' first coordinates
 * @param lower the band's lower end at each
 * @param upper the band's upper end at each; where an end is not finite there is a gap
 */
public record Band(Vector x, Vector lower, Vector upper) {
    /** @throws IllegalArgumentException if the coordinates differ in number */
    public Band {
        if (x.size() != lower.size() || x.size() != upper.size()) {
            throw new IllegalArgumentException("a band must have as many x as lower and upper ends, got " + x.size()
                    + ", " + lower.size() + " and " + upper.size());
        }
    }
}
