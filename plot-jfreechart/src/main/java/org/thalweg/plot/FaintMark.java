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
        return new Shade(this, viewport);
    }

    private record Shade(FaintMark mark, Viewport viewport) implements Drawing {
        @Override
        public void draw(Graphics2D g2) { // found only now: a legend's place doesn't depend on it
            Pixels pixels = mark.thinning.apply(Pixels.of(mark.line, viewport));
            Rectangle2D window = Rectangles.grown(viewport.area(), mark.pen.reach());
            mark.pen.draw(g2, new VisibleLine(pixels, window));
        }
    }
}
