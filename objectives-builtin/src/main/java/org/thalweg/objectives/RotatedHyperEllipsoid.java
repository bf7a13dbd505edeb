package org.thalweg.objectives;

import java.util.List;
import org.thalweg.api.Box;
import org.thalweg.api.Description;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Minimum;

/**
 * The rotated hyper-ellipsoid of the collections, f(x) = Σᵢ Σⱼ≤ᵢ xⱼ² = Σ (n + 1 − i) xᵢ².
 *
 * <p>Convex, its axes along the coordinates despite the name, which is that of Schwefel's Σᵢ (Σⱼ≤ᵢ xⱼ)²; the minimum
 * is 0 at the origin. Source: M. Molga, C. Smutnicki, <i>Test Functions for Optimization Needs</i>, 2005.
 *
 * @param dimension the number of coordinates, at least 1
 */
@Description(
        value = "Nested sums of squares: a convex bowl, n times as steep along the first coordinate as along the last.",
        group = "bowls",
        formula = "f(x) = sum over i of sum over j <= i of x_j^2",
        source = "M. Molga, C. Smutnicki, Test Functions for Optimization Needs, 2005")
public record RotatedHyperEllipsoid(
        @Description("Number of coordinates, at least 1.") int dimension) implements Differentiable {
    /** @throws IllegalArgumentException if the dimension is below 1 */
    public RotatedHyperEllipsoid {
        Points.checkDimension(dimension, 1);
    }

    /** In 2 dimensions. */
    public RotatedHyperEllipsoid() {
        this(2);
    }

    @Override
    public double value(double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (x.length - i) * (x[i] * x[i]);
        }
        return sum;
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        for (int i = 0; i < x.length; i++) {
            gradient[i] = 2 * (x.length - i) * x[i];
        }
        return value(x);
    }

    @Override
    public Box domain() {
        return Box.cube(dimension, -65.536, 65.536);
    }

    @Override
    public List<Minimum> minima() {
        return List.of(Points.minimumAtOrigin(dimension));
    }
}
