package org.thalweg.api;

import java.util.List;

/**
 * Curves on a vertical axis of their own, one strip of a figure of several.
 *
 * @param yLabel what the vertical axis measures
 * @param yScale of the vertical axis; a logarithmic one leaves out what is not above 0
 * @param weight the strip's height in proportion to that of others, above 0
 * @param curves one for each line of the legend, in its order; without points where there is nothing to show
 */
public record Strip(String yLabel, Scale yScale, int weight, List<Series> curves) {
    /** @throws IllegalArgumentException if the weight is not above 0 */
    public Strip {
        if (weight < 1) {
            throw new IllegalArgumentException("weight must be >= 1, got " + weight);
        }
        curves = List.copyOf(curves);
    }
}
