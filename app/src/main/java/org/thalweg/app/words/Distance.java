package org.thalweg.app.words;

import org.thalweg.api.Trace;
import org.thalweg.api.Vector;

/** Euclidean distances that don't overflow where a run went far. */
final class Distance {
    private Distance() {}

    static double between(double[] x, Vector y) {
        double distance = 0;
        for (int i = 0; i < x.length; i++) {
            distance = Math.hypot(distance, x[i] - y.get(i));
        }
        return distance;
    }

    static double between(Trace trace, int row, int other) {
        double distance = 0;
        for (int i = 0; i < trace.dimension(); i++) {
            distance = Math.hypot(distance, trace.x(row, i) - trace.x(other, i));
        }
        return distance;
    }
}
