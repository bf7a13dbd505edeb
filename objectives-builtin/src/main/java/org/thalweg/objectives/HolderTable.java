package org.thalweg.objectives;

import java.util.List;
import org.thalweg.api.Box;
import org.thalweg.api.Description;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Minimum;

/**
 * The Hölder table, f(x, y) = −|sin x · cos y · exp |1 − r / π|| with r² = x² + y².
 *
 * <p>A table of many dents with four legs, the minima −19.2085… near the corners. Along the lines sin x = 0 and
 * cos y = 0 it has creases, its highest places; there the derivative is the one towards sin x · cos y &gt; 0, so that a
 * method leaves them. On the circle r = π, a fold, |1 − r / π| counts as level. Outside the domain f falls below any
 * bound. Source: S. K. Mishra, <i>Some New Test Functions for Global Optimization and Performance of Repulsive Particle
 * Swarm Method</i>, 2006.
 */
@Description(
        value = "The Hoelder table of two variables: dents between creases, and four equal minima near the corners.",
        group = "many minima",
        formula = "f(x, y) = -abs(sin(x) cos(y) exp(abs(1 - r / pi))) with r^2 = x^2 + y^2",
        source = "S. K. Mishra, Some New Test Functions for Global Optimization, 2006")
public record HolderTable() implements Differentiable {
    @Override
    public int dimension() {
        return 2;
    }

    @Override
    public double value(double[] x) {
        return value(Math.sin(x[0]) * Math.cos(x[1]), Math.exp(Math.abs(rise(x))));
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        double sineX = Math.sin(x[0]);
        double cosineY = Math.cos(x[1]);
        double wave = sineX * cosineY;
        double rise = rise(x);
        double height = Math.exp(Math.abs(rise));
        double side = wave < 0 ? -1 : 1;
        double outwards = Tables.outwards(x, rise) * Math.abs(wave);
        gradient[0] = -Tables.product(side * Math.cos(x[0]) * cosineY + outwards * x[0], height);
        gradient[1] = -Tables.product(outwards * x[1] - side * sineX * Math.sin(x[1]), height);
        return value(wave, height);
    }

    private static double rise(double[] x) {
        return Tables.rise(1, x);
    }

    private static double value(double wave, double height) {
        return -Tables.product(Math.abs(wave), height);
    }

    @Override
    public Box domain() {
        return Box.cube(2, -10, 10);
    }

    @Override
    public List<Minimum> minima() {
        return Tables.minima(-19.208502567886732, 8.055023475736563, 9.664590019241272);
    }
}
