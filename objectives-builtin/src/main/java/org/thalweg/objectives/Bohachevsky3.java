package org.thalweg.objectives;

import java.util.List;
import org.thalweg.api.Box;
import org.thalweg.api.Description;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Minimum;

/**
 * Bohachevsky's third function, f(x, y) = x² + 2y² − 0.3 cos(3πx + 4πy) + 0.3.
 *
 * <p>A bowl with a ripple across; the global minimum is 0 at the origin. Computed with 1 − cos t = 2 sin² ½t, which
 * is the same without the cancellation there. Source: I. O. Bohachevsky, M. E. Johnson, M. L. Stein, <i>Generalized
 * Simulated Annealing for Function Optimization</i>, Technometrics 28, 1986.
 */
@Description(
        value = "Bohachevsky's third function of two variables: a bowl with a slanting ripple.",
        group = "bowls",
        formula = "f(x, y) = x^2 + 2 y^2 - 0.3 cos(3 pi x + 4 pi y) + 0.3",
        source = "I. O. Bohachevsky, M. E. Johnson, M. L. Stein, Generalized Simulated Annealing, 1986")
public record Bohachevsky3() implements Differentiable {
    @Override
    public int dimension() {
        return 2;
    }

    @Override
    public double value(double[] x) {
        return x[0] * x[0] + 2 * x[1] * x[1] + 0.6 * Turns.haversine(turns(x));
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        double sine = Math.PI * Turns.sin(turns(x));
        gradient[0] = 2 * x[0] + 0.9 * sine;
        gradient[1] = 4 * x[1] + 1.2 * sine;
        return value(x);
    }

    private static double turns(double[] x) {
        return 1.5 * Turns.moduloTwo(x[0]) + 2 * Turns.moduloTwo(x[1]);
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
