package org.thalweg.objectives;

import java.util.List;
import org.thalweg.api.Box;
import org.thalweg.api.Description;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Minimum;

/**
 * Brown's badly scaled function, f(x, y) = (x − 10⁶)² + (y − 2·10⁻⁶)² + (x y − 2)².
 *
 * <p>A valley along a hyperbola; the minimum is 0 at (10⁶, 2·10⁻⁶). Source: J. J. Moré, B. S. Garbow, K. E. Hillstrom,
 * <i>Testing Unconstrained Optimization Software</i>, ACM TOMS 7, 1981, problem 4, from which the start (1, 1) is too.
 */
@Description(
        value = "Brown's badly scaled function of two variables: coordinates of a million and of two millionths.",
        group = "badly scaled",
        formula = "f(x, y) = (x - 1000000)^2 + (y - 0.000002)^2 + (x y - 2)^2",
        source = "J. J. More, B. S. Garbow, K. E. Hillstrom, Testing Unconstrained Optimization Software, 1981")
public record BrownBadlyScaled() implements Differentiable {
    @Override
    public int dimension() {
        return 2;
    }

    @Override
    public double value(double[] x) {
        double first = x[0] - 1e6;
        double second = x[1] - 2e-6;
        double product = x[0] * x[1] - 2;
        return first * first + second * second + product * product;
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        double product = x[0] * x[1] - 2;
        gradient[0] = 2 * (x[0] - 1e6) + 2 * product * x[1];
        gradient[1] = 2 * (x[1] - 2e-6) + 2 * product * x[0];
        return value(x);
    }

    @Override
    public Box domain() {
        return Box.cube(2, -1e7, 1e7);
    }

    @Override
    public double[] start() {
        return new double[] {1, 1};
    }

    @Override
    public List<Minimum> minima() {
        return List.of(Minimum.of(0, 1e6, 2e-6));
    }
}
