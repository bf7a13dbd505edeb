package org.thalweg.objectives;

import java.util.List;
import org.thalweg.api.Box;
import org.thalweg.api.Description;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Minimum;

/**
 * Rastrigin's function, f(x) = 10 n + Σ xᵢ² − 10 cos 2πxᵢ.
 *
 * <p>A bowl full of local minima near the points of whole coordinates; the global one is 0 at the origin. Computed as
 * Σ xᵢ² + 20 sin² πxᵢ, which is the same without the cancellation near 0. Source: L. A. Rastrigin, <i>Systems of
 * Extremal Control</i>, 1974; in n dimensions H. Mühlenbein, D. Schomisch, J. Born, <i>The Parallel Genetic Algorithm
 * as Function Optimizer</i>, Parallel Computing 17, 1991.
 *
 * @param dimension the number of coordinates, at least 1
 */
@Description(
        value = "Rastrigin's function: a bowl full of regularly spaced local minima.",
        group = "many minima",
        formula = "f(x) = 10 n + sum over i of x_i^2 - 10 cos(2 pi x_i)",
        source = "L. A. Rastrigin, Systems of Extremal Control, 1974")
public record Rastrigin(
        @Description("Number of coordinates, at least 1.") int dimension) implements Differentiable {
    private static final double FAR_OUT = 100;

    /** @throws IllegalArgumentException if the dimension is below 1 */
    public Rastrigin {
        Points.checkDimension(dimension, 1);
    }

    /** In 2 dimensions. */
    public Rastrigin() {
        this(2);
    }

    @Override
    public double value(double[] x) {
        double sum = 0;
        for (double xi : x) {
            sum += xi * xi + 20 * Turns.haversine(xi);
        }
        return sum;
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        for (int i = 0; i < x.length; i++) {
            gradient[i] = derivative(x[i]);
        }
        return value(x);
    }

    /**
     * Rounded term by term as PyTorch's automatic differentiation rounds it, since there are methods that amplify a
     * last digit a million times. Far out, where that would be all rounding, whole turns go first.
     */
    private static double derivative(double x) {
        double sine = Math.abs(x) < FAR_OUT ? Math.sin(2 * Math.PI * x) : Turns.sin(x);
        return 2 * x + 10 * sine * (2 * Math.PI);
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
