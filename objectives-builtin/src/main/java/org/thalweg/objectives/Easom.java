package org.thalweg.objectives;

import java.util.List;
import org.thalweg.api.Box;
import org.thalweg.api.Description;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Minimum;

/**
 * Easom's function, f(x, y) = −cos x cos y exp(−(x − π)² − (y − π)²).
 *
 * <p>A plain as flat as a table with one narrow hole in it: the minimum is −1 at (π, π). From about 27 away on, value
 * and gradient underflow to 0, and no gradient leads anywhere. Source: E. E. Easom, <i>A Survey of Global Optimization
 * Techniques</i>, M. Eng. thesis, University of Louisville, 1990.
 */
@Description(
        value = "Easom's function of two variables: a plain so flat that its gradient underflows to 0, with one narrow "
                + "hole.",
        group = "ridges and drops",
        formula = "f(x, y) = -cos(x) cos(y) exp(-(x - pi)^2 - (y - pi)^2)",
        source = "E. E. Easom, A Survey of Global Optimization Techniques, 1990")
public record Easom() implements Differentiable {
    @Override
    public int dimension() {
        return 2;
    }

    @Override
    public double value(double[] x) {
        return -Math.cos(x[0]) * Math.cos(x[1]) * bump(x);
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        double bump = bump(x);
        double cosX = Math.cos(x[0]);
        double cosY = Math.cos(x[1]);
        gradient[0] = slope(x[0], cosX, bump) * cosY;
        gradient[1] = slope(x[1], cosY, bump) * cosX;
        return -cosX * cosY * bump;
    }

    private static double slope(double x, double cos, double bump) {
        return Math.sin(x) * bump + 2 * cos * (bump * (x - Math.PI));
    }

    private static double bump(double[] x) {
        double dx = x[0] - Math.PI;
        double dy = x[1] - Math.PI;
        return Math.exp(-(dx * dx + dy * dy));
    }

    @Override
    public Box domain() {
        return Box.cube(2, -100, 100);
    }

    @Override
    public List<Minimum> minima() {
        return List.of(Minimum.of(-1, Math.PI, Math.PI));
    }
}
