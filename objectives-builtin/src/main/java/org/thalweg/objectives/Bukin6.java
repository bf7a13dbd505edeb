package org.thalweg.objectives;

import java.util.List;
import org.thalweg.api.Box;
import org.thalweg.api.Description;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Minimum;
import org.thalweg.api.Vector;

/**
 * Bukin's sixth function, f(x, y) = 100 √|y − 0.01 x²| + 0.01 |x + 10|.
 *
 * <p>A parabola-shaped crease that falls ever so slowly to the minimum 0 at (−10, 1), between walls that are the
 * steeper the nearer. At the crease y = 0.01 x² their slope has no bound; there it counts as 0, and so does the slope
 * of |x + 10| at x = −10. On the crease the gradient thus is (±0.01, 0), and 0 at the minimum. Source: A. D. Bukin,
 * <i>New Minimization Strategy for Non-Smooth Functions</i>, Budker Institute of Nuclear Physics, 1997.
 */
@Description(
        value = "Bukin's sixth function of two variables: a long sharp crease, unboundedly steep beside it.",
        group = "ridges and drops",
        formula = "f(x, y) = 100 sqrt(abs(y - 0.01 x^2)) + 0.01 abs(x + 10)",
        source = "A. D. Bukin, New Minimization Strategy for Non-Smooth Functions, 1997")
public record Bukin6() implements Differentiable {
    @Override
    public int dimension() {
        return 2;
    }

    @Override
    public double value(double[] x) {
        return value(x[0], height(x));
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        double height = height(x);
        double slope = height == 0 ? 0 : Math.copySign(50 / Math.sqrt(Math.abs(height)), height);
        gradient[0] = 0.01 * Math.signum(x[0] + 10) - slope * (x[0] / 50);
        gradient[1] = slope;
        return value(x[0], height);
    }

    /** Above the crease. By a division, which rounds once where 0.01 would round twice: a root enlarges that. */
    private static double height(double[] x) {
        return x[1] - x[0] * x[0] / 100;
    }

    private static double value(double x, double height) {
        return 100 * Math.sqrt(Math.abs(height)) + 0.01 * Math.abs(x + 10);
    }

    @Override
    public Box domain() {
        return new Box(Vector.of(-15, -3), Vector.of(-5, 3));
    }

    @Override
    public List<Minimum> minima() {
        return List.of(Minimum.of(0, -10, 1));
    }
}
