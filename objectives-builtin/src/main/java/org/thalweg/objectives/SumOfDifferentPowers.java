package org.thalweg.objectives;

import java.util.List;
import org.thalweg.api.Box;
import org.thalweg.api.Description;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Minimum;

/**
 * The sum of different powers, f(x) = Σ |xᵢ|ⁱ⁺¹.
 *
 * <p>Convex, and the flatter about its minimum along a coordinate the later that comes; the minimum is 0 at the
 * origin. Source: M. Molga, C. Smutnicki, <i>Test Functions for Optimization Needs</i>, 2005.
 *
 * @param dimension the number of coordinates, at least 1
 */
@Description(
        value = "Sum of growing powers: a convex bowl, ever flatter at the bottom from coordinate to coordinate.",
        group = "bowls",
        formula = "f(x) = sum over i of abs(x_i)^(i + 1)",
        source = "M. Molga, C. Smutnicki, Test Functions for Optimization Needs, 2005")
public record SumOfDifferentPowers(
        @Description("Number of coordinates, at least 1.") int dimension) implements Differentiable {
    /** @throws IllegalArgumentException if the dimension is below 1 */
    public SumOfDifferentPowers {
        Points.checkDimension(dimension, 1);
    }

    /** In 2 dimensions. */
    public SumOfDifferentPowers() {
        this(2);
    }

    @Override
    public double value(double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double distance = Math.abs(x[i]);
            sum += Powers.of(distance, i + 1) * distance;
        }
        return sum;
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double distance = Math.abs(x[i]);
            double power = Powers.of(distance, i + 1);
            gradient[i] = (i + 2) * Math.copySign(power, x[i]);
            sum += power * distance;
        }
        return sum;
    }

    @Override
    public Box domain() {
        return Box.cube(dimension, -1, 1);
    }

    @Override
    public List<Minimum> minima() {
        return List.of(Points.minimumAtOrigin(dimension));
    }
}
