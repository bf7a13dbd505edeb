package org.thalweg.objectives;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;
import org.thalweg.api.Minimum;
import org.thalweg.api.Objective;
import org.thalweg.api.Vector;

/** A point that a {@link Slice} passes through: a given one, or the first known minimum, or else the start. */
public final class PlanePoint {
    private final Vector given; // empty: not
    private final Memo<Objective, Vector> found = new Memo<>();

    private PlanePoint(Vector given) {
        this.given = given;
    }

    /** The point with these coordinates; none: what the objective knows. */
    public static PlanePoint of(List<Double> coordinates) {
        return of(Vector.of(coordinates));
    }

    static PlanePoint of(Vector coordinates) {
        checkArgument(coordinates.isFinite(), "a point must have finite coordinates, got %s", coordinates);
        return new PlanePoint(coordinates);
    }

    /** The point where this objective is sliced. */
    Vector in(Objective objective) {
        return given.isEmpty() ? found.get(objective, PlanePoint::knownTo) : given;
    }

    private static Vector knownTo(Objective objective) {
        List<Minimum> minima = objective.minima();
        return minima.isEmpty() ? Vector.of(objective.start()) : minima.get(0).x();
    }

    /** Equal coordinates. */
    @Override
    public boolean equals(Object other) {
        return other instanceof PlanePoint point && given.equals(point.given);
    }

    @Override
    public int hashCode() {
        return given.hashCode();
    }

    /** The coordinates given, as a spec spells them. */
    @Override
    public String toString() {
        return given.toString();
    }
}
