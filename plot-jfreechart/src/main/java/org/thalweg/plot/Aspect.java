package org.thalweg.plot;

import java.awt.geom.Rectangle2D;

/** How the data area fills the room that there is for it. */
enum Aspect {
    /** All of it. */
    FREE {
        @Override
        Rectangle2D fit(Rectangle2D room, double xSpan, double ySpan) {
            return snapped(room.getX(), room.getY(), room.getWidth(), room.getHeight());
        }
    },
    /** Centred, with units of the same length on both axes; but a strip too thin to see anything in fills the room. */
    EQUAL {
        @Override
        Rectangle2D fit(Rectangle2D room, double xSpan, double ySpan) {
            double ratio = xSpan / ySpan;
            if (ratio > THINNEST || ratio < 1 / THINNEST) {
                return FREE.fit(room, xSpan, ySpan);
            }
            double width = Math.min(room.getWidth(), room.getHeight() * ratio);
            double height = Math.min(room.getHeight(), room.getWidth() / ratio);
            return snapped(room.getCenterX() - width / 2, room.getCenterY() - height / 2, width, height);
        }
    };

    private static final double THINNEST = 25;

    /** The data area within a room, in whole pixels. */
    abstract Rectangle2D fit(Rectangle2D room, double xSpan, double ySpan);

    private static Rectangle2D snapped(double x, double y, double width, double height) {
        return new Rectangle2D.Double(
                Math.ceil(x), Math.ceil(y), Math.max(1, Math.floor(width)), Math.max(1, Math.floor(height)));
    }
}
