package org.thalweg.plot;

import java.awt.geom.Rectangle2D;

/** What lies around a rectangle, in pixels: axes, a legend, free space. */
record Margins(double left, double right, double top, double bottom) {
    Rectangle2D trim(Rectangle2D area) {
        return new Rectangle2D.Double(
                area.getX() + left,
                area.getY() + top,
                Math.max(0, area.getWidth() - left - right),
                Math.max(0, area.getHeight() - top - bottom));
    }
}
