package org.thalweg.objectives;

import java.util.List;
import org.thalweg.api.Box;
import org.thalweg.api.Description;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Minimum;

/**
 * Schaffer's function F6, f(x, y) = ½ + (sin² r − ½) / (1 + 0.001 r²)² with r² = x² + y².
 *
 * <p>Rings of nearly equal height, flatter with the distance; the minimum is 0 at the origin. Computed without the
 * cancellation there. Source: J. D. Schaffer, R. A. Caruana, L. J. Eshelman, R. Das, <i>A Study of Control Parameters
 * Affecting Online Performance of Genetic Algorithms for Function Optimization</i>, 1989.
 */
@Description(
        value = "Schaffer's function F6 of two variables: rings of waves about the minimum.",
        group = "many minima",
        formula = "f(x, y) = 0.5 + (sin(r)^2 - 0.5) / (1 + 0.001 r^2)^2 with r^2 = x^2 + y^2",
        source = "J. D. Schaffer, R. A. Caruana, L. J. Eshelman, R. Das, A Study of Control Parameters, 1989")
public record SchafferF6() implements Differentiable {
    @Override
    public int dimension() {
        return 2;
    }

    @Override
    public double value(double[] x) {
        double square = Radius.squared(x);
        double sine = Math.sin(Math.sqrt(square));
        return Schaffer.value(sine * sine, square);
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        double square = Radius.squared(x);
        double r = Math.sqrt(square);
        double sine = Math.sin(r);
        double sineByRadius = r == 0 ? 2 : Math.sin(2 * r) / r;
        double slopeByRadius = sineByRadius * Schaffer.bySine(square) + Schaffer.byRadius(sine * sine, square);
        gradient[0] = slopeByRadius * x[0];
        gradient[1] = slopeByRadius * x[1];
        return Schaffer.value(sine * sine, square);
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
