package org.thalweg.objectives;

import java.util.List;
import org.thalweg.api.Box;
import org.thalweg.api.Description;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Minimum;
import org.thalweg.api.Vector;

/**
 * McCormick's function, f(x, y) = sin(x + y) + (x − y)² − 1.5x + 2.5y + 1.
 *
 * <p>Waves along the diagonal on a slope that falls for ever: without its domain it would have no least value. There
 * the minimum is −√3/2 − π/3, about −1.913, at (½ − π/3, −½ − π/3). Computed as sin s + s/2 + (x − y − 1)² for s = x +
 * y, which is the same. Source: M. Jamil, X.-S. Yang, <i>A Literature Survey of Benchmark Functions for Global
 * Optimisation Problems</i>, International Journal of Mathematical Modelling and Numerical Optimisation 4, 2013.
 */
@Description(
        value = "McCormick's function of two variables: waves along a tilted valley.",
        group = "plates",
        formula = "f(x, y) = sin(x + y) + (x - y)^2 - 1.5 x + 2.5 y + 1",
        source = "M. Jamil, X.-S. Yang, A Literature Survey of Benchmark Functions for Global Optimisation Problems, "
                + "2013")
public record McCormick() implements Differentiable {
    @Override
    public int dimension() {
        return 2;
    }

    @Override
    public double value(double[] x) {
        double across = x[0] - x[1] - 1;
        return Math.sin(Overflow.finite(x[0] + x[1])) + (x[0] / 2 + x[1] / 2) + across * across;
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        double along = Math.cos(Overflow.finite(x[0] + x[1])) + 0.5;
        double across = 2 * (x[0] - x[1] - 1);
        gradient[0] = along + across;
        gradient[1] = along - across;
        return value(x);
    }

    @Override
    public Box domain() {
        return new Box(Vector.of(-1.5, -3), Vector.of(4, 4));
    }

    @Override
    public List<Minimum> minima() {
        return List.of(Minimum.of(-1.9132229549810364, -0.5471975511965977, -1.5471975511965979));
    }
}
