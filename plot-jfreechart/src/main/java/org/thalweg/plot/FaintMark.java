package org.thalweg.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.function.UnaryOperator;

/**
 * A line of a crowd: without markers, and a legend may hide it.
 *
 * @param line its points
 * @param pen what draws it
 * @param thinning leaves out what is not to be seen
 */
record FaintMark(Polyline line, Pen pen, UnaryOperator<Pixels> thinning) implements Mark {
    @Override
    public Drawing on(Viewport viewport) {
        Rectangle2D window = Rectangles.grown(viewport.area(), pen.reach());
        return new Shade(new VisibleLine(thinning.apply(Pixels.of(line, viewport)), window), pen);
    }

    private record Shade(VisibleLine line, Pen pen) implements Drawing {
        @Override
        public void draw(Graphics2D g2) {
            pen.draw(g2, line);
        }
    }
}
