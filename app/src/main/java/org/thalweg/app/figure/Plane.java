package org.thalweg.app.figure;

/**
 * A plane in a space of many dimensions, with coordinates on it.
 *
 * @param origin where both coordinates are 0
 * @param first the direction of the first coordinate, of length 1
 * @param second the direction of the second coordinate, of length 1 and at a right angle to the first
 */
record Plane(double[] origin, double[] first, double[] second) {
    /** The plane through a point along two of its coordinates, which are the plane's. */
    static Plane along(int i, int j, double[] point) {
        double[] origin = point.clone();
        origin[i] = 0;
        origin[j] = 0;
        return new Plane(origin, axis(i, origin.length), axis(j, origin.length));
    }

    private static double[] axis(int i, int dimension) {
        double[] axis = new double[dimension];
        axis[i] = 1;
        return axis;
    }

    /** The point of the space with these coordinates. */
    double[] at(double a, double b) {
        double[] point = new double[origin.length];
        for (int i = 0; i < point.length; i++) {
            point[i] = origin[i] + a * first[i] + b * second[i];
        }
        return point;
    }

    /** The foot of a point: its coordinates on the plane, and how far the point is off it. */
    Foot under(double[] point) {
        double a = 0;
        double b = 0;
        for (int i = 0; i < point.length; i++) {
            a += (point[i] - origin[i]) * first[i];
            b += (point[i] - origin[i]) * second[i];
        }
        double square = 0;
        for (int i = 0; i < point.length; i++) {
            double off = point[i] - (origin[i] + a * first[i] + b * second[i]);
            square += off * off;
        }
        return new Foot(a, b, Math.sqrt(square));
    }

    /** Where a point stands over the plane. */
    record Foot(double a, double b, double distance) {}
}
