package org.thalweg.app.tuning;

import java.util.List;

/**
 * The widest stretch of a parameter's values that all serve: by how much it may be set wrong. Each value tried stands
 * for what lies nearer to it than to another, by the logarithm.
 *
 * @param from the least value that serves
 * @param to the greatest
 * @param decades from where to where they stand, 0 where none serves
 * @param open whether the least or the greatest value tried is among them, so that it may reach further
 */
record SafeRange(double from, double to, double decades, boolean open) {
    /** A value tried. */
    record Point(double value, double position, boolean serves) {}

    /** @param points in the order of their positions, rising or falling */
    static SafeRange of(List<Point> points) {
        SafeRange widest = new SafeRange(Double.NaN, Double.NaN, 0, false);
        int start = 0;
        while (start < points.size()) {
            int end = start;
            while (end < points.size() && points.get(end).serves()) {
                end++;
            }
            if (end > start) {
                SafeRange stretch = stretch(points, start, end - 1);
                widest = Double.isNaN(widest.from) || stretch.decades > widest.decades ? stretch : widest;
            }
            start = end + 1;
        }
        return widest;
    }

    private static SafeRange stretch(List<Point> points, int first, int last) {
        boolean open = first == 0 || last == points.size() - 1;
        double lower = (log(points, Math.max(0, first - 1)) + log(points, first)) / 2;
        double upper = (log(points, last) + log(points, Math.min(points.size() - 1, last + 1))) / 2;
        double one = points.get(first).value();
        double other = points.get(last).value();
        return new SafeRange(Math.min(one, other), Math.max(one, other), Math.abs(upper - lower), open);
    }

    private static double log(List<Point> points, int i) {
        return Math.log10(points.get(i).position());
    }
}
