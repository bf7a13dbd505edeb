package org.thalweg.plot;

import java.awt.Graphics2D;

/** A spot, in the middle. */
record SpotSample(Spot spot) implements Sample {
    @Override
    public void draw(Graphics2D g2, double x, double y, double width) {
        spot.draw(g2, x + width / 2, y);
    }
}
