package org.thalweg.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** A mark on its place on the screen. */
interface Drawing {
    void draw(Graphics2D g2);

    /**
     * What a legend in a place would cost.
     *
     * @return the length of line under it in pixels, or infinity if something is there that must be seen
     */
    default double hiddenBy(Rectangle2D legend) {
        return 0;
    }
}
