package org.thalweg.app.figure;

import java.util.List;
import org.thalweg.api.Box;
import org.thalweg.api.Minimum;
import org.thalweg.api.Series;
import org.thalweg.api.Vector;

/** Chooses what part of a landscape to show: where the paths, the start and the known minima are. */
final class Window {
    private static final double MARGIN = 0.15;

    /** A start beyond has no surroundings that could be drawn. */
    private static final double FARTHEST = 1e150;

    private final double[] lower = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
    private final double[] upper = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};

    private Window() {}

    /**
     * The window on these paths. A path's points outside the domain don't count, or one that diverges would leave the
     * others too small to see.
     */
    static Box on(Box domain, Vector start, List<Minimum> minima, List<Series> paths) {
        Window window = new Window();
        if (Math.abs(start.get(0)) < FARTHEST && Math.abs(start.get(1)) < FARTHEST) {
            window.include(start.get(0), start.get(1));
        }
        for (Minimum minimum : minima) {
            window.includeIfIn(domain, minimum.x().get(0), minimum.x().get(1));
        }
        for (Series path : paths) {
            for (int i = 0; i < path.x().size(); i++) {
                window.includeIfIn(domain, path.x().get(i), path.y().get(i));
            }
        }
        return window.withMargins(domain);
    }

    private void includeIfIn(Box domain, double x, double y) {
        boolean inside = x >= domain.lower().get(0)
                && x <= domain.upper().get(0)
                && y >= domain.lower().get(1)
                && y <= domain.upper().get(1);
        if (inside) {
            include(x, y);
        }
    }

    private void include(double x, double y) {
        lower[0] = Math.min(lower[0], x);
        lower[1] = Math.min(lower[1], y);
        upper[0] = Math.max(upper[0], x);
        upper[1] = Math.max(upper[1], y);
    }

    private Box withMargins(Box domain) {
        double side = Math.max(upper[0] - lower[0], upper[1] - lower[1]);
        if (!(side >= 0) || side < 1e-3 * Math.abs(lower[0]) || side < 1e-3 * Math.abs(lower[1]) || side < 1e-9) {
            return around(domain); // everything at one point: show it in its surroundings
        }
        for (int axis = 0; axis < 2; axis++) {
            double center = (lower[axis] + upper[axis]) / 2;
            double half = side / 2 + MARGIN * side; // a square, since both axes have one scale
            lower[axis] = center - half;
            upper[axis] = center + half;
        }
        return new Box(Vector.of(lower), Vector.of(upper));
    }

    private Box around(Box domain) {
        for (int axis = 0; axis < 2; axis++) {
            lower[axis] = Math.min(lower[axis], domain.lower().get(axis));
            upper[axis] = Math.max(upper[axis], domain.upper().get(axis));
        }
        return new Box(Vector.of(lower), Vector.of(upper));
    }
}
