package org.thalweg.objectives;

import java.util.List;
import org.thalweg.api.Box;
import org.thalweg.api.Description;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Minimum;

/**
 * Powell's badly scaled function, f(x, y) = (10⁴ x y − 1)² + (e^(−x) + e^(−y) − 1.0001)².
 *
 * <p>A valley along a hyperbola, whose ends hold the minima, 0: about (0.000011, 9.1), where 10⁻⁹ more or less of x
 * alone cost nearly 10⁻⁸, and its mirror image, since x and y may change places. Source: M. J. D. Powell, <i>A Hybrid
 * Method for Nonlinear Equations</i>, 1970; start (0, 1): J. J. Moré, B. S. Garbow, K. E. Hillstrom, <i>Testing
 * Unconstrained Optimization Software</i>, ACM TOMS 7, 1981, problem 3.
 */
@Description(
        value = "Powell's badly scaled function of two variables: the minimum's coordinates are a millionfold apart.",
        group = "badly scaled",
        formula = "f(x, y) = (10000 x y - 1)^2 + (exp(-x) + exp(-y) - 1.0001)^2",
        source = "M. J. D. Powell, A Hybrid Method for Nonlinear Equations, 1970")
public record PowellBadlyScaled() implements Differentiable {
    private static final double SMALL = 1.0981593296998175e-5;
    private static final double LARGE = 9.106146739866524;

    @Override
    public int dimension() {
        return 2;
    }

    @Override
    public double value(double[] x) {
        double product = product(x);
        double decay = Math.exp(-x[0]) + Math.exp(-x[1]) - 1.0001;
        return product * product + decay * decay;
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        double product = product(x);
        double decayX = Math.exp(-x[0]);
        double decayY = Math.exp(-x[1]);
        double decay = decayX + decayY - 1.0001;
        double value = product * product + decay * decay;
        gradient[0] = 2e4 * product * x[1] - 2 * decay * decayX;
        gradient[1] = 2e4 * product * x[0] - 2 * decay * decayY;
        return Overflow.settle(value, gradient);
    }

    /** 10⁴ last, since its product with one coordinate may overflow while the other is 0. */
    private static double product(double[] x) {
        return 1e4 * (x[0] * x[1]) - 1;
    }

    @Override
    public Box domain() {
        return Box.cube(2, -10, 10);
    }

    @Override
    public double[] start() {
        return new double[] {0, 1};
    }

    @Override
    public List<Minimum> minima() {
        return List.of(Minimum.of(0, SMALL, LARGE), Minimum.of(0, LARGE, SMALL));
    }
}
