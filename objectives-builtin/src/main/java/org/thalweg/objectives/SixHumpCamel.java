package org.thalweg.objectives;

import java.util.List;
import org.thalweg.api.Box;
import org.thalweg.api.Description;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Minimum;
import org.thalweg.api.Vector;

/**
 * The six-hump camel, f(x, y) = (4 − 2.1x² + x⁴/3) x² + xy + (4y² − 4) y².
 *
 * <p>Six minima; two of them are the global ones, about −1.0316 at ±(0.0898, −0.7127). Computed with ½ (x + y)² − ½x²
 * − ½y² for xy, which is the same without infinity minus infinity far out. Source: L. C. W. Dixon, G. P. Szegő, <i>The
 * Global Optimization Problem: An Introduction</i>, Towards Global Optimization 2, 1978.
 */
@Description(
        value = "The six-hump camel of two variables: six minima, of which two opposite ones are the lowest.",
        group = "valleys",
        formula = "f(x, y) = (4 - 2.1 x^2 + x^4 / 3) x^2 + x y + (4 y^2 - 4) y^2",
        source = "L. C. W. Dixon, G. P. Szegő, The Global Optimization Problem: An Introduction, 1978")
public record SixHumpCamel() implements Differentiable {
    private static final double OPTIMAL_X = 0.08984201310031806;
    private static final double OPTIMAL_Y = -0.7126564030207396;
    private static final double LEAST = -1.0316284534898774;

    @Override
    public int dimension() {
        return 2;
    }

    @Override
    public double value(double[] x) {
        double square = x[0] * x[0];
        double otherSquare = x[1] * x[1];
        double sum = x[0] + x[1];
        return square * (3.5 + square * (square / 3 - 2.1)) + otherSquare * (4 * otherSquare - 4.5) + sum * sum / 2;
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        double square = x[0] * x[0];
        double otherSquare = x[1] * x[1];
        gradient[0] = x[0] * (8 + square * (2 * square - 8.4)) + x[1];
        gradient[1] = x[0] + x[1] * (16 * otherSquare - 8);
        return value(x);
    }

    @Override
    public Box domain() {
        return new Box(Vector.of(-3, -2), Vector.of(3, 2));
    }

    @Override
    public List<Minimum> minima() {
        return List.of(Minimum.of(LEAST, OPTIMAL_X, OPTIMAL_Y), Minimum.of(LEAST, -OPTIMAL_X, -OPTIMAL_Y));
    }
}
