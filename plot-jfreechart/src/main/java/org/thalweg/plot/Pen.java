package org.thalweg.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.List;

/**
 * Draws a line and its markers.
 *
 * @param style what tells it from other lines
 * @param width of the line, in points
 * @param markerSize the diameter of a marker, in points
 * @param casing the width of the white edge on either side that lifts it off what is below, in points; may be 0
 * @param unit the figure's
 */
record Pen(LineStyle style, double width, double markerSize, double casing, Unit unit) {
    void draw(Graphics2D g2, VisibleLine line) {
        if (casing > 0) {
            g2.setPaint(white());
            g2.setStroke(unit.stroke(width + 2 * casing));
            line.draw(g2);
        }
        g2.setPaint(style.color());
        g2.setStroke(stroke());
        line.draw(g2);
    }

    /** White as clear as the style's colour. */
    private Color white() {
        return new Color(255, 255, 255, style.color().getAlpha());
    }

    /** The same, but as clear as an opacity from 0 to 1 says. */
    Pen faded(double opacity) {
        Color color = style.color();
        int alpha = (int) Math.round(opacity * color.getAlpha());
        Color faded = new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
        return new Pen(new LineStyle(faded, style.dash(), style.marker()), width, markerSize, casing, unit);
    }

    BasicStroke stroke() {
        return style.dash().stroke(unit, width);
    }

    /** Draws markers, all at once. */
    void mark(Graphics2D g2, List<Point2D> points) {
        if (casing > 0) {
            fill(g2, points, white(), markerSize + 2 * casing);
        }
        fill(g2, points, style.color(), markerSize);
    }

    /** Draws a marker of another size, with an edge of another width, in points. */
    void mark(Graphics2D g2, double x, double y, double size, double edge) {
        List<Point2D> point = List.of(new Point2D.Double(x, y));
        fill(g2, point, Color.WHITE, size + 2 * edge);
        fill(g2, point, style.color(), size);
    }

    private void fill(Graphics2D g2, List<Point2D> points, Color color, double size) {
        Path2D markers = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (Point2D point : points) {
            markers.append(style.marker().at(point.getX(), point.getY(), unit.points(size)), false);
        }
        g2.setPaint(color);
        g2.fill(markers);
    }

    /** How far from its points it leaves paint, in pixels. */
    double reach() {
        return unit.points(Math.max(markerSize, width) + casing);
    }
}
