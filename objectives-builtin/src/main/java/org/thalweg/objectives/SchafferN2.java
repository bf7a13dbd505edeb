package org.thalweg.objectives;

import java.util.List;
import org.thalweg.api.Box;
import org.thalweg.api.Description;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Minimum;

/**
 * Schaffer's function N. 2, f(x, y) = ½ + (sin²(x² − y²) − ½) / (1 + 0.001 (x² + y²))².
 *
 * <p>Hyperbolic waves, the shorter and the flatter the farther from the minimum, 0 at the origin. Computed without the
 * cancellation there. Source: S. K. Mishra, <i>Some New Test Functions for Global Optimization and Performance of
 * Repulsive Particle Swarm Method</i>, 2006, after J. D. Schaffer, 1984.
 */
@Description(
        value = "Schaffer's function N. 2 of two variables: ever shorter hyperbolic waves about the minimum.",
        group = "many minima",
        formula = "f(x, y) = 0.5 + (sin(x^2 - y^2)^2 - 0.5) / (1 + 0.001 (x^2 + y^2))^2",
        source = "S. K. Mishra, Some New Test Functions for Global Optimization, 2006, after J. D. Schaffer, 1984")
public record SchafferN2() implements Differentiable {
    @Override
    public int dimension() {
        return 2;
    }

    @Override
    public double value(double[] x) {
        double square = Radius.squared(x);
        double sine = Math.sin(angle(x, square));
        return Schaffer.value(sine * sine, square);
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        double square = Radius.squared(x);
        double angle = angle(x, square);
        double sine = Math.sin(angle);
        double wave = 2 * Math.sin(2 * angle) * Schaffer.bySine(square);
        double swell = Schaffer.byRadius(sine * sine, square);
        gradient[0] = (swell + wave) * x[0];
        gradient[1] = (swell - wave) * x[1];
        return Schaffer.value(sine * sine, square);
    }

    /** x² − y², and 0 where the squares overflow, as no wave is left there. */
    private static double angle(double[] x, double square) {
        return square < Double.MAX_VALUE ? (x[0] - x[1]) * (x[0] + x[1]) : 0;
    }

    @Override
    public Box domain() {
        return Box.cube(2, -100, 100);
    }

    @Override
    public List<Minimum> minima() {
        return List.of(Minimum.of(0, 0, 0));
    }
}
