package org.thalweg.api;

import java.util.List;

/**
 * Curves over a common axis, such as the loss against the step.
 *
 * @param title the heading; may be empty
 * @param size the size of the picture
 * @param xLabel what the horizontal axis counts
 * @param yLabel what the vertical axis measures
 * @param yScale of the vertical axis; a logarithmic one leaves out what is not above 0
 * @param curves in the order of the legend
 */
public record Curves(String title, Size size, String xLabel, String yLabel, Scale yScale, List<Series> curves)
        implements Figure {
    public Curves {
        curves = List.copyOf(curves);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.curves(this);
    }
}
