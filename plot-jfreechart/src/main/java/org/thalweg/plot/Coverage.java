package org.thalweg.plot;

import java.awt.geom.Rectangle2D;
import java.util.BitSet;

/** The pixels of a window that a line has been over. */
final class Coverage {
    private final double left;
    private final double top;
    private final int columns;
    private final BitSet covered = new BitSet();

    Coverage(Rectangle2D window) {
        left = window.getX();
        top = window.getY();
        columns = 1 + (int) window.getWidth();
    }

    /** Goes along a segment inside the window: whether there was a pixel that the line had not been over. */
    boolean extend(double[] segment) {
        double width = segment[2] - segment[0];
        double height = segment[3] - segment[1];
        int steps = (int) Math.ceil(Math.max(Math.abs(width), Math.abs(height)));
        boolean extended = false;
        for (int i = 0; i <= steps; i++) {
            double fraction = steps == 0 ? 0 : (double) i / steps;
            int column = (int) (segment[0] + fraction * width - left);
            int row = (int) (segment[1] + fraction * height - top);
            int pixel = row * columns + column;
            if (!covered.get(pixel)) {
                covered.set(pixel);
                extended = true;
            }
        }
        return extended;
    }
}
