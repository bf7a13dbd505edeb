package org.thalweg.plot;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A path on a landscape: a line with a marker at each point.
 *
 * @param line its points
 * @param pen what draws it
 * @param crowded whether there are more points, or other paths that its markers would hide, than there may be markers
 *     for each; then only those that there is room for are drawn
 */
record PathMark(Polyline line, Pen pen, boolean crowded) implements Mark {
    /** Points nearer to each other than this, in pixels, look like one. */
    static final double INDISTINCT = 0.25;

    /** Paths with more points than this are crowded. */
    static final int LONG = 500;

    /** What a marker keeps for itself where there is little room, in its own diameters. */
    private static final double ROOM = 2.5;

    @Override
    public Drawing on(Viewport viewport) {
        Rectangle2D window = Rectangles.grown(viewport.area(), pen.reach());
        Pixels pixels = Pixels.of(line, viewport).thinned(INDISTINCT);
        return new LineDrawing(new VisibleLine(pixels, window), markers(pixels, window), pen);
    }

    private List<Point2D> markers(Pixels pixels, Rectangle2D window) {
        Cells free = new Cells(window, pen.unit().points(ROOM * pen.markerSize()));
        List<Point2D> markers = new ArrayList<>();
        for (int i = 0; i < pixels.size(); i++) {
            double x = pixels.x(i);
            double y = pixels.y(i);
            if (window.contains(x, y) && (!crowded || free.claim(x, y))) {
                markers.add(new Point2D.Double(x, y));
            }
        }
        return markers;
    }
}
