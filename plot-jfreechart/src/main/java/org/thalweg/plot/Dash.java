package org.thalweg.plot;

import java.awt.BasicStroke;

/** The patterns of lines. */
enum Dash {
    SOLID,
    DASHED(5, 3),
    DOTTED(1, 2.5),
    DASH_DOTTED(6, 2.5, 1, 2.5);

    private final double[] widths; // of strokes and gaps in turn, in widths of the line

    Dash(double... widths) {
        this.widths = widths;
    }

    /** A pen that leaves this pattern. */
    BasicStroke stroke(Unit unit, double width) {
        if (this == SOLID) {
            return unit.stroke(width);
        }
        float[] pattern = new float[widths.length];
        for (int i = 0; i < pattern.length; i++) {
            pattern[i] = (float) unit.points(widths[i] * width);
        }
        return new BasicStroke(
                (float) unit.points(width), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, pattern, 0);
    }
}
