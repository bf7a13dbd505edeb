package org.thalweg.objectives;

import java.util.List;
import org.thalweg.api.Box;
import org.thalweg.api.Description;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Minimum;

/**
 * Levy's function number 13, f(x, y) = sin² 3πx + (x − 1)² (1 + sin² 3πy) + (y − 1)² (1 + sin² 2πy).
 *
 * <p>A bowl rippled in both directions; the minimum is 0 at (1, 1). Computed from x − 1 and y − 1, whose multiples of
 * π have the same squares of sines, so nothing cancels at the minimum. Source: A. V. Levy, A. Montalvo, <i>The
 * Tunneling Algorithm for the Global Minimization of Functions</i>, SIAM Journal on Scientific and Statistical
 * Computing 6, 1985; number and form as in S. Surjanovic, D. Bingham, <i>Virtual Library of Simulation
 * Experiments</i>, 2013.
 */
@Description(
        value = "Levy's function number 13, of two variables: a rippled bowl.",
        group = "many minima",
        formula = "f(x, y) = sin(3 pi x)^2 + (x - 1)^2 (1 + sin(3 pi y)^2) + (y - 1)^2 (1 + sin(2 pi y)^2)",
        source = "A. V. Levy, A. Montalvo, The Tunneling Algorithm for the Global Minimization of Functions, 1985")
public record LevyN13() implements Differentiable {
    @Override
    public int dimension() {
        return 2;
    }

    @Override
    public double value(double[] x) {
        double dx = x[0] - 1;
        double dy = x[1] - 1;
        return haversine(3, dx) + dx * dx * (1 + haversine(3, dy)) + dy * dy * (1 + haversine(2, dy));
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        double dx = x[0] - 1;
        double dy = x[1] - 1;
        gradient[0] = haversineSlope(3, dx) + 2 * dx * (1 + haversine(3, dy));
        gradient[1] = dx * dx * haversineSlope(3, dy) + dy * (2 * (1 + haversine(2, dy)) + dy * haversineSlope(2, dy));
        return Overflow.settle(value(x), gradient);
    }

    /** The square of the sine of π times a multiple, whole turns less. */
    private static double haversine(int factor, double distance) {
        return Turns.haversine(factor * Turns.moduloTwo(distance));
    }

    private static double haversineSlope(int factor, double distance) {
        return factor * Math.PI * Turns.sin(factor * Turns.moduloTwo(distance));
    }

    @Override
    public Box domain() {
        return Box.cube(2, -10, 10);
    }

    @Override
    public List<Minimum> minima() {
        return List.of(Minimum.of(0, 1, 1));
    }
}
