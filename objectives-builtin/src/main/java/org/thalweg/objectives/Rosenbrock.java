package org.thalweg.objectives;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;
import org.thalweg.api.Box;
import org.thalweg.api.Description;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Minimum;

/**
 * Rosenbrock's valley, f(x) = Σ (a − xᵢ)² + b (xᵢ₊₁ − xᵢ²)² over i = 1 … n − 1.
 *
 * <p>A curved valley, the steeper across the larger b. In 2 dimensions the minimum is 0 at (a, a²). In more, every
 * inner coordinate would have to be both a and a², so the value 0 is reached only where a = a²: at (1, …, 1) for a =
 * 1, at the origin for a = 0. For another a the minimum is above 0 and not known in closed form. Source: H. H.
 * Rosenbrock, <i>An Automatic Method for Finding the Greatest or Least Value of a Function</i>, The Computer Journal
 * 3, 1960; in n dimensions: L. C. W. Dixon, D. J. Mills, <i>Effect of Rounding Errors on the Variable Metric
 * Method</i>, JOTA 80, 1994.
 *
 * @param dimension the number of coordinates, at least 2
 * @param a where the valley's floor is lowest along each coordinate but the last; it and its square are finite
 * @param b how steep the valley's sides are, above 0 and finite
 */
@Description(
        value = "Rosenbrock's function: a long, curved, narrow valley.",
        group = "valleys",
        formula = "f(x) = sum over i < n of (a - x_i)^2 + b (x_(i+1) - x_i^2)^2",
        source = "H. H. Rosenbrock, An Automatic Method for Finding the Greatest or Least Value of a Function, 1960")
public record Rosenbrock(
        @Description("Number of coordinates, at least 2.") int dimension,

        @Description("Where the valley is lowest: in 2 dimensions the minimum is at (a, a^2).")
        double a,

        @Description("How steep the sides of the valley are, above 0.")
        double b)
        implements Differentiable {
    /** @throws IllegalArgumentException if a parameter is out of range */
    public Rosenbrock {
        Points.checkDimension(dimension, 2);
        checkArgument(Double.isFinite(a * a), "a must be finite, and so must its square, got %s", a);
        checkArgument(b > 0 && Double.isFinite(b), "b must be > 0 and finite, got %s", b);
    }

    /** The customary one: 2 dimensions, a = 1, b = 100. */
    public Rosenbrock() {
        this(2, 1, 100);
    }

    @Override
    public double value(double[] x) {
        double value = 0;
        for (int i = 0; i < x.length - 1; i++) {
            double ahead = a - x[i];
            double height = x[i + 1] - x[i] * x[i];
            value += ahead * ahead + b * (height * height);
        }
        return value;
    }

    /** One pass: what a term adds to the next coordinate's derivative is carried along, so each is stored once. */
    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        int last = x.length - 1;
        double value = 0;
        double carried = 0;
        double xi = x[0];
        for (int i = 0; i < last; i++) {
            double next = x[i + 1];
            double ahead = a - xi;
            double height = next - xi * xi;
            double slope = 2 * b * height;
            value += ahead * ahead + b * (height * height);
            gradient[i] = carried - 2 * (slope * xi + ahead);
            carried = slope;
            xi = next;
        }
        gradient[last] = carried;
        return Overflow.settle(value, gradient);
    }

    @Override
    public Box domain() {
        return Box.cube(dimension, -5, 10);
    }

    /** (−1.2, 1, −1.2, 1, …). */
    @Override
    public double[] start() {
        return Points.alternating(dimension, -1.2, 1);
    }

    @Override
    public List<Minimum> minima() {
        if (dimension > 2 && a != a * a) {
            return List.of();
        }
        double[] x = Points.constant(dimension, a);
        x[dimension - 1] = a * a;
        return List.of(Minimum.of(0, x));
    }
}
