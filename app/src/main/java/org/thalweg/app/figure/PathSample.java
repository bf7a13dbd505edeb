package org.thalweg.app.figure;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.api.Trace;

/**
 * Points of paths, each path of the same weight; evenly chosen where a matrix of all would take too long.
 *
 * @param points at least one
 * @param weights as many
 */
record PathSample(List<double[]> points, double[] weights) {
    /** How many numbers the points may have together. */
    private static final int MOST_NUMBERS = 1 << 22;

    /** How many points there may be in spaces of more dimensions than that: one side of the matrix is within it. */
    private static final int LARGE = 128;

    /** The points of the lines with a name that are within reach; the start if there is none. */
    static PathSample of(List<FigureLine> lines, Reach reach, double[] start) {
        int n = start.length;
        List<FigureLine> named = lines.stream().filter(line -> !line.faint()).toList();
        int most = n <= LARGE ? MOST_NUMBERS / n : Math.min(LARGE, MOST_NUMBERS / n);
        int each = Math.max(2, most / named.size());
        List<double[]> points = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (FigureLine line : named) {
            List<double[]> chosen = chosen(line.result().trace(), each).stream()
                    .filter(reach::covers)
                    .toList();
            points.addAll(chosen);
            chosen.forEach(point -> weights.add(1.0 / chosen.size()));
        }
        if (points.isEmpty()) {
            points.add(start);
            weights.add(1.0);
        }
        return new PathSample(
                points, weights.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** So many of a path's points at even distances, the first and the last among them, or all. */
    private static List<double[]> chosen(Trace trace, int most) {
        int count = Math.min(trace.size(), most);
        List<double[]> points = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            int row = count == 1 ? 0 : (int) Math.round((double) k * (trace.size() - 1) / (count - 1));
            double[] point = new double[trace.dimension()];
            for (int i = 0; i < point.length; i++) {
                point[i] = trace.x(row, i);
            }
            points.add(point);
        }
        return points;
    }

    PrincipalDirections directions() {
        return PrincipalDirections.of(points, weights);
    }
}
