package org.thalweg.objectives;

import java.util.List;
import org.thalweg.api.Box;
import org.thalweg.api.Description;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Minimum;

/**
 * Booth's function, f(x, y) = (x + 2y − 7)² + (2x + y − 5)².
 *
 * <p>A quadratic of condition 9; the minimum is 0 at (1, 3). Source: M. Jamil, X.-S. Yang, <i>A Literature Survey of
 * Benchmark Functions for Global Optimisation Problems</i>, International Journal of Mathematical Modelling and
 * Numerical Optimisation 4, 2013.
 */
@Description(
        value = "Booth's function of two variables: a quadratic bowl askew to the axes.",
        group = "plates",
        formula = "f(x, y) = (x + 2 y - 7)^2 + (2 x + y - 5)^2",
        source = "M. Jamil, X.-S. Yang, A Literature Survey of Benchmark Functions for Global Optimisation Problems, "
                + "2013")
public record Booth() implements Differentiable {
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
        gradient[0] = 2 * first + 4 * second;
        gradient[1] = 4 * first + 2 * second;
        return Overflow.settle(first * first + second * second, gradient);
    }

    private static double first(double x, double y) {
        return x + 2 * y - 7;
    }

    private static double second(double x, double y) {
        return 2 * x + y - 5;
    }

    @Override
    public Box domain() {
        return Box.cube(2, -10, 10);
    }

    @Override
    public List<Minimum> minima() {
        return List.of(Minimum.of(0, 1, 3));
    }
}
