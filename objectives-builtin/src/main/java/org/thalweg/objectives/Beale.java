package org.thalweg.objectives;

import java.util.List;
import org.thalweg.api.Box;
import org.thalweg.api.Description;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Minimum;

/**
 * Beale's function, f(x, y) = (1.5 − x + xy)² + (2.25 − x + xy²)² + (2.625 − x + xy³)².
 *
 * <p>A plateau with sharp edges; the minimum is 0 at (3, 0.5). Source: E. M. L. Beale, <i>On an Iterative Method for
 * Finding a Local Minimum of a Function of More than One Variable</i>, 1958; start (1, 1): J. J. Moré, B. S. Garbow,
 * K. E. Hillstrom, <i>Testing Unconstrained Optimization Software</i>, ACM TOMS 7, 1981, problem 5.
 */
@Description(
        value = "Beale's function of two variables: a flat plateau with steep edges.",
        group = "plates",
        formula = "f(x, y) = (1.5 - x + x y)^2 + (2.25 - x + x y^2)^2 + (2.625 - x + x y^3)^2",
        source = "E. M. L. Beale, On an Iterative Method for Finding a Local Minimum of a Function of More than One "
                + "Variable, 1958")
public record Beale() implements Differentiable {
    @Override
    public int dimension() {
        return 2;
    }

    @Override
    public double value(double[] x) {
        double y = x[1];
        double first = residual(1.5, x[0], y);
        double second = residual(2.25, x[0], y * y);
        double third = residual(2.625, x[0], y * y * y);
        return first * first + second * second + third * third;
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        double y = x[1];
        double y2 = y * y;
        double y3 = y2 * y;
        double first = residual(1.5, x[0], y);
        double second = residual(2.25, x[0], y2);
        double third = residual(2.625, x[0], y3);
        gradient[0] = 2 * (first * (y - 1) + second * (y2 - 1) + third * (y3 - 1));
        gradient[1] = 2 * x[0] * (first + 2 * second * y + 3 * third * y2);
        if (Double.isNaN(gradient[0]) || Double.isNaN(gradient[1])) {
            // far out; multiplied from the inside out, nothing infinite meets a 0 or another of the other sign
            gradient[0] = 2 * (y * (first + y * (second + y * third)) - (first + second + third));
            gradient[1] = 2 * (x[0] * first + x[0] * y * (2 * second) + x[0] * y * y * (3 * third));
        }
        return Overflow.settle(first * first + second * second + third * third, gradient);
    }

    /** 0 times a power that overflows is 0. */
    private static double residual(double constant, double x, double power) {
        return x == 0 ? constant : constant - x + x * power;
    }

    @Override
    public Box domain() {
        return Box.cube(2, -4.5, 4.5);
    }

    @Override
    public double[] start() {
        return new double[] {1, 1};
    }

    @Override
    public List<Minimum> minima() {
        return List.of(Minimum.of(0, 3, 0.5));
    }
}
