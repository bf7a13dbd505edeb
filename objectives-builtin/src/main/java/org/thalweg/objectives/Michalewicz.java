package org.thalweg.objectives;

import java.util.Arrays;
import java.util.List;
import org.thalweg.api.Box;
import org.thalweg.api.Description;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Minimum;

/**
 * Michalewicz's function, f(x) = −Σ sin xᵢ sin²⁰(i xᵢ² / π).
 *
 * <p>Flat but for steep valleys, up to n! crossings of them. It is a sum of functions of one coordinate each, so the
 * least value is the sum of theirs; it is given for up to 10 coordinates: about −1.801 for 2, −4.688 for 5, −9.660 for
 * 10. Beyond some 10⁸ the inner angle has no digit left in front of a turn, and where it would overflow it stays
 * finite. Source: Z. Michalewicz, <i>Genetic Algorithms + Data Structures = Evolution Programs</i>, 1992.
 *
 * @param dimension the number of coordinates, at least 1
 */
@Description(
        value = "Michalewicz's function: flat but for steep, narrow valleys.",
        group = "ridges and drops",
        formula = "f(x) = -sum over i of sin(x_i) sin(i x_i^2 / pi)^20",
        source = "Z. Michalewicz, Genetic Algorithms + Data Structures = Evolution Programs, 1992")
public record Michalewicz(
        @Description("Number of coordinates, at least 1.") int dimension) implements Differentiable {
    /** Where each coordinate's term is least. */
    private static final double[] OPTIMUM = {
        2.2029055201726093,
        1.5707963267948966,
        1.2849915705529245,
        1.9230584698663629,
        1.7204697725658413,
        1.5707963267948966,
        1.454413971362379,
        1.7560865209450263,
        1.6557174168210291,
        1.5707963267948966
    };

    /** The least values, each of one coordinate more. */
    private static final double[] LEAST = {
        -0.8013034100985525, -1.8013034100985525, -2.7603946799945587, -3.698857098466642, -4.687658179088146,
        -5.687658179088146, -6.680885314444028, -7.663757350716239, -8.66015171564134, -9.66015171564134
    };

    /** @throws IllegalArgumentException if the dimension is below 1 */
    public Michalewicz {
        Points.checkDimension(dimension, 1);
    }

    /** In 2 dimensions. */
    public Michalewicz() {
        this(2);
    }

    @Override
    public double value(double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double sine = Math.sin(angle(x[i], i));
            sum += Math.sin(x[i]) * (Powers.of(sine, 19) * sine);
        }
        return -sum;
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double angle = angle(x[i], i);
            double sine = Math.sin(angle);
            double power = Powers.of(sine, 19);
            double outer = Math.sin(x[i]);
            double inner = Math.cos(angle) * (40 * (i + 1) / Math.PI * x[i]);
            gradient[i] = -power * (Math.cos(x[i]) * sine + outer * inner);
            sum += outer * (power * sine);
        }
        return -sum;
    }

    private static double angle(double x, int i) {
        return Overflow.finite((i + 1) * (x * x) / Math.PI);
    }

    @Override
    public Box domain() {
        return Box.cube(dimension, 0, Math.PI);
    }

    @Override
    public List<Minimum> minima() {
        return dimension > OPTIMUM.length
                ? List.of()
                : List.of(Minimum.of(LEAST[dimension - 1], Arrays.copyOf(OPTIMUM, dimension)));
    }
}
