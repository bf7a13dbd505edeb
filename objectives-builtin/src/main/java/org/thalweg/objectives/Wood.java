package org.thalweg.objectives;

import java.util.List;
import org.thalweg.api.Box;
import org.thalweg.api.Description;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Minimum;

/**
 * Wood's function, also called Colville's, f(x) = 100 (x₁² − x₂)² + (x₁ − 1)² + (x₃ − 1)² + 90 (x₃² − x₄)²
 * + 10.1 ((x₂ − 1)² + (x₄ − 1)²) + 19.8 (x₂ − 1) (x₄ − 1).
 *
 * <p>Two of Rosenbrock's valleys, coupled; near (−1, 1, −1, 1) a saddle holds many a method up. The minimum is 0 where
 * all are 1. Computed with the last two terms as 10 (x₂ + x₄ − 2)² + 0.1 (x₂ − x₄)², a sum of squares. Source: A. R.
 * Colville, <i>A Comparative Study of Nonlinear Programming Codes</i>, IBM, 1968; start (−3, −1, −3, −1): J. J. Moré,
 * B. S. Garbow, K. E. Hillstrom, <i>Testing Unconstrained Optimization Software</i>, ACM TOMS 7, 1981, problem 14.
 */
@Description(
        value = "Wood's or Colville's function of four variables: two coupled curved valleys.",
        group = "valleys",
        formula = "f(x) = 100 (x_1^2 - x_2)^2 + (x_1 - 1)^2 + (x_3 - 1)^2 + 90 (x_3^2 - x_4)^2"
                + " + 10.1 ((x_2 - 1)^2 + (x_4 - 1)^2) + 19.8 (x_2 - 1) (x_4 - 1)",
        source = "A. R. Colville, A Comparative Study of Nonlinear Programming Codes, 1968")
public record Wood() implements Differentiable {
    @Override
    public int dimension() {
        return 4;
    }

    @Override
    public double value(double[] x) {
        double first = x[0] * x[0] - x[1];
        double second = x[2] * x[2] - x[3];
        double both = (x[1] - 1) + (x[3] - 1);
        double apart = x[1] - x[3];
        return 100 * (first * first)
                + (x[0] - 1) * (x[0] - 1)
                + (x[2] - 1) * (x[2] - 1)
                + 90 * (second * second)
                + 10 * (both * both)
                + 0.1 * (apart * apart);
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        double first = x[0] * x[0] - x[1];
        double second = x[2] * x[2] - x[3];
        double both = (x[1] - 1) + (x[3] - 1);
        double apart = x[1] - x[3];
        gradient[0] = 400 * first * x[0] + 2 * (x[0] - 1);
        gradient[1] = -200 * first + 20 * both + 0.2 * apart;
        gradient[2] = 360 * second * x[2] + 2 * (x[2] - 1);
        gradient[3] = -180 * second + 20 * both - 0.2 * apart;
        return Overflow.settle(value(x), gradient);
    }

    @Override
    public Box domain() {
        return Box.cube(4, -10, 10);
    }

    @Override
    public double[] start() {
        return new double[] {-3, -1, -3, -1};
    }

    @Override
    public List<Minimum> minima() {
        return List.of(Minimum.of(0, 1, 1, 1, 1));
    }
}
