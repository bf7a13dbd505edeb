package org.thalweg.objectives;

import java.util.List;
import org.thalweg.api.Box;
import org.thalweg.api.Description;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Minimum;

/**
 * The function of Goldstein and Price, f(x, y) = [1 + (x + y + 1)² (19 − 14x + 3x² − 14y + 6xy + 3y²)] · [30 + (2x −
 * 3y)² (18 − 32x + 12x² + 48y − 36xy + 27y²)].
 *
 * <p>A product of two quartics, one of s = x + y, the other of t = 2x − 3y, whose valleys cross: four local minima,
 * and values from 3 to a million. The global minimum is 3 at (0, −1). Computed from s and t, in which the slopes are
 * 12 (s + 1) (s − 1) (s − 2) and 12 t (t − 1) (t − 3). Source: A. A. Goldstein, J. F. Price, <i>On Descent from Local
 * Minima</i>, Mathematics of Computation 25, 1971.
 */
@Description(
        value = "Goldstein and Price's function of two variables: crossing valleys with four local minima, values from "
                + "3 to a million.",
        group = "many minima",
        formula = "f(x, y) = (1 + (x + y + 1)^2 (19 - 14 x + 3 x^2 - 14 y + 6 x y + 3 y^2))"
                + " (30 + (2 x - 3 y)^2 (18 - 32 x + 12 x^2 + 48 y - 36 x y + 27 y^2))",
        source = "A. A. Goldstein, J. F. Price, On Descent from Local Minima, 1971")
public record GoldsteinPrice() implements Differentiable {
    @Override
    public int dimension() {
        return 2;
    }

    @Override
    public double value(double[] x) {
        return first(sum(x)) * second(difference(x));
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        double s = sum(x);
        double t = difference(x);
        double first = first(s);
        double second = second(t);
        double alongS = 12 * (s + 1) * (s - 1) * (s - 2) * second;
        double alongT = 12 * t * (t - 1) * (t - 3) * first;
        gradient[0] = alongS + 2 * alongT;
        gradient[1] = alongS - 3 * alongT;
        return Overflow.settle(first * second, gradient);
    }

    private static double sum(double[] x) {
        return x[0] + x[1];
    }

    private static double difference(double[] x) {
        return 2 * (x[0] - 1.5 * x[1]);
    }

    private static double first(double s) {
        return 1 + (s + 1) * (s + 1) * (19 + s * (3 * s - 14));
    }

    private static double second(double t) {
        return 30 + t * t * (18 + t * (3 * t - 16));
    }

    @Override
    public Box domain() {
        return Box.cube(2, -2, 2);
    }

    @Override
    public List<Minimum> minima() {
        return List.of(Minimum.of(3, 0, -1));
    }
}
