package org.thalweg.app.basins;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.thalweg.api.Box;
import org.thalweg.app.text.Numbers;

/**
 * When two locations in the plane count as the same.
 *
 * @param xRadius how far apart they may be along the first axis
 * @param yRadius how far apart they may be along the second axis
 */
record Closeness(double xRadius, double yRadius) {
    /** The part of a domain's sides that they may be apart. */
    private static final double PART = 1e-3;

    private static final int MOST_DECIMALS = 6;

    static Closeness in(Box domain) {
        return new Closeness(PART * side(domain, 0), PART * side(domain, 1));
    }

    private static double side(Box box, int axis) {
        return box.upper().get(axis) - box.lower().get(axis);
    }

    /** Whether one lies in the ellipse around the other. */
    boolean areClose(double x1, double y1, double x2, double y2) {
        double x = (x1 - x2) / xRadius;
        double y = (y1 - y2) / yRadius;
        return x * x + y * y <= 1;
    }

    /** A location for a person, as exactly as it matters. */
    String text(double x, double y) {
        return "(" + coordinate(x, xRadius) + ", " + coordinate(y, yRadius) + ")";
    }

    private static String coordinate(double value, double radius) {
        int decimals = Math.max(0, (int) Math.ceil(-Math.log10(radius)));
        return decimals > MOST_DECIMALS
                ? Numbers.rough(value)
                : BigDecimal.valueOf(value)
                        .setScale(decimals, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
