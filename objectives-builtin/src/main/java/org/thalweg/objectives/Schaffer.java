package org.thalweg.objectives;

/**
 * What Schaffer's functions have in common: ½ + (s − ½) w², the square s of a sine that fades into ½ with the distance
 * r from the origin, w = 1 / (1 + 0.001 r²).
 */
final class Schaffer {
    private Schaffer() {}

    private static double fading(double radiusSquared) {
        return 1 / (1 + 0.001 * radiusSquared);
    }

    /** As s w² + ½ (1 − w²), and 1 − w as 0.001 r² w, so that nothing cancels near the origin. */
    static double value(double sineSquared, double radiusSquared) {
        double w = fading(radiusSquared);
        return w * w * sineSquared + 0.0005 * radiusSquared * w * (1 + w);
    }

    /** The derivative with respect to s. */
    static double bySine(double radiusSquared) {
        double w = fading(radiusSquared);
        return w * w;
    }

    /** The derivative with respect to a coordinate, divided by that coordinate, if s stayed as it is. */
    static double byRadius(double sineSquared, double radiusSquared) {
        double w = fading(radiusSquared);
        return 0.002 * (1 - 2 * sineSquared) * w * w * w;
    }
}
