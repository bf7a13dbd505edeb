package org.thalweg.objectives;

import java.util.List;
import org.thalweg.api.Box;
import org.thalweg.api.Description;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Minimum;

/**
 * The egg-holder, f(x, y) = −(y + 47) sin √|y + x/2 + 47| − x sin √|x − (y + 47)|.
 *
 * <p>Rows of deep pits; the lowest point of the domain is on its edge, about −959.64 at (512, 404.23), where f goes on
 * falling outwards. On the lines y + x/2 + 47 = 0 and x − y − 47 = 0, where a root has its kink and a slope without
 * bound, the root is taken to have slope 0. Source: D. Whitley, K. Mathias, S. Rana, J. Dzubera, <i>Evaluating
 * Evolutionary Algorithms</i>, Artificial Intelligence 85, 1996.
 */
@Description(
        value = "The egg-holder of two variables: rows of deep pits, the deepest at the edge of the domain, and two "
                + "lines of kinks.",
        group = "many minima",
        formula = "f(x, y) = -(y + 47) sin(sqrt(abs(y + x / 2 + 47))) - x sin(sqrt(abs(x - (y + 47))))",
        source = "D. Whitley, K. Mathias, S. Rana, J. Dzubera, Evaluating Evolutionary Algorithms, 1996")
public record Eggholder() implements Differentiable {
    @Override
    public int dimension() {
        return 2;
    }

    @Override
    public double value(double[] x) {
        double height = x[1] + 47;
        return -height * Math.sin(root(first(x))) - x[0] * Math.sin(root(second(x)));
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        double height = x[1] + 47;
        double first = first(x);
        double second = second(x);
        double firstRoot = root(first);
        double secondRoot = root(second);
        double firstSine = Math.sin(firstRoot);
        double secondSine = Math.sin(secondRoot);
        double firstTerm = height * slope(first, firstRoot);
        double secondTerm = x[0] * slope(second, secondRoot);
        gradient[0] = -firstTerm / 2 - secondSine - secondTerm;
        gradient[1] = -firstSine - firstTerm + secondTerm;
        return -height * firstSine - x[0] * secondSine;
    }

    private static double first(double[] x) {
        return Overflow.finite(x[1] + x[0] / 2 + 47);
    }

    private static double second(double[] x) {
        return Overflow.finite(x[0] - (x[1] + 47));
    }

    private static double root(double radicand) {
        return Math.sqrt(Math.abs(radicand));
    }

    /** The derivative of sin √|v|. */
    private static double slope(double v, double root) {
        return v == 0 ? 0 : Math.signum(v) * Math.cos(root) / (2 * root);
    }

    @Override
    public Box domain() {
        return Box.cube(2, -512, 512);
    }

    @Override
    public List<Minimum> minima() {
        return List.of(Minimum.of(-959.6406627208509, 512, 404.2318051137578));
    }
}
