package org.thalweg.app.figure;

import org.thalweg.api.Box;

/**
 * The part of a space that is worth looking at: what lies no farther from the start than the domain does. Paths that
 * diverge leave it.
 */
final class Reach {
    private final double[] start;
    private final double radius;

    Reach(Box domain, double[] start) {
        this.start = start;
        double[] center = new double[start.length];
        double[] corner = new double[start.length];
        for (int i = 0; i < center.length; i++) {
            double half = (domain.upper().get(i) - domain.lower().get(i)) / 2;
            center[i] = domain.lower().get(i) + half;
            corner[i] = center[i] + half;
        }
        radius = distance(start, center) + distance(center, corner);
    }

    private static double distance(double[] a, double[] b) {
        double square = 0;
        for (int i = 0; i < a.length; i++) {
            square += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(square);
    }

    double radius() {
        return radius;
    }

    /** Whether a point is finite and near enough. */
    boolean covers(double[] point) {
        double distance = distance(point, start);
        return distance <= radius && Double.isFinite(distance);
    }
}
