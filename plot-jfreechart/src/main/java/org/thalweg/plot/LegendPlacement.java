package org.thalweg.plot;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/** Finds the place for a legend on a plot that hides least of what the plot shows. */
final class LegendPlacement {
    /** Corners first, for they are where a reader looks; fractions of the free width and height. */
    private static final double[][] PLACES = {{1, 0}, {0, 0}, {0, 1}, {1, 1}, {1, 0.5}, {0, 0.5}, {0.5, 0}, {0.5, 1}};

    private LegendPlacement() {}

    /**
     * The best place in an area.
     *
     * @param drawings what it may hide
     * @param tolerated the length of line that it may hide, in pixels
     * @return empty if it would hide more everywhere, or something that must be seen
     */
    static Optional<Rectangle2D> best(
            double width, double height, Rectangle2D area, List<Drawing> drawings, double tolerated) {
        double least = Double.POSITIVE_INFINITY;
        Rectangle2D best = null;
        for (double[] place : PLACES) {
            Rectangle2D legend = new Rectangle2D.Double(
                    area.getX() + place[0] * (area.getWidth() - width),
                    area.getY() + place[1] * (area.getHeight() - height),
                    width,
                    height);
            double hidden = 0;
            for (Drawing drawing : drawings) {
                hidden += drawing.hiddenBy(legend);
            }
            if (hidden < least) {
                least = hidden;
                best = legend;
            }
            if (least == 0) {
                break;
            }
        }
        return least <= tolerated ? Optional.ofNullable(best) : Optional.empty();
    }
}
