package org.thalweg.objectives;

import java.util.List;
import org.thalweg.api.Box;
import org.thalweg.api.Description;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Minimum;

/**
 * Zakharov's function, f(x) = Σ xᵢ² + s² + s⁴ with s = ½ Σ i xᵢ.
 *
 * <p>Convex: a plate that rises steeply to two sides and hardly along the others. The minimum is 0 at the origin.
 * Source: M. Jamil, X.-S. Yang, <i>A Literature Survey of Benchmark Functions for Global Optimisation Problems</i>,
 * IJMMNO 4, 2013.
 *
 * @param dimension the number of coordinates, at least 1
 */
@Description(
        value = "Zakharov's function: convex, a flat plate between two steep sides.",
        group = "plates",
        formula = "f(x) = sum of x_i^2 + s^2 + s^4 with s = sum of 0.5 i x_i",
        source = "M. Jamil, X.-S. Yang, A Literature Survey of Benchmark Functions, 2013")
public record Zakharov(
        @Description("Number of coordinates, at least 1.") int dimension) implements Differentiable {
    /** @throws IllegalArgumentException if the dimension is below 1 */
    public Zakharov {
        Points.checkDimension(dimension, 1);
    }

    /** In 2 dimensions. */
    public Zakharov() {
        this(2);
    }

    @Override
    public double value(double[] x) {
        return value(x, weightedSum(x));
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        double s = weightedSum(x);
        double slope = s + 2 * s * s * s;
        for (int i = 0; i < x.length; i++) {
            gradient[i] = 2 * x[i] + (i + 1) * slope;
        }
        return Overflow.settle(value(x, s), gradient);
    }

    private static double value(double[] x, double s) {
        double sum = 0;
        for (double xi : x) {
            sum += xi * xi;
        }
        double square = s * s;
        return Overflow.upwards(sum + square + square * square);
    }

    private static double weightedSum(double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (i + 1) * x[i];
        }
        return 0.5 * sum;
    }

    @Override
    public Box domain() {
        return Box.cube(dimension, -5, 10);
    }

    @Override
    public List<Minimum> minima() {
        return List.of(Points.minimumAtOrigin(dimension));
    }
}
