package org.thalweg.plot;

import java.awt.Color;

/**
 * What tells a line from the others.
 *
 * @param color on white as on a landscape
 * @param dash the pattern of the line
 * @param marker the shape at its points
 */
record LineStyle(Color color, Dash dash, MarkerShape marker) {
    /** Nearly black. */
    static final Color INK = new Color(26, 26, 26);

    /**
     * The palette of Okabe and Ito ("Color Universal Design", 2008), which the colour-blind can tell apart too, without
     * its yellow, which nobody can see on white, and a violet, which lies as far from all of these for any eye.
     */
    private static final Color[] PALETTE = {
        new Color(0, 114, 178),
        new Color(213, 94, 0),
        new Color(0, 158, 115),
        new Color(204, 121, 167),
        new Color(230, 159, 0),
        new Color(86, 180, 233),
        new Color(0, 0, 0),
        new Color(110, 0, 220)
    };

    /** Of a crowd of lines: clear enough to be seen alone, and darker where many run. */
    static final LineStyle FAINT = new LineStyle(new Color(140, 140, 140, 120), Dash.SOLID, MarkerShape.CIRCLE);

    private static final Dash[] DASHES = Dash.values();
    private static final MarkerShape[] MARKERS = MarkerShape.values();

    /** The style of one of several lines; a line of its own is dark. */
    static LineStyle of(int index, int count) {
        return new LineStyle(
                count == 1 ? INK : PALETTE[index % PALETTE.length],
                DASHES[index / PALETTE.length % DASHES.length],
                MARKERS[index % MARKERS.length]);
    }
}
