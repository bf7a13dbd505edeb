package org.thalweg.plot;

import java.awt.Graphics2D;

/** What stands before a label in a legend. */
interface Sample {
    /** Draws it from a point to the right, so many pixels wide. */
    void draw(Graphics2D g2, double x, double y, double width);
}
