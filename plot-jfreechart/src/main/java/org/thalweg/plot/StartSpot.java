package org.thalweg.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;

/** Where a path starts: an open circle. */
record StartSpot(Unit unit) implements Spot {
    private static final double DIAMETER = 6.5;
    private static final double EDGE = 1.5;

    @Override
    public void draw(Graphics2D g2, double x, double y) {
        Shape circle = MarkerShape.CIRCLE.at(x, y, unit.points(DIAMETER));
        g2.setPaint(Color.WHITE);
        g2.fill(circle);
        g2.setPaint(LineStyle.INK);
        g2.setStroke(unit.stroke(EDGE));
        g2.draw(circle);
    }

    @Override
    public double radius() {
        return unit.points((DIAMETER + EDGE) / 2);
    }

    @Override
    public double weight() {
        return Double.POSITIVE_INFINITY;
    }
}
