package org.thalweg.objectives;

import java.util.List;
import org.thalweg.api.Box;
import org.thalweg.api.Description;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Minimum;

/**
 * Ackley's function, f(x) = 20 + e − 20 exp(−0.2 √(Σ xᵢ² / n)) − exp(Σ cos 2πxᵢ / n).
 *
 * <p>A nearly flat plain full of local minima around a deep funnel; the global minimum is 0 at the origin. There the
 * funnel ends in the tip of a cone: f has no gradient, and 0 is returned for it, so that a method which is there stays.
 * Computed by {@link Math#expm1}, which is the same without the cancellation near 0. Source: D. H. Ackley, <i>A
 * Connectionist Machine for Genetic Hillclimbing</i>, 1987; in n dimensions T. Bäck, <i>Evolutionary Algorithms in
 * Theory and Practice</i>, 1996.
 *
 * @param dimension the number of coordinates, at least 1
 */
@Description(
        value = "Ackley's function: a nearly flat plain of local minima around a deep funnel, with a kink at the "
                + "bottom.",
        group = "many minima",
        formula = "f(x) = 20 + e - 20 exp(-0.2 sqrt(sum over i of x_i^2 / n)) - exp(sum over i of cos(2 pi x_i) / n)",
        source = "D. H. Ackley, A Connectionist Machine for Genetic Hillclimbing, 1987")
public record Ackley(
        @Description("Number of coordinates, at least 1.") int dimension) implements Differentiable {
    /** @throws IllegalArgumentException if the dimension is below 1 */
    public Ackley {
        Points.checkDimension(dimension, 1);
    }

    /** In 2 dimensions. */
    public Ackley() {
        this(2);
    }

    @Override
    public double value(double[] x) {
        return value(rootMeanSquare(x), meanHaversine(x));
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        int n = x.length;
        double radius = rootMeanSquare(x);
        double haversine = meanHaversine(x);
        double funnel = radius == 0 ? 0 : 4 * Math.exp(-0.2 * radius) / (n * radius);
        double ripple = 2 * Math.PI / n * Math.exp(1 - 2 * haversine);
        for (int i = 0; i < n; i++) {
            gradient[i] = funnel * x[i] + ripple * Turns.sin(x[i]);
        }
        return value(radius, haversine);
    }

    private static double value(double radius, double haversine) {
        return -20 * Math.expm1(-0.2 * radius) - Math.E * Math.expm1(-2 * haversine);
    }

    private static double rootMeanSquare(double[] x) {
        double sum = 0;
        for (double xi : x) {
            sum += xi * xi;
        }
        return Math.sqrt(sum / x.length);
    }

    /** (1 − Σ cos 2πxᵢ / n) / 2. */
    private static double meanHaversine(double[] x) {
        double sum = 0;
        for (double xi : x) {
            sum += Turns.haversine(xi);
        }
        return sum / x.length;
    }

    @Override
    public Box domain() {
        return Box.cube(dimension, -32.768, 32.768);
    }

    @Override
    public List<Minimum> minima() {
        return List.of(Points.minimumAtOrigin(dimension));
    }
}
