package org.thalweg.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;

/** A ring in the colour of its line. */
record RingSpot(Pen pen) implements Spot {
    private static final double DIAMETER = 7;
    private static final double EDGE = 1.8;

    @Override
    public void draw(Graphics2D g2, double x, double y) {
        Shape circle = MarkerShape.CIRCLE.at(x, y, pen.unit().points(DIAMETER));
        g2.setPaint(Color.WHITE);
        g2.fill(circle);
        g2.setPaint(pen.style().color());
        g2.setStroke(pen.unit().stroke(EDGE));
        g2.draw(circle);
    }

    @Override
    public double radius() {
        return pen.unit().points((DIAMETER + EDGE) / 2);
    }

    @Override
    public double weight() {
        return pen.unit().points(40);
    }
}
