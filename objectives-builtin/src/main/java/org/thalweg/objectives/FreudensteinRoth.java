package org.thalweg.objectives;

import java.util.List;
import org.thalweg.api.Box;
import org.thalweg.api.Description;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Minimum;

/**
 * Freudenstein and Roth's function, f(x, y) = (x − 13 + ((5 − y) y − 2) y)² + (x − 29 + ((y + 1) y − 14) y)².
 *
 * <p>Two curved valleys: one ends in the minimum, 0 at (5, 4), the other, where the customary start (0.5, −2) leads, in
 * a local one of 48.98… near (11.41, −0.8968). Source: F. Freudenstein, B. Roth, <i>Numerical Solution of Systems of
 * Nonlinear Equations</i>, Journal of the ACM 10, 1963; J. J. Moré, B. S. Garbow, K. E. Hillstrom, <i>Testing
 * Unconstrained Optimization Software</i>, ACM TOMS 7, 1981, problem 2.
 */
@Description(
        value = "Freudenstein and Roth's function of two variables: a curved valley, and a second one that misleads.",
        group = "valleys",
        formula = "f(x, y) = (x - 13 + ((5 - y) y - 2) y)^2 + (x - 29 + ((y + 1) y - 14) y)^2",
        source = "F. Freudenstein, B. Roth, Numerical Solution of Systems of Nonlinear Equations, 1963")
public record FreudensteinRoth() implements Differentiable {
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
        double y = x[1];
        double first = first(x[0], y);
        double second = second(x[0], y);
        double value = first * first + second * second;
        gradient[0] = 2 * (first + second);
        gradient[1] = 2 * (first * ((10 - 3 * y) * y - 2) + second * ((3 * y + 2) * y - 14));
        return Overflow.settle(value, gradient);
    }

    private static double first(double x, double y) {
        return x - 13 + ((5 - y) * y - 2) * y;
    }

    private static double second(double x, double y) {
        return x - 29 + ((y + 1) * y - 14) * y;
    }

    @Override
    public Box domain() {
        return Box.cube(2, -10, 10);
    }

    @Override
    public double[] start() {
        return new double[] {0.5, -2};
    }

    @Override
    public List<Minimum> minima() {
        return List.of(Minimum.of(0, 5, 4));
    }
}
