package org.thalweg.objectives;

import java.util.List;
import org.thalweg.api.Box;
import org.thalweg.api.Description;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Minimum;

/**
 * The three-hump camel, f(x, y) = 2x² − 1.05x⁴ + x⁶/6 + xy + y².
 *
 * <p>Three minima in a row, the middle one the lowest: 0 at the origin. Computed as x² (1.75 − 1.05x² + x⁴/6) + (y +
 * x/2)², which is the same without a difference. Source: M. Jamil, X.-S. Yang, <i>A Literature Survey of Benchmark
 * Functions for Global Optimisation Problems</i>, International Journal of Mathematical Modelling and Numerical
 * Optimisation 4, 2013.
 */
@Description(
        value = "The three-hump camel of two variables: three minima in a row, the middle one the lowest.",
        group = "valleys",
        formula = "f(x, y) = 2 x^2 - 1.05 x^4 + x^6 / 6 + x y + y^2",
        source = "M. Jamil, X.-S. Yang, A Literature Survey of Benchmark Functions for Global Optimisation Problems, "
                + "2013")
public record ThreeHumpCamel() implements Differentiable {
    @Override
    public int dimension() {
        return 2;
    }

    @Override
    public double value(double[] x) {
        double square = x[0] * x[0];
        double side = x[1] + x[0] / 2;
        return square * (1.75 + square * (square / 6 - 1.05)) + side * side;
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        double square = x[0] * x[0];
        gradient[0] = x[0] * (4 + square * (square - 4.2)) + x[1];
        gradient[1] = x[0] + 2 * x[1];
        return value(x);
    }

    @Override
    public Box domain() {
        return Box.cube(2, -5, 5);
    }

    @Override
    public List<Minimum> minima() {
        return List.of(Minimum.of(0, 0, 0));
    }
}
