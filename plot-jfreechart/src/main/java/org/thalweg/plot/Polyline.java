package org.thalweg.plot;

import java.util.Arrays;
import org.thalweg.api.Scale;
import org.thalweg.api.Series;

/** A series as points in the coordinates of its axes. A point that is not finite is a gap. */
final class Polyline {
    private final double[] x;
    private final double[] y;

    private Polyline(double[] x, double[] y) {
        this.x = x;
        this.y = y;
    }

    /** The points of a series as they are. */
    static Polyline of(Series series) {
        return new Polyline(series.x().toArray(), series.y().toArray());
    }

    /** The points of a series on axes of decades where those are logarithmic: what is not above 0 is a gap. */
    static Polyline of(Series series, Scale xScale, Scale yScale) {
        return new Polyline(
                scaled(series.x().toArray(), xScale), scaled(series.y().toArray(), yScale));
    }

    private static double[] scaled(double[] values, Scale scale) {
        if (scale == Scale.LOG) {
            for (int i = 0; i < values.length; i++) {
                values[i] = Math.log10(values[i]); // not finite unless the argument is above 0
            }
        }
        return values;
    }

    int size() {
        return x.length;
    }

    double x(int i) {
        return x[i];
    }

    double y(int i) {
        return y[i];
    }

    boolean isFinite(int i) {
        return Double.isFinite(x[i]) && Double.isFinite(y[i]);
    }

    /** The length of the line between finite points, in the axes' units; may be infinite. */
    double length() {
        double length = 0;
        for (int i = 1; i < size(); i++) {
            if (isFinite(i - 1) && isFinite(i)) {
                length += Math.hypot(x[i] - x[i - 1], y[i] - y[i - 1]);
            }
        }
        return length;
    }

    /** The line up to its first so many points. */
    Polyline upTo(int count) {
        return new Polyline(Arrays.copyOf(x, count), Arrays.copyOf(y, count));
    }

    /** The position of the first finite point, the size if there is none. */
    int first() {
        int i = 0;
        while (i < size() && !isFinite(i)) {
            i++;
        }
        return i;
    }

    /** The position of the last finite point, -1 if there is none. */
    int last() {
        int i = size() - 1;
        while (i >= 0 && !isFinite(i)) {
            i--;
        }
        return i;
    }
}
