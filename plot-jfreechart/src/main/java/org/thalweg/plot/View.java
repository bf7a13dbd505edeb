package org.thalweg.plot;

/**
 * The part of the data that a window shows.
 *
 * @param xLower at the left edge
 * @param xUpper at the right edge
 * @param yLower at the bottom edge
 * @param yUpper at the top edge
 */
record View(double xLower, double xUpper, double yLower, double yUpper) {
    /** How many times as large as at first a view may be. */
    private static final double LARGEST = 100;

    /** How small a view may be, relative to the first one, and to its coordinates, which have 16 digits. */
    private static final double SMALLEST = 1e-9;

    double width() {
        return xUpper - xLower;
    }

    double height() {
        return yUpper - yLower;
    }

    /** A view so many times as large, in which a point is where it was. */
    View zoomed(double factor, double x, double y) {
        return new View(
                x + factor * (xLower - x), x + factor * (xUpper - x),
                y + factor * (yLower - y), y + factor * (yUpper - y));
    }

    /** A view as large, so far to the right and up. */
    View moved(double x, double y) {
        return new View(xLower + x, xUpper + x, yLower + y, yUpper + y);
    }

    /** The view between two corners. */
    static View between(double x, double y, double otherX, double otherY) {
        return new View(Math.min(x, otherX), Math.max(x, otherX), Math.min(y, otherY), Math.max(y, otherY));
    }

    /** The smallest view around this one that has another one's proportions. */
    View inProportionsOf(View other) {
        double times = Math.max(width() / other.width(), height() / other.height());
        double x = times * other.width() / 2;
        double y = times * other.height() / 2;
        double centerX = xLower + width() / 2;
        double centerY = yLower + height() / 2;
        return new View(centerX - x, centerX + x, centerY - y, centerY + y);
    }

    /** Whether this is neither too large nor too small to be shown in place of the first view. */
    boolean isReasonable(View first) {
        return isReasonable(xLower, xUpper, first.width()) && isReasonable(yLower, yUpper, first.height());
    }

    private static boolean isReasonable(double lower, double upper, double first) {
        double size = upper - lower;
        return size <= LARGEST * first
                && size >= SMALLEST * first
                && size >= SMALLEST * Math.max(Math.abs(lower), Math.abs(upper));
    }
}
