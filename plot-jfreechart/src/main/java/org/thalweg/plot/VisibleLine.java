package org.thalweg.plot;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;

/** What of a line a window shows, in segments. */
final class VisibleLine {
    /** From here on, segments that only go over pixels that the line has been over are left out. */
    private static final int LONG = 5000;

    /** Java2D's effort grows faster than a path does. */
    private static final int SEGMENTS_PER_PATH = 500;

    private double[] segments = new double[64]; // x and y of either end
    private int size;

    VisibleLine(Pixels pixels, Rectangle2D window) {
        ClipWindow clip = new ClipWindow(window);
        Coverage coverage = new Coverage(window);
        double[] segment = new double[4];
        for (int i = 1; i < pixels.size(); i++) {
            if (pixels.isGap(i - 1) || pixels.isGap(i)) {
                continue;
            }
            segment[0] = pixels.x(i - 1);
            segment[1] = pixels.y(i - 1);
            segment[2] = pixels.x(i);
            segment[3] = pixels.y(i);
            if (clip.clip(segment) && (pixels.size() < LONG || coverage.extend(segment))) {
                add(segment);
            }
        }
    }

    private void add(double[] segment) {
        if (size == segments.length) {
            segments = Arrays.copyOf(segments, 2 * size);
        }
        System.arraycopy(segment, 0, segments, size, 4);
        size += 4;
    }

    void draw(Graphics2D g2) {
        for (int start = 0; start < size; start += 4 * SEGMENTS_PER_PATH) {
            g2.draw(path(start, Math.min(start + 4 * SEGMENTS_PER_PATH, size)));
        }
    }

    private Path2D path(int start, int end) {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO, SEGMENTS_PER_PATH);
        for (int i = start; i < end; i += 4) {
            boolean joined = i > start && segments[i] == segments[i - 2] && segments[i + 1] == segments[i - 1];
            if (!joined) {
                path.moveTo(segments[i], segments[i + 1]);
            }
            path.lineTo(segments[i + 2], segments[i + 3]);
        }
        return path;
    }

    /** The length of line in a rectangle, in pixels. */
    double lengthIn(Rectangle2D rectangle) {
        ClipWindow clip = new ClipWindow(rectangle);
        double[] segment = new double[4];
        double length = 0;
        for (int i = 0; i < size; i += 4) {
            System.arraycopy(segments, i, segment, 0, 4);
            if (clip.clip(segment)) {
                length += Math.hypot(segment[2] - segment[0], segment[3] - segment[1]);
            }
        }
        return length;
    }
}
