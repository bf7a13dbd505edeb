package org.thalweg.objectives;

import java.util.List;
import org.thalweg.api.Box;
import org.thalweg.api.Description;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Minimum;

/**
 * The weighted sum of squares, f(x) = Σ i xᵢ².
 *
 * <p>Convex, its axes along the coordinates, of condition n; the minimum is 0 at the origin. Also called the
 * axis-parallel hyper-ellipsoid. Source: M. Molga, C. Smutnicki, <i>Test Functions for Optimization Needs</i>, 2005.
 *
 * @param dimension the number of coordinates, at least 1
 */
@Description(
        value = "Weighted sum of squares: a convex bowl, n times as steep along the last coordinate as along the "
                + "first.",
        group = "bowls",
        formula = "f(x) = sum over i of i x_i^2",
        source = "M. Molga, C. Smutnicki, Test Functions for Optimization Needs, 2005")
public record SumSquares(
        @Description("Number of coordinates, at least 1.") int dimension) implements Differentiable {
    /** @throws IllegalArgumentException if the dimension is below 1 */
    public SumSquares {
        Points.checkDimension(dimension, 1);
    }

    /** In 2 dimensions. */
    public SumSquares() {
        this(2);
    }

    @Override
    public double value(double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (i + 1) * (x[i] * x[i]);
        }
        return sum;
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        for (int i = 0; i < x.length; i++) {
            gradient[i] = 2 * (i + 1) * x[i];
        }
        return value(x);
    }

    @Override
    public Box domain() {
        return Box.cube(dimension, -10, 10);
    }

    @Override
    public List<Minimum> minima() {
        return List.of(Points.minimumAtOrigin(dimension));
    }
}
