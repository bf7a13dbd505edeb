package org.thalweg.plot;

import java.awt.Graphics2D;

/** A sign at one point. */
interface Spot {
    void draw(Graphics2D g2, double x, double y);

    /** How far it reaches from its centre, in pixels. */
    double radius();

    /** What hiding it costs, as a length of line in pixels; infinity if it must be seen. */
    double weight();
}
