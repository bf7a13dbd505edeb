package org.thalweg.testkit;

import java.util.stream.Stream;
import org.thalweg.api.Box;
import org.thalweg.api.Minimum;
import org.thalweg.api.Objective;
import org.thalweg.api.Vector;

/** That the minima which an objective states are minima. */
final class KnownMinima {
    private static final int POINTS = 1000;
    private static final int POINTS_NEAR_EACH = 100;

    /** Relative, and absolute below 1: far above the rounding of a sum, far below a digit left out. */
    private static final double TOLERANCE = 1e-9;

    private KnownMinima() {}

    static boolean any(Objective objective) {
        return !objective.minima().isEmpty();
    }

    static void fit(Objective objective) {
        int dimension = objective.dimension() == 0 ? objective.start().length : objective.dimension();
        for (Minimum minimum : objective.minima()) {
            if (minimum.x().size() != dimension) {
                throw new Breach(
                        "each minimum to have " + dimension + " coordinates, as "
                                + (objective.dimension() == 0 ? "start() has" : "dimension() says"),
                        minimum.x().size() + " in " + minimum.x(),
                        "make the minimum's location from the number of dimensions");
            }
            if (!minimum.x().isFinite() || Double.isNaN(minimum.value())) {
                throw new Breach(
                        "each minimum to lie at finite coordinates and to have a value",
                        minimum.value() + " at " + minimum.x(),
                        "leave out a minimum that is not known");
            }
        }
    }

    static void haveTheirValues(Objective objective) {
        for (Minimum minimum : objective.minima()) {
            double value = objective.value(minimum.x().toArray());
            if (!(Math.abs(value - minimum.value()) <= tolerance(minimum))) {
                throw new Breach(
                        "the value " + minimum.value() + " at the minimum " + minimum.x() + ", within 1e-9",
                        "" + value,
                        "correct the formula or the minimum; if it is given in decimals, give it all 17 digits");
            }
        }
    }

    static void areLowest(Objective objective) {
        for (Minimum minimum : objective.minima()) {
            Box domain = objective.domain().resized(minimum.x().size());
            Stream.concat(Samples.in(domain, POINTS), Samples.near(minimum.x().toArray(), domain, POINTS_NEAR_EACH))
                    .forEach(x -> demandNotLower(objective, x, minimum));
        }
    }

    private static void demandNotLower(Objective objective, double[] x, Minimum minimum) {
        double value = objective.value(x);
        if (value < minimum.value() - tolerance(minimum)) {
            throw new Breach(
                    "no value below the known minimum's, " + minimum.value() + " at " + minimum.x(),
                    value + " at " + Vector.of(x),
                    "correct the formula or its sign, state the lower minimum, or shrink domain() to where it holds");
        }
    }

    private static double tolerance(Minimum minimum) {
        return TOLERANCE * Math.max(1, Math.abs(minimum.value()));
    }
}
