package org.thalweg.objectives;

import java.util.List;
import org.thalweg.api.Box;
import org.thalweg.api.Description;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Minimum;

/**
 * Salomon's function, f(x) = 1 − cos 2πr + 0.1 r with r² = Σ xᵢ².
 *
 * <p>Rings of waves on a cone; the minimum is 0 at the origin. That is the cone's tip: f has no gradient there, and 0
 * is returned for it, so that a method which is there stays. Computed as 2 sin² πr + 0.1 r, which is the same without
 * the cancellation near 0. Source: R. Salomon, <i>Re-evaluating Genetic Algorithm Performance under Coordinate Rotation
 * of Benchmark Functions</i>, BioSystems 39, 1996.
 *
 * @param dimension the number of coordinates, at least 1
 */
@Description(
        value = "Salomon's function: rings of waves on a cone, with a kink at the bottom.",
        group = "many minima",
        formula = "f(x) = 1 - cos(2 pi r) + 0.1 r with r^2 = sum of x_i^2",
        source = "R. Salomon, Re-evaluating Genetic Algorithm Performance under Coordinate Rotation, 1996")
public record Salomon(
        @Description("Number of coordinates, at least 1.") int dimension) implements Differentiable {
    /** @throws IllegalArgumentException if the dimension is below 1 */
    public Salomon {
        Points.checkDimension(dimension, 1);
    }

    /** In 2 dimensions. */
    public Salomon() {
        this(2);
    }

    @Override
    public double value(double[] x) {
        return value(Math.sqrt(Radius.squared(x)));
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        double r = Math.sqrt(Radius.squared(x));
        double slopeByRadius = r == 0 ? 0 : (2 * Math.PI * Turns.sin(r) + 0.1) / r;
        for (int i = 0; i < x.length; i++) {
            gradient[i] = slopeByRadius * x[i];
        }
        return value(r);
    }

    private static double value(double r) {
        return 2 * Turns.haversine(r) + 0.1 * r;
    }

    @Override
    public Box domain() {
        return Box.cube(dimension, -100, 100);
    }

    @Override
    public List<Minimum> minima() {
        return List.of(Points.minimumAtOrigin(dimension));
    }
}
