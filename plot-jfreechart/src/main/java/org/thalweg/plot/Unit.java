package org.thalweg.plot;

import java.awt.BasicStroke;
import java.awt.Font;
import org.thalweg.api.Size;

/**
 * A typographic point, in pixels: the unit of a figure's text, lines and marks.
 *
 * @param pixels the length of a point
 */
record Unit(double pixels) {
    /** Of the plain text in a figure. */
    private static final double TEXT = 10;

    /**
     * The unit that suits a figure: 100 dots per inch at 1000 pixels, in proportion above. Below, text and lines shrink
     * more slowly than the figure, to stay readable.
     */
    static Unit of(Size size) {
        return of(size.width(), size.height());
    }

    /** As {@link #of(Size)}, of a figure so many pixels wide and high. */
    static Unit of(double width, double height) {
        double scale = Math.min(width, height) / 1000;
        return new Unit(100.0 / 72 * (scale < 1 ? Math.sqrt(Math.sqrt(scale)) : scale));
    }

    /** A number of points, in pixels. */
    double points(double count) {
        return count * pixels;
    }

    Font font() {
        return new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont((float) points(TEXT));
    }

    Font titleFont() {
        return font().deriveFont((float) points(1.2 * TEXT));
    }

    /** A round pen some points wide. */
    BasicStroke stroke(double width) {
        return new BasicStroke((float) points(width), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    /** A pen for frames, ticks and grids: a whole number of pixels wide, so that it is crisp. */
    BasicStroke ruler() {
        return new BasicStroke(Math.max(1, Math.round(points(0.8))));
    }
}
