package org.thalweg.objectives;

import static com.google.common.base.Preconditions.checkArgument;

import org.thalweg.api.Description;
import org.thalweg.api.Objective;
import org.thalweg.api.Vector;

/**
 * Another objective moved along the axes, f(x) = inner(x − by).
 *
 * <p>Domain, start and minima move along, so what changes is where the origin lies: a method that is drawn to it, or
 * to points of equal coordinates, loses what that gave it. The gradient is the inner one at x − by. One array is
 * allocated an evaluation, a second one with the gradient.
 *
 * @param inner the objective that is moved
 * @param by how far along each coordinate, or one number for all of them, within ±1e15
 */
@Description(
        value = "Another objective, moved along the axes together with its domain, start and minima.",
        group = "wrappers",
        formula = "f(x) = inner(x - by)")
public record Shifted(
        @Description("The objective to move.") Objective inner,

        @Description("How far along each coordinate; a single number: along each of them.")
        Vector by)
        implements Remapped {
    /** Up to here neighbouring doubles are closer than a domain's width. */
    private static final double FARTHEST = 1e15;

    /** @throws IllegalArgumentException if the shift is out of range or doesn't fit the inner objective */
    public Shifted {
        PerCoordinate.check("by", by, inner);
        for (int i = 0; i < by.size(); i++) {
            checkArgument(Math.abs(by.get(i)) <= FARTHEST, "by must be within +-%s, got %s", FARTHEST, by);
        }
    }

    /** Ackley's function, whose minimum is then no longer at the origin but at (1, 1). */
    public Shifted() {
        this(new Ackley(), Vector.of(1));
    }

    @Override
    public int dimension() {
        return PerCoordinate.dimension(by, inner);
    }

    @Override
    public void toInner(double[] x, double[] z) {
        for (int i = 0; i < x.length; i++) {
            z[i] = x[i] - PerCoordinate.get(by, i);
        }
    }

    @Override
    public void fromInner(double[] z, double[] x) {
        for (int i = 0; i < x.length; i++) {
            x[i] = z[i] + PerCoordinate.get(by, i);
        }
    }

    @Override
    public void pullBack(double[] byZ, double[] byX) {
        System.arraycopy(byZ, 0, byX, 0, byX.length);
    }

    @Override
    public Objective around(Objective drawn) {
        return new Shifted(drawn, by);
    }
}
