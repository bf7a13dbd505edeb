package org.thalweg.plot;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A curve: a line with a few markers, by which it can be told from others without its colour.
 *
 * @param line its points
 * @param pen what draws it
 * @param phase where its markers are, as a fraction of the distance between them: curves that run together show theirs
 *     in turn
 */
record CurveMark(Polyline line, Pen pen, double phase) implements Mark {
    /** How many markers a curve as wide as the figure has. */
    private static final int MARKERS = 8;

    @Override
    public Drawing on(Viewport viewport) {
        Rectangle2D window = Rectangles.grown(viewport.area(), pen.reach());
        Pixels pixels = Pixels.of(line, viewport).thinnedByColumn();
        return new LineDrawing(new VisibleLine(pixels, window), markers(pixels, viewport.area(), window), pen);
    }

    /** At even distances, and wherever a point stands alone. */
    private List<Point2D> markers(Pixels pixels, Rectangle2D area, Rectangle2D window) {
        double distance = area.getWidth() / MARKERS;
        Cells free = new Cells(window, pen.unit().points(pen.markerSize()));
        List<Point2D> markers = new ArrayList<>();
        for (int i = 0; i < pixels.size(); i++) {
            double x = pixels.x(i);
            double y = pixels.y(i);
            boolean due = i > 0 && interval(pixels.x(i - 1), area, distance) != interval(x, area, distance);
            if (window.contains(x, y) && (due || pixels.isAlone(i)) && free.claim(x, y)) {
                markers.add(new Point2D.Double(x, y));
            }
        }
        return markers;
    }

    private double interval(double x, Rectangle2D area, double distance) {
        return Math.floor((x - area.getX()) / distance - phase);
    }
}
