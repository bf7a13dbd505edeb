package org.thalweg.plot;

import java.awt.Graphics2D;

/** Where a path ends: its marker, larger and with a white edge. */
record EndSpot(Pen pen) implements Spot {
    private static final double DIAMETER = 7.5;
    private static final double EDGE = 1;

    @Override
    public void draw(Graphics2D g2, double x, double y) {
        pen.mark(g2, x, y, DIAMETER, EDGE);
    }

    @Override
    public double radius() {
        return pen.unit().points(DIAMETER / 2 + EDGE);
    }

    @Override
    public double weight() {
        return pen.unit().points(40);
    }
}
