package org.thalweg.objectives;

import java.util.List;
import org.thalweg.api.Box;
import org.thalweg.api.Description;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Minimum;

/**
 * Himmelblau's function, f(x, y) = (x² + y − 11)² + (x + y² − 7)².
 *
 * <p>Four minima, all of them 0. Source: D. M. Himmelblau, <i>Applied Nonlinear Programming</i>, 1972.
 */
@Description(
        value = "Himmelblau's function of two variables: four equal minima.",
        group = "many minima",
        formula = "f(x, y) = (x^2 + y - 11)^2 + (x + y^2 - 7)^2",
        source = "D. M. Himmelblau, Applied Nonlinear Programming, 1972")
public record Himmelblau() implements Differentiable {
    @Override
    public int dimension() {
        return 2;
    }

    @Override
    public double value(double[] x) {
        double first = first(x[0], x[1]);
        double second = second(x[0], x[1]);
        return first * first + second * second;
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        double first = first(x[0], x[1]);
        double second = second(x[0], x[1]);
        gradient[0] = 4 * first * x[0] + 2 * second;
        gradient[1] = 2 * first + 4 * second * x[1];
        return Overflow.settle(first * first + second * second, gradient);
    }

    private static double first(double x, double y) {
        return x * x + y - 11;
    }

    private static double second(double x, double y) {
        return x + y * y - 7;
    }

    @Override
    public Box domain() {
        return Box.cube(2, -5, 5);
    }

    @Override
    public List<Minimum> minima() {
        return List.of(
                Minimum.of(0, 3, 2),
                Minimum.of(0, -2.805118086952745, 3.131312518250573),
                Minimum.of(0, -3.779310253377747, -3.2831859912861696),
                Minimum.of(0, 3.5844283403304917, -1.8481265269644036));
    }
}
