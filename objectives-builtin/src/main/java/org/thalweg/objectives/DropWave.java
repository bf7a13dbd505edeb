package org.thalweg.objectives;

import java.util.List;
import org.thalweg.api.Box;
import org.thalweg.api.Description;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Minimum;

/**
 * The drop-wave function, f(x, y) = −(1 + cos 12r) / (½ r² + 2) with r² = x² + y².
 *
 * <p>Rings like those about a drop that fell into water; the minimum is −1 at the origin. Computed as
 * −4 cos² 6r / (r² + 4). Source: M. Molga, C. Smutnicki, <i>Test Functions for Optimization Needs</i>, 2005.
 */
@Description(
        value = "The drop-wave function of two variables: rings of waves about the minimum.",
        group = "many minima",
        formula = "f(x, y) = -(1 + cos(12 r)) / (0.5 r^2 + 2) with r^2 = x^2 + y^2",
        source = "M. Molga, C. Smutnicki, Test Functions for Optimization Needs, 2005")
public record DropWave() implements Differentiable {
    @Override
    public int dimension() {
        return 2;
    }

    @Override
    public double value(double[] x) {
        double square = Radius.squared(x);
        return value(Math.cos(6 * Math.sqrt(square)), square);
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        double square = Radius.squared(x);
        double r = Math.sqrt(square);
        double cosine = Math.cos(6 * r);
        double width = square + 4;
        double sineByRadius = r == 0 ? 12 : Math.sin(12 * r) / r;
        double slopeByRadius = 24 * sineByRadius / width + 8 * (cosine / width) * (cosine / width);
        gradient[0] = slopeByRadius * x[0];
        gradient[1] = slopeByRadius * x[1];
        return value(cosine, square);
    }

    private static double value(double cosine, double square) {
        return -4 * cosine * cosine / (square + 4);
    }

    @Override
    public Box domain() {
        return Box.cube(2, -5.12, 5.12);
    }

    @Override
    public List<Minimum> minima() {
        return List.of(Minimum.of(-1, 0, 0));
    }
}
