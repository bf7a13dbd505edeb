package org.thalweg.plot;

import java.awt.geom.Rectangle2D;

/**
 * A rectangle that line segments are cut to, by Cohen and Sutherland's algorithm. Java2D's own clipping comes too late:
 * its rasteriser takes for ever over a coordinate of 1e300.
 */
final class ClipWindow {
    private static final int LEFT = 1;
    private static final int RIGHT = 2;
    private static final int ABOVE = 4;
    private static final int BELOW = 8;

    private final double left;
    private final double top;
    private final double right;
    private final double bottom;

    ClipWindow(Rectangle2D window) {
        left = window.getMinX();
        top = window.getMinY();
        right = window.getMaxX();
        bottom = window.getMaxY();
    }

    /**
     * Cuts a segment to the part inside.
     *
     * @param segment x and y of one end, x and y of the other, overwritten
     * @return whether there is such a part
     */
    boolean clip(double[] segment) {
        int first = side(segment[0], segment[1]);
        int second = side(segment[2], segment[3]);
        // each end is cut at most once per edge; rounding may ask for an edge again
        for (int cut = 0; (first | second) != 0; cut++) {
            if ((first & second) != 0 || cut == 8) {
                return false;
            }
            if (first != 0) {
                moveToEdge(segment, 0, first);
                first = side(segment[0], segment[1]);
            } else {
                moveToEdge(segment, 2, second);
                second = side(segment[2], segment[3]);
            }
        }
        return true;
    }

    private int side(double x, double y) {
        return (x < left ? LEFT : x > right ? RIGHT : 0) | (y < top ? ABOVE : y > bottom ? BELOW : 0);
    }

    /** Moves the end at a position along the segment to the edge that it is beyond, where it lands exactly. */
    private void moveToEdge(double[] segment, int end, int side) {
        boolean sideways = (side & (LEFT | RIGHT)) != 0;
        int along = sideways ? 0 : 1; // the coordinate that the edge fixes
        int across = 1 - along;
        double edge = sideways ? (side & LEFT) != 0 ? left : right : (side & ABOVE) != 0 ? top : bottom;
        // from the nearer end, for the rounding of a far one would swamp the window
        int from = Math.abs(segment[along]) <= Math.abs(segment[2 + along]) ? 0 : 2;
        int to = 2 - from;
        double fraction = (edge - segment[from + along]) / (segment[to + along] - segment[from + along]);
        segment[end + across] = segment[from + across] + fraction * (segment[to + across] - segment[from + across]);
        segment[end + along] = edge;
    }
}
