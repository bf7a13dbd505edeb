package org.thalweg.api;

import java.util.List;

/**
 * Curves in strips one above the other over a common axis, such as the loss and the learning rate against the step.
 * Those at the same place of each strip's list belong together: they look the same, and the legend names them once, by
 * the label in the first strip.
 *
 * @param title the heading; may be empty
 * @param size the size of the picture
 * @param xLabel what the horizontal axis counts
 * @param xScale how the horizontal axis is spread; a logarithmic one leaves out what is not above 0
 * @param strips from top to bottom, at least one, with as many curves each
 */
public record AlignedCurves(String title, Size size, String xLabel, Scale xScale, List<Strip> strips)
        implements Figure {
    /** @throws IllegalArgumentException if there is no strip, or one has more curves than another */
    public AlignedCurves {
        strips = List.copyOf(strips);
        if (strips.isEmpty()) {
            throw new IllegalArgumentException("aligned curves must have at least one strip");
        }
        int count = strips.get(0).curves().size();
        for (Strip strip : strips) {
            if (strip.curves().size() != count) {
                throw new IllegalArgumentException("strips must have as many curves each, got " + count + " and "
                        + strip.curves().size());
            }
        }
    }

    /** Over a linear axis. */
    public AlignedCurves(String title, Size size, String xLabel, List<Strip> strips) {
        this(title, size, xLabel, Scale.LINEAR, strips);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.alignedCurves(this);
    }
}
