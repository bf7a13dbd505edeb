package org.thalweg.plot;

import java.awt.geom.Rectangle2D;

/** Arithmetic on rectangles. */
final class Rectangles {
    private Rectangles() {}

    /** The rectangle with a margin around it. */
    static Rectangle2D grown(Rectangle2D rectangle, double margin) {
        return new Rectangle2D.Double(
                rectangle.getX() - margin,
                rectangle.getY() - margin,
                rectangle.getWidth() + 2 * margin,
                rectangle.getHeight() + 2 * margin);
    }
}
