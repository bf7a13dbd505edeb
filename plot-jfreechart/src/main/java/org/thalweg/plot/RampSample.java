package org.thalweg.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** A bar of all shades of a kind of tile. */
record RampSample(TileColors colors, Unit unit) implements Sample {
    private static final double HEIGHT = 9;
    private static final int STEPS = 12;
    private static final Color FRAME = new Color(120, 120, 120);

    @Override
    public void draw(Graphics2D g2, double x, double y, double width) {
        double height = unit.points(HEIGHT);
        for (int i = 0; i < STEPS; i++) {
            double left = x + width * i / STEPS;
            g2.setPaint(new Color(colors.at(i / (STEPS - 1.0))));
            // to the end of the bar, so that no seam shows between two steps
            g2.fill(new Rectangle2D.Double(left, y - height / 2, x + width - left, height));
        }
        g2.setPaint(FRAME);
        g2.setStroke(unit.stroke(0.5));
        g2.draw(new Rectangle2D.Double(x, y - height / 2, width, height));
    }
}
