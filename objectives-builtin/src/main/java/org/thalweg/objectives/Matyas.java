package org.thalweg.objectives;

import java.util.List;
import org.thalweg.api.Box;
import org.thalweg.api.Description;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Minimum;

/**
 * Matyas' function, f(x, y) = 0.26 (x² + y²) − 0.48 xy.
 *
 * <p>A quadratic of condition 25, flat along the diagonal; the minimum is 0 at the origin. Computed as 0.24 (x − y)² +
 * 0.02 (x² + y²), which is the same without the cancellation along the diagonal. Source: M. Jamil, X.-S. Yang, <i>A
 * Literature Survey of Benchmark Functions for Global Optimisation Problems</i>, International Journal of Mathematical
 * Modelling and Numerical Optimisation 4, 2013.
 */
@Description(
        value = "Matyas' function of two variables: a quadratic plate, nearly flat along the diagonal.",
        group = "plates",
        formula = "f(x, y) = 0.26 (x^2 + y^2) - 0.48 x y",
        source = "M. Jamil, X.-S. Yang, A Literature Survey of Benchmark Functions for Global Optimisation Problems, "
                + "2013")
public record Matyas() implements Differentiable {
    @Override
    public int dimension() {
        return 2;
    }

    @Override
    public double value(double[] x) {
        double across = x[0] - x[1];
        return 0.24 * (across * across) + 0.02 * (x[0] * x[0] + x[1] * x[1]);
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        double across = x[0] - x[1];
        gradient[0] = 0.48 * across + 0.04 * x[0];
        gradient[1] = 0.04 * x[1] - 0.48 * across;
        return value(x);
    }

    @Override
    public Box domain() {
        return Box.cube(2, -10, 10);
    }

    @Override
    public List<Minimum> minima() {
        return List.of(Minimum.of(0, 0, 0));
    }
}
