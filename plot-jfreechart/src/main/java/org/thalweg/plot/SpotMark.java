package org.thalweg.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** A spot at data coordinates. */
record SpotMark(double x, double y, Spot spot) implements Mark {
    @Override
    public Drawing on(Viewport viewport) {
        return new Placed(viewport.x(x), viewport.y(y), Rectangles.grown(viewport.area(), spot.radius()), spot);
    }

    private record Placed(double x, double y, Rectangle2D window, Spot spot) implements Drawing {
        @Override
        public void draw(Graphics2D g2) {
            if (window.contains(x, y)) {
                spot.draw(g2, x, y);
            }
        }

        @Override
        public double hiddenBy(Rectangle2D legend) {
            return Rectangles.grown(legend, spot.radius()).contains(x, y) ? spot.weight() : 0;
        }
    }
}
