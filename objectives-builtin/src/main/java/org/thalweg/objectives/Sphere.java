package org.thalweg.objectives;

import java.util.List;
import org.thalweg.api.Box;
import org.thalweg.api.Description;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Minimum;

/**
 * The sum of squares, f(x) = Σ xᵢ².
 *
 * <p>Convex, with the minimum 0 at the origin. Source: K. A. De Jong, <i>An Analysis of the Behavior of a Class of
 * Genetic Adaptive Systems</i>, 1975, F1.
 *
 * @param dimension the number of coordinates, at least 1
 */
@Description(
        value = "Sum of squares: round and convex, the easiest objective there is.",
        group = "bowls",
        formula = "f(x) = sum over i of x_i^2",
        source = "K. A. De Jong, An Analysis of the Behavior of a Class of Genetic Adaptive Systems, 1975")
public record Sphere(
        @Description("Number of coordinates, at least 1.") int dimension) implements Differentiable {
    /** @throws IllegalArgumentException if the dimension is below 1 */
    public Sphere {
        Points.checkDimension(dimension, 1);
    }

    /** In 2 dimensions. */
    public Sphere() {
        this(2);
    }

    @Override
    public double value(double[] x) {
        double sum = 0;
        for (double xi : x) {
            sum += xi * xi;
        }
        return sum;
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        for (int i = 0; i < x.length; i++) {
            gradient[i] = 2 * x[i];
        }
        return value(x);
    }

    @Override
    public Box domain() {
        return Box.cube(dimension, -5.12, 5.12);
    }

    @Override
    public List<Minimum> minima() {
        return List.of(Points.minimumAtOrigin(dimension));
    }
}
