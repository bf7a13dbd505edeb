package org.thalweg.objectives;

import java.util.List;
import org.thalweg.api.Box;
import org.thalweg.api.Description;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Minimum;

/**
 * Griewank's function, f(x) = 1 + Σ xᵢ² / 4000 − Π cos(xᵢ / √i).
 *
 * <p>A wide bowl under a grid of ripples, which matter the less the more dimensions there are; the minimum is 0 at the
 * origin. Computed with 2 sin²(xᵢ / 2√i) for 1 − cos(xᵢ / √i), which is the same without the cancellation near 0.
 * Source: A. O. Griewank, <i>Generalized Descent for Global Optimization</i>, JOTA 34, 1981.
 *
 * @param dimension the number of coordinates, at least 1
 */
@Description(
        value = "Griewank's function: a wide bowl under a grid of small ripples.",
        group = "many minima",
        formula = "f(x) = 1 + sum over i of x_i^2 / 4000 - product over i of cos(x_i / sqrt(i))",
        source = "A. O. Griewank, Generalized Descent for Global Optimization, 1981")
public record Griewank(
        @Description("Number of coordinates, at least 1.") int dimension) implements Differentiable {
    /** @throws IllegalArgumentException if the dimension is below 1 */
    public Griewank {
        Points.checkDimension(dimension, 1);
    }

    /** In 2 dimensions. */
    public Griewank() {
        this(2);
    }

    @Override
    public double value(double[] x) {
        double squares = 0;
        double missing = 0; // what the product lacks of 1
        double product = 1;
        for (int i = 0; i < x.length; i++) {
            double versine = versine(x[i], i);
            squares += x[i] * x[i];
            missing += product * versine;
            product *= 1 - versine;
        }
        return squares / 4000 + missing;
    }

    /** The product without its factor i is that of the factors before i, kept on the way up, and of those behind. */
    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        double before = 1;
        for (int i = 0; i < x.length; i++) {
            gradient[i] = before;
            before *= 1 - versine(x[i], i);
        }
        double behind = 1;
        for (int i = x.length - 1; i >= 0; i--) {
            double root = Math.sqrt(i + 1);
            double half = x[i] / (2 * root);
            double sine = Math.sin(half);
            gradient[i] = x[i] / 2000 + 2 * sine * Math.cos(half) / root * (gradient[i] * behind);
            behind *= 1 - 2 * (sine * sine);
        }
        return value(x);
    }

    /** 1 − cos(xᵢ/√i), without its cancellation. */
    private static double versine(double xi, int i) {
        double sine = Math.sin(xi / (2 * Math.sqrt(i + 1)));
        return 2 * (sine * sine);
    }

    @Override
    public Box domain() {
        return Box.cube(dimension, -600, 600);
    }

    @Override
    public List<Minimum> minima() {
        return List.of(Points.minimumAtOrigin(dimension));
    }
}
