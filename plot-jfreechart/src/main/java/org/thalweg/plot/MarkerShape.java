package org.thalweg.plot;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** The forms of markers, of about equal weight. */
enum MarkerShape {
    CIRCLE,
    SQUARE,
    TRIANGLE,
    DIAMOND,
    PENTAGON,
    TRIANGLE_DOWN;

    /** The shape around a point. */
    Shape at(double x, double y, double diameter) {
        return switch (this) {
            case CIRCLE -> new Ellipse2D.Double(x - diameter / 2, y - diameter / 2, diameter, diameter);
            case SQUARE -> polygon(4, Math.PI / 4, x, y, 0.62 * diameter);
            case TRIANGLE -> polygon(3, 0, x, y, 0.7 * diameter);
            case DIAMOND -> polygon(4, 0, x, y, 0.65 * diameter);
            case PENTAGON -> polygon(5, 0, x, y, 0.58 * diameter);
            case TRIANGLE_DOWN -> polygon(3, Math.PI, x, y, 0.7 * diameter);
        };
    }

    /** A regular polygon; unturned it has a corner above its centre. */
    private static Shape polygon(int corners, double turn, double x, double y, double radius) {
        Path2D polygon = new Path2D.Double();
        for (int i = 0; i < corners; i++) {
            double angle = turn + 2 * Math.PI * i / corners;
            double cornerX = x + radius * Math.sin(angle);
            double cornerY = y - radius * Math.cos(angle);
            if (i == 0) {
                polygon.moveTo(cornerX, cornerY);
            } else {
                polygon.lineTo(cornerX, cornerY);
            }
        }
        polygon.closePath();
        return polygon;
    }
}
