package org.thalweg.objectives;

import java.util.List;
import org.thalweg.api.Box;
import org.thalweg.api.Description;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Minimum;
import org.thalweg.api.Vector;

/**
 * Branin's function, also called RCOS, f(x, y) = (y − 5.1x² / 4π² + 5x / π − 6)² + 10 (1 − 1 / 8π) cos x + 10.
 *
 * <p>A curved valley that crosses waves: three equal minima, 10 / 8π at (−π, 12.275), (π, 2.275) and (3π, 2.475).
 * Computed with 2 cos²(x / 2) − 1 for cos x, which is the same without cancellation at the minima. Source: F. H.
 * Branin, <i>Widely Convergent Method for Finding Multiple Solutions of Simultaneous Nonlinear Equations</i>, IBM
 * Journal of Research and Development 16, 1972; constants and domain: L. C. W. Dixon, G. P. Szegő, <i>The Global
 * Optimization Problem: An Introduction</i>, Towards Global Optimization 2, 1978.
 */
@Description(
        value = "Branin's function of two variables: a curved valley with three equal minima.",
        group = "many minima",
        formula = "f(x, y) = (y - 5.1 x^2 / (4 pi^2) + 5 x / pi - 6)^2 + 10 (1 - 1 / (8 pi)) cos(x) + 10",
        source = "F. H. Branin, Widely Convergent Method for Finding Multiple Solutions of Simultaneous Nonlinear "
                + "Equations, 1972")
public record Branin() implements Differentiable {
    private static final double BEND = 5.1 / (4 * Math.PI * Math.PI);
    private static final double TILT = 5 / Math.PI;
    private static final double LEAST = 10 / (8 * Math.PI);
    private static final double WAVE = 10 - LEAST;

    @Override
    public int dimension() {
        return 2;
    }

    @Override
    public double value(double[] x) {
        double side = side(x);
        double cos = Math.cos(x[0] / 2);
        return side * side + 2 * WAVE * (cos * cos) + LEAST;
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        double twiceSide = 2 * side(x);
        gradient[0] = twiceSide * (TILT - 2 * BEND * x[0]) - WAVE * Math.sin(x[0]);
        gradient[1] = twiceSide;
        return value(x);
    }

    private static double side(double[] x) {
        return x[1] - x[0] * (BEND * x[0] - TILT) - 6;
    }

    @Override
    public Box domain() {
        return new Box(Vector.of(-5, 0), Vector.of(10, 15));
    }

    @Override
    public List<Minimum> minima() {
        return List.of(
                Minimum.of(LEAST, -Math.PI, 12.275),
                Minimum.of(LEAST, Math.PI, 2.275),
                Minimum.of(LEAST, 3 * Math.PI, 2.475));
    }
}
