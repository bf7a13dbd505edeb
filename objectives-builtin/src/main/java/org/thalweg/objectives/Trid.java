package org.thalweg.objectives;

import java.util.List;
import org.thalweg.api.Box;
import org.thalweg.api.Description;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Minimum;

/**
 * The function Trid, f(x) = Σ (xᵢ − 1)² − Σ xᵢ xᵢ₋₁, the second sum over i = 2 … n.
 *
 * <p>A convex quadratic with a tridiagonal matrix, ever flatter in one direction as n grows. The minimum is −n (n + 4) (n −
 * 1) / 6 at xᵢ = i (n + 1 − i); the domain is ±n². Computed as n + Σ xᵢ (xᵢ − xᵢ₋₁ − 2) with x₀ = 0, which cancels
 * less. Source: A. Neumaier, in S. Surjanovic, D. Bingham, <i>Virtual Library of Simulation Experiments: Test
 * Functions</i>, 2013.
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
        double sum = x.length;
        double previous = 0;
        for (double xi : x) {
            sum += xi * (xi - previous - 2);
            previous = xi;
        }
        return Overflow.upwards(sum);
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        double sum = x.length;
        double previous = 0;
        for (int i = 0; i < x.length; i++) {
            double next = i + 1 < x.length ? x[i + 1] : 0;
            sum += x[i] * (x[i] - previous - 2);
            gradient[i] = 2 * (x[i] - 1) - previous - next;
            previous = x[i];
        }
        return Overflow.settle(Overflow.upwards(sum), gradient);
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
