package org.thalweg.objectives;

import java.util.List;
import org.thalweg.api.Box;
import org.thalweg.api.Description;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Minimum;

/**
 * The function Trid, f(x) = Σ (xᵢ − 1)² − Σ xᵢ xᵢ₋₁, the second sum over i = 2 … n.
 *
 * <p>A convex quadratic with a tridiagonal matrix, ever flatter in one direction as n grows. The minimum is
 * −n (n + 4) (n − 1) / 6 at xᵢ = i (n + 1 − i); the domain is ±n². Computed with the terms for i ≥ 2 as
 * xᵢ (xᵢ − xᵢ₋₁ − 2) + 1, which cancels less. Source: A. Neumaier, in S. Surjanovic, D. Bingham, <i>Virtual Library of
 * Simulation Experiments: Test Functions and Datasets</i>, 2013.
 *
 * @param dimension the number of coordinates, at least 1
 */
@Description(
        value = "Trid: a convex quadratic bowl whose coordinates pull at their neighbours.",
        group = "bowls",
        formula = "f(x) = sum of (x_i - 1)^2 - sum over 2 <= i <= n of x_i x_(i-1)",
        source = "S. Surjanovic, D. Bingham, Virtual Library of Simulation Experiments, 2013")
public record Trid(
        @Description("Number of coordinates, at least 1.") int dimension) implements Differentiable {
    /** @throws IllegalArgumentException if the dimension is below 1 */
    public Trid {
        Points.checkDimension(dimension, 1);
    }

    /** In 2 dimensions. */
    public Trid() {
        this(2);
    }

    @Override
    public double value(double[] x) {
        double sum = (x[0] - 1) * (x[0] - 1);
        for (int i = 1; i < x.length; i++) {
            sum += x[i] * (x[i] - x[i - 1] - 2) + 1;
        }
        return Overflow.upwards(sum);
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        int last = x.length - 1;
        gradient[0] = 2 * (x[0] - 1);
        for (int i = 1; i <= last; i++) {
            gradient[i - 1] -= x[i];
            gradient[i] = 2 * (x[i] - 1) - x[i - 1];
        }
        return Overflow.settle(value(x), gradient);
    }

    @Override
    public Box domain() {
        double reach = (double) dimension * dimension;
        return Box.cube(dimension, -reach, reach);
    }

    @Override
    public List<Minimum> minima() {
        double n = dimension;
        double[] x = new double[dimension];
        for (int i = 0; i < dimension; i++) {
            x[i] = (i + 1) * (n - i);
        }
        return List.of(Minimum.of(-n * (n + 4) * (n - 1) / 6, x));
    }
}
