package org.thalweg.objectives;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;
import org.thalweg.api.Box;
import org.thalweg.api.Description;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Minimum;

/**
 * Powell's singular function, f(x) = Σ (a + 10b)² + 5 (c − d)² + (b − 2c)⁴ + 10 (a − d)⁴ over the groups (a, b, c, d)
 * of four coordinates.
 *
 * <p>A valley whose floor is of fourth order: at the minimum, 0 at the origin, the Hessian is singular. Source: M. J.
 * D. Powell, <i>An Iterative Method for Finding Stationary Values of a Function of Several Variables</i>, The Computer
 * Journal 5, 1962; start (3, −1, 0, 1, …) and 4k dimensions: J. J. Moré, B. S. Garbow, K. E. Hillstrom, <i>Testing
 * Unconstrained Optimization Software</i>, ACM TOMS 7, 1981, problem 22.
 *
 * @param dimension the number of coordinates, a multiple of 4, at least 4
 */
@Description(
        value = "Powell's singular function of 4, 8, ... variables: a valley whose floor is flat to the third order.",
        group = "valleys",
        formula = "f(x) = sum over fours (a, b, c, d) of (a + 10 b)^2 + 5 (c - d)^2 + (b - 2 c)^4 + 10 (a - d)^4",
        source = "M. J. D. Powell, An Iterative Method for Finding Stationary Values, 1962")
public record Powell(
        @Description("Number of coordinates, a multiple of 4, at least 4.")
        int dimension) implements Differentiable {
    /** @throws IllegalArgumentException if the dimension is no multiple of 4, or below 4 */
    public Powell {
        checkArgument(
                dimension >= 4 && dimension % 4 == 0, "dimension must be a multiple of 4 and >= 4, got %s", dimension);
    }

    /** In 4 dimensions. */
    public Powell() {
        this(4);
    }

    @Override
    public double value(double[] x) {
        double value = 0;
        for (int i = 0; i < x.length; i += 4) {
            value += term(x[i] + 10 * x[i + 1], x[i + 2] - x[i + 3], x[i + 1] - 2 * x[i + 2], x[i] - x[i + 3]);
        }
        return value;
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        double value = 0;
        for (int i = 0; i < x.length; i += 4) {
            double first = x[i] + 10 * x[i + 1];
            double second = x[i + 2] - x[i + 3];
            double third = x[i + 1] - 2 * x[i + 2];
            double fourth = x[i] - x[i + 3];
            double thirdSlope = 4 * third * third * third;
            double fourthSlope = 40 * fourth * fourth * fourth;
            value += term(first, second, third, fourth);
            gradient[i] = 2 * first + fourthSlope;
            gradient[i + 1] = 20 * first + thirdSlope;
            gradient[i + 2] = 10 * second - 2 * thirdSlope;
            gradient[i + 3] = -10 * second - fourthSlope;
        }
        return Overflow.settle(value, gradient);
    }

    private static double term(double first, double second, double third, double fourth) {
        double thirdSquare = third * third;
        double fourthSquare = fourth * fourth;
        return first * first + 5 * (second * second) + thirdSquare * thirdSquare + 10 * (fourthSquare * fourthSquare);
    }

    @Override
    public Box domain() {
        return Box.cube(dimension, -4, 5);
    }

    /** (3, −1, 0, 1, 3, −1, …). */
    @Override
    public double[] start() {
        double[] x = new double[dimension];
        for (int i = 0; i < dimension; i += 4) {
            x[i] = 3;
            x[i + 1] = -1;
            x[i + 3] = 1;
        }
        return x;
    }

    @Override
    public List<Minimum> minima() {
        return List.of(Points.minimumAtOrigin(dimension));
    }
}
