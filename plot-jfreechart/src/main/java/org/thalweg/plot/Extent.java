package org.thalweg.plot;

import java.util.List;

/**
 * From a least to a greatest coordinate, or more.
 *
 * @param lower finite
 * @param upper finite, not below the lower one; their difference is finite too
 */
record Extent(double lower, double upper) {
    /** What an axis shows beyond its lines, relative to their extent. */
    private static final double MARGIN = 0.03;

    /** Differences of coordinates below this are finite, with margins too. */
    private static final double HUGE = Double.MAX_VALUE / 4;

    /** An extent narrower than this part of its coordinates is as good as a single one. */
    private static final double NOISE = 1e-12;

    /** One of a point's coordinates. */
    @FunctionalInterface
    interface Coordinate {
        double of(Polyline line, int point);
    }

    /** Of a coordinate of the lines' points; from 0 to 1 if there are none. */
    static Extent of(List<Polyline> lines, Coordinate coordinate) {
        double lower = Double.POSITIVE_INFINITY;
        double upper = Double.NEGATIVE_INFINITY;
        for (Polyline line : lines) {
            for (int i = 0; i < line.size(); i++) {
                if (line.isFinite(i)) {
                    lower = Math.min(lower, coordinate.of(line, i));
                    upper = Math.max(upper, coordinate.of(line, i));
                }
            }
        }
        return lower > upper ? new Extent(0, 1) : new Extent(Math.max(-HUGE, lower), Math.min(HUGE, upper));
    }

    /** With some space beyond either end; never empty. */
    Extent withMargin() {
        double size = Math.max(Math.abs(lower), Math.abs(upper));
        double margin = upper - lower > NOISE * size ? MARGIN * (upper - lower) : size == 0 ? 0.5 : size / 2;
        return new Extent(lower - margin, upper + margin);
    }

    /** Longer on both sides if it is shorter than a length. */
    Extent atLeast(double length) {
        double missing = Math.max(0, length - (upper - lower));
        return new Extent(lower - missing / 2, upper + missing / 2);
    }
}
