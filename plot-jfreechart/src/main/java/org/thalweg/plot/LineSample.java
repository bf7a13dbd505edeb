package org.thalweg.plot;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.util.List;

/** A line with a marker in the middle. */
record LineSample(Pen pen) implements Sample {
    @Override
    public void draw(Graphics2D g2, double x, double y, double width) {
        g2.setPaint(pen.style().color());
        g2.setStroke(pen.stroke());
        g2.draw(new Line2D.Double(x, y, x + width, y));
        pen.mark(g2, List.of(new Point2D.Double(x + width / 2, y)));
    }
}
