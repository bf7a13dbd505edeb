package org.thalweg.plot;

import java.util.Arrays;

/** The points of a line in pixels, in its order. A point of NaN is a gap. */
final class Pixels {
    private double[] x;
    private double[] y;
    private int size;

    private Pixels(int capacity) {
        x = new double[capacity];
        y = new double[capacity];
    }

    /** The points on the screen; those that are not finite become gaps. */
    static Pixels of(Polyline line, Viewport viewport) {
        Pixels pixels = new Pixels(line.size());
        for (int i = 0; i < line.size(); i++) {
            if (line.isFinite(i)) {
                pixels.add(viewport.x(line.x(i)), viewport.y(line.y(i)));
            } else {
                pixels.add(Double.NaN, Double.NaN);
            }
        }
        return pixels;
    }

    int size() {
        return size;
    }

    double x(int i) {
        return x[i];
    }

    double y(int i) {
        return y[i];
    }

    boolean isGap(int i) {
        return Double.isNaN(x[i]);
    }

    /** Whether there is no point beside this one that a line could join it to. */
    boolean isAlone(int i) {
        return (i == 0 || isGap(i - 1)) && (i == size - 1 || isGap(i + 1));
    }

    /** Without the points that lie within a distance, on both axes, of the last one kept. */
    Pixels thinned(double distance) {
        Pixels kept = new Pixels(size);
        for (int i = 0; i < size; i++) {
            int last = kept.size - 1;
            boolean indistinct = last >= 0
                    && (isGap(i)
                            ? kept.isGap(last)
                            : Math.abs(x[i] - kept.x[last]) < distance && Math.abs(y[i] - kept.y[last]) < distance);
            if (!indistinct) {
                kept.add(x[i], y[i]);
            }
        }
        return kept;
    }

    /** Of successive points in the same column of pixels, the first, the lowest, the highest and the last. */
    Pixels thinnedByColumn() {
        Pixels kept = new Pixels(16);
        int start = 0;
        while (start < size) {
            int end = start + 1;
            int lowest = start;
            int highest = start;
            while (end < size && sameColumn(start, end)) {
                lowest = y[end] > y[lowest] ? end : lowest;
                highest = y[end] < y[highest] ? end : highest;
                end++;
            }
            kept.add(x[start], y[start]);
            addBetween(start, Math.min(lowest, highest), end - 1, kept);
            addBetween(Math.min(lowest, highest), Math.max(lowest, highest), end - 1, kept);
            if (end - 1 > start && !isGap(start)) {
                kept.add(x[end - 1], y[end - 1]);
            }
            start = end;
        }
        return kept;
    }

    private boolean sameColumn(int i, int j) {
        return isGap(i) ? isGap(j) : Math.floor(x[i]) == Math.floor(x[j]);
    }

    private void addBetween(int after, int i, int before, Pixels kept) {
        if (i > after && i < before) {
            kept.add(x[i], y[i]);
        }
    }

    private void add(double pixelX, double pixelY) {
        if (size == x.length) {
            x = Arrays.copyOf(x, 2 * size);
            y = Arrays.copyOf(y, 2 * size);
        }
        x[size] = pixelX;
        y[size] = pixelY;
        size++;
    }
}
