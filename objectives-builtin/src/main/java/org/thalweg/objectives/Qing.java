package org.thalweg.objectives;

import java.util.List;
import org.thalweg.api.Box;
import org.thalweg.api.Description;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Minimum;

/**
 * Qing's function, f(x) = Σ (xᵢ² − i)².
 *
 * <p>A bowl with a bottom of 2ⁿ equal minima, 0 at xᵢ = ±√i, tiny beside the domain. They are listed in up to 10
 * dimensions; in more, the one of positive coordinates stands for all. Source: A. Qing, <i>Dynamic Differential
 * Evolution Strategy and Applications in Electromagnetic Inverse Scattering Problems</i>, IEEE Transactions on
 * Geoscience and Remote Sensing 44, 2006.
 *
 * @param dimension the number of coordinates, at least 1
 */
@Description(
        value = "Qing's function: a bowl whose small bottom has a minimum in each orthant.",
        group = "many minima",
        formula = "f(x) = sum of (x_i^2 - i)^2",
        source = "A. Qing, Dynamic Differential Evolution Strategy, 2006")
public record Qing(
        @Description("Number of coordinates, at least 1.") int dimension) implements Differentiable {
    /** The most dimensions in which all minima are listed. */
    private static final int LISTED = 10;

    /** @throws IllegalArgumentException if the dimension is below 1 */
    public Qing {
        Points.checkDimension(dimension, 1);
    }

    /** In 2 dimensions. */
    public Qing() {
        this(2);
    }

    @Override
    public double value(double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double height = x[i] * x[i] - (i + 1);
            sum += height * height;
        }
        return sum;
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double height = x[i] * x[i] - (i + 1);
            sum += height * height;
            gradient[i] = 4 * height * x[i];
        }
        return sum;
    }

    @Override
    public Box domain() {
        return Box.cube(dimension, -500, 500);
    }

    @Override
    public List<Minimum> minima() {
        double[][] candidates = new double[dimension][];
        for (int i = 0; i < dimension; i++) {
            double root = Math.sqrt(i + 1);
            candidates[i] = dimension <= LISTED ? new double[] {root, -root} : new double[] {root};
        }
        return Points.minimaAt(candidates);
    }
}
