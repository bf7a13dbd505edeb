package org.thalweg.objectives;

import java.util.List;
import org.thalweg.api.Box;
import org.thalweg.api.Description;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Minimum;

/**
 * Bohachevsky's second function, f(x, y) = x² + 2y² − 0.3 cos 3πx · cos 4πy + 0.3.
 *
 * <p>A bowl with a ripple whose crests cross; the global minimum is 0 at the origin. With the haversines a and b of the
 * two angles, (1 − cos) / 2, the ripple 0.3 − 0.3 cos · cos is 0.6 (a (1 − b) + b (1 − a)), which doesn't cancel there.
 * Source: I. O. Bohachevsky, M. E. Johnson, M. L. Stein, <i>Generalized Simulated Annealing for Function
 * Optimization</i>, Technometrics 28, 1986.
 */
@Description(
        value = "Bohachevsky's second function of two variables: a bowl with a ripple in squares.",
        group = "bowls",
        formula = "f(x, y) = x^2 + 2 y^2 - 0.3 cos(3 pi x) cos(4 pi y) + 0.3",
        source = "I. O. Bohachevsky, M. E. Johnson, M. L. Stein, Generalized Simulated Annealing, 1986")
public record Bohachevsky2() implements Differentiable {
    @Override
    public int dimension() {
        return 2;
    }

    @Override
    public double value(double[] x) {
        double a = Turns.haversine(1.5 * Turns.moduloTwo(x[0]));
        double b = Turns.haversine(2 * Turns.moduloTwo(x[1]));
        return value(x[0], x[1], a, b);
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        double turnsX = 1.5 * Turns.moduloTwo(x[0]);
        double turnsY = 2 * Turns.moduloTwo(x[1]);
        double a = Turns.haversine(turnsX);
        double b = Turns.haversine(turnsY);
        gradient[0] = 2 * x[0] + 0.9 * Math.PI * Turns.sin(turnsX) * (1 - 2 * b);
        gradient[1] = 4 * x[1] + 1.2 * Math.PI * (1 - 2 * a) * Turns.sin(turnsY);
        return value(x[0], x[1], a, b);
    }

    private static double value(double x, double y, double a, double b) {
        return x * x + 2 * y * y + 0.6 * (a * (1 - b) + b * (1 - a));
    }

    @Override
    public Box domain() {
        return Box.cube(2, -100, 100);
    }

    @Override
    public List<Minimum> minima() {
        return List.of(Minimum.of(0, 0, 0));
    }
}
