package org.thalweg.plot;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** A line and its markers on the screen. */
record LineDrawing(VisibleLine line, List<Point2D> markers, Pen pen) implements Drawing {
    @Override
    public void draw(Graphics2D g2) {
        pen.draw(g2, line);
        pen.mark(g2, markers);
    }

    @Override
    public double hiddenBy(Rectangle2D legend) {
        Rectangle2D reached = Rectangles.grown(legend, pen.reach() / 2);
        long hidden = markers.stream().filter(reached::contains).count();
        return line.lengthIn(legend) + hidden * pen.reach(); // a point alone is no line
    }
}
