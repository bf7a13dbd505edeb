package org.thalweg.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;

/** Where a minimum is: a green plus, with a thin white edge that keeps it visible on a path's end. */
record OptimumSpot(Unit unit) implements Spot {
    private static final Color GREEN = new Color(0, 128, 0);
    private static final double SIZE = 6;
    private static final double WIDTH = 1.5;
    private static final double EDGE = 0.6;

    @Override
    public void draw(Graphics2D g2, double x, double y) {
        draw(g2, x, y, Color.WHITE, EDGE);
        draw(g2, x, y, GREEN, 0);
    }

    private void draw(Graphics2D g2, double x, double y, Color color, double edge) {
        double arm = unit.points(SIZE / 2 + edge);
        Path2D plus = new Path2D.Double();
        plus.moveTo(x - arm, y);
        plus.lineTo(x + arm, y);
        plus.moveTo(x, y - arm);
        plus.lineTo(x, y + arm);
        g2.setPaint(color);
        g2.setStroke(
                new BasicStroke((float) unit.points(WIDTH + 2 * edge), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        g2.draw(plus);
    }

    @Override
    public double radius() {
        return unit.points(SIZE / 2 + EDGE);
    }

    @Override
    public double weight() {
        return unit.points(120); // what all paths are after; yet of many minima some may be hidden
    }
}
