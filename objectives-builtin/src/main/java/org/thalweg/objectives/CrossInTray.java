package org.thalweg.objectives;

import java.util.List;
import org.thalweg.api.Box;
import org.thalweg.api.Description;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Minimum;

/**
 * The cross-in-tray function, f(x, y) = −0.0001 (|sin x · sin y · exp |100 − r / π|| + 1)^0.1 with r² = x² + y².
 *
 * <p>A tray of dents divided by a cross; four of them are deepest, −2.0626…. On the lines of the cross and its
 * parallels, sin x = 0 or sin y = 0, f has creases, its highest places, beside which the slopes reach 10³⁸; there 0
 * is returned for the gradient. Source: S. K. Mishra, <i>Some New Test Functions for Global Optimization and
 * Performance of Repulsive Particle Swarm Method</i>, 2006.
 */
@Description(
        value = "The cross-in-tray function of two variables: dents between creases, four of them deepest.",
        group = "many minima",
        formula = "f(x, y) = -0.0001 (abs(sin(x) sin(y) exp(abs(100 - r / pi))) + 1)^0.1 with r^2 = x^2 + y^2",
        source = "S. K. Mishra, Some New Test Functions for Global Optimization, 2006")
public record CrossInTray() implements Differentiable {
    /** arctan √2π. */
    private static final double OPTIMUM = 1.3494066171539107;

    @Override
    public int dimension() {
        return 2;
    }

    @Override
    public double value(double[] x) {
        return value(Math.sin(x[0]) * Math.sin(x[1]), rise(x));
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        double sineX = Math.sin(x[0]);
        double sineY = Math.sin(x[1]);
        double wave = sineX * sineY;
        double rise = rise(x);
        double value = value(wave, rise);
        double side = Math.signum(wave); // 0 at a crease, and with it all that follows
        double outwards = Tables.outwards(x, rise) * Math.abs(wave);
        double factor = 0.1 * value / (Math.abs(wave) + Math.exp(-Math.abs(rise)));
        gradient[0] = Tables.product(side * Math.cos(x[0]) * sineY + outwards * x[0], factor);
        gradient[1] = Tables.product(side * sineX * Math.cos(x[1]) + outwards * x[1], factor);
        return value;
    }

    private static double rise(double[] x) {
        return Tables.rise(100, x);
    }

    private static double value(double wave, double rise) {
        return -1e-4 * Math.pow(Tables.product(Math.abs(wave), Math.exp(Math.abs(rise))) + 1, 0.1);
    }

    @Override
    public Box domain() {
        return Box.cube(2, -10, 10);
    }

    @Override
    public List<Minimum> minima() {
        return Tables.minima(-2.062611870822737, OPTIMUM, OPTIMUM);
    }
}
