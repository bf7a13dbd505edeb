package org.thalweg.objectives;

import java.util.List;
import org.thalweg.api.Box;
import org.thalweg.api.Description;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Minimum;

/**
 * The function of Styblinski and Tang, f(x) = ½ Σ xᵢ⁴ − 16 xᵢ² + 5 xᵢ.
 *
 * <p>Two basins along each coordinate, the lower one at negative xᵢ; the global minimum is about −39.17 n. Source: M.
 * A. Styblinski, T.-S. Tang, <i>Experiments in Nonconvex Optimization</i>, Neural Networks 3, 1990.
 *
 * @param dimension the number of coordinates, at least 1
 */
@Description(
        value = "Styblinski and Tang's function: two basins along each coordinate, one of them lower.",
        group = "many minima",
        formula = "f(x) = 1/2 sum over i of x_i^4 - 16 x_i^2 + 5 x_i",
        source = "M. A. Styblinski, T.-S. Tang, Experiments in Nonconvex Optimization, 1990")
public record StyblinskiTang(
        @Description("Number of coordinates, at least 1.") int dimension) implements Differentiable {
    /** The lowest root of the derivative 2 x³ − 16 x + 2.5. */
    private static final double OPTIMUM = -2.903534027771177;

    private static final double LEAST_TERM = -39.16616570377141;

    /** @throws IllegalArgumentException if the dimension is below 1 */
    public StyblinskiTang {
        Points.checkDimension(dimension, 1);
    }

    /** In 2 dimensions. */
    public StyblinskiTang() {
        this(2);
    }

    @Override
    public double value(double[] x) {
        double sum = 0;
        for (double xi : x) {
            sum += xi * (xi * (xi * xi - 16) + 5);
        }
        return 0.5 * sum;
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        for (int i = 0; i < x.length; i++) {
            gradient[i] = 2 * x[i] * x[i] * x[i] - 16 * x[i] + 2.5;
        }
        return Overflow.settle(value(x), gradient);
    }

    @Override
    public Box domain() {
        return Box.cube(dimension, -5, 5);
    }

    @Override
    public List<Minimum> minima() {
        return List.of(Minimum.of(LEAST_TERM * dimension, Points.constant(dimension, OPTIMUM)));
    }
}
