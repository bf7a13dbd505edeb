package org.thalweg.plot;

import java.awt.geom.Rectangle2D;

/**
 * Where a box of data coordinates lies on the screen; the second coordinate points up.
 *
 * @param area in pixels
 * @param xLower at the left edge
 * @param xUpper at the right edge
 * @param yLower at the bottom edge
 * @param yUpper at the top edge
 */
record Viewport(Rectangle2D area, double xLower, double xUpper, double yLower, double yUpper) {
    /** Pixels are kept below this, so that their differences are finite. */
    private static final double FAR = 1e300;

    /** The same data in another area. */
    Viewport in(Rectangle2D other) {
        return new Viewport(other, xLower, xUpper, yLower, yUpper);
    }

    double x(double value) {
        return near(area.getX() + (value - xLower) / (xUpper - xLower) * area.getWidth());
    }

    double y(double value) {
        return near(area.getMaxY() - (value - yLower) / (yUpper - yLower) * area.getHeight());
    }

    private static double near(double pixel) {
        return Math.max(-FAR, Math.min(FAR, pixel));
    }
}
