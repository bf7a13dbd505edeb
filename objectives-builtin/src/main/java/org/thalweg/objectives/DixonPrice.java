package org.thalweg.objectives;

import java.util.List;
import org.thalweg.api.Box;
import org.thalweg.api.Description;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Minimum;

/**
 * Dixon and Price's function, f(x) = (x₁ − 1)² + Σ i (2xᵢ² − xᵢ₋₁)² over i = 2 … n.
 *
 * <p>A curved valley in which each coordinate hangs on the one before. The minimum is 0 at xᵢ = 2^(2^(1−i) − 1), and
 * also where the last coordinate has the other sign, since only its square counts. Source: L. C. W. Dixon, R. C. Price,
 * <i>The Truncated Newton Method for Sparse Unconstrained Optimisation Using Automatic Differentiation</i>, JOTA 60,
 * 1989.
 *
 * @param dimension the number of coordinates, at least 1
 */
@Description(
        value = "Dixon and Price's function: a curved valley, each coordinate bound to the one before.",
        group = "valleys",
        formula = "f(x) = (x_1 - 1)^2 + sum over 2 <= i <= n of i (2 x_i^2 - x_(i-1))^2",
        source = "L. C. W. Dixon, R. C. Price, The Truncated Newton Method for Sparse Unconstrained Optimisation, 1989")
public record DixonPrice(
        @Description("Number of coordinates, at least 1.") int dimension) implements Differentiable {
    /** @throws IllegalArgumentException if the dimension is below 1 */
    public DixonPrice {
        Points.checkDimension(dimension, 1);
    }

    /** In 2 dimensions. */
    public DixonPrice() {
        this(2);
    }

    @Override
    public double value(double[] x) {
        double value = (x[0] - 1) * (x[0] - 1);
        for (int i = 1; i < x.length; i++) {
            double height = 2 * x[i] * x[i] - x[i - 1];
            value += (i + 1) * (height * height);
        }
        return value;
    }

    /** One pass: what a term adds to the derivative of its own coordinate waits for the next term. */
    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        int last = x.length - 1;
        double value = (x[0] - 1) * (x[0] - 1);
        double waiting = 2 * (x[0] - 1);
        for (int i = 1; i <= last; i++) {
            double height = 2 * x[i] * x[i] - x[i - 1];
            double slope = 2.0 * (i + 1) * height;
            value += (i + 1) * (height * height);
            gradient[i - 1] = waiting - slope;
            waiting = 4 * slope * x[i];
        }
        gradient[last] = waiting;
        return Overflow.settle(value, gradient);
    }

    @Override
    public Box domain() {
        return Box.cube(dimension, -10, 10);
    }

    @Override
    public List<Minimum> minima() {
        double[] x = new double[dimension];
        for (int i = 0; i < dimension; i++) {
            x[i] = Math.pow(2, Math.scalb(1.0, -i) - 1);
        }
        Minimum positive = Minimum.of(0, x);
        if (dimension == 1) {
            return List.of(positive);
        }
        x[dimension - 1] = -x[dimension - 1];
        return List.of(positive, Minimum.of(0, x));
    }
}
