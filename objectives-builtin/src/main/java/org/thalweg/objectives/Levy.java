package org.thalweg.objectives;

import java.util.List;
import org.thalweg.api.Box;
import org.thalweg.api.Description;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Minimum;

/**
 * Levy's function, f(x) = sin² πw₁ + Σ (wᵢ − 1)² (1 + 10 sin²(πwᵢ + 1)) + (wₙ − 1)² (1 + sin² 2πwₙ) with wᵢ = 1 + (xᵢ
 * − 1) / 4, the sum over i = 1 … n − 1.
 *
 * <p>A bowl with waves on its sides; the minimum is 0 at (1, …, 1). Computed from wᵢ − 1, of which the sines of πwᵢ
 * and 2πwᵢ are those of a whole number of half turns less, so nothing cancels at the minimum. Source: A. V. Levy, A.
 * Montalvo, <i>The Tunneling Algorithm for the Global Minimization of Functions</i>, SIAM Journal on Scientific and
 * Statistical Computing 6, 1985; in this form M. Laguna, R. Martí, <i>Experimental Testing of Advanced Scatter Search
 * Designs for Global Optimization of Multimodal Functions</i>, Journal of Global Optimization 33, 2005.
 *
 * @param dimension the number of coordinates, at least 1
 */
@Description(
        value = "Levy's function: a bowl with waves on its sides.",
        group = "many minima",
        formula = "f(x) = sin(pi w_1)^2 + (sum over i < n of (w_i - 1)^2 (1 + 10 sin(pi w_i + 1)^2))"
                + " + (w_n - 1)^2 (1 + sin(2 pi w_n)^2) with w_i = 1 + (x_i - 1) / 4",
        source = "A. V. Levy, A. Montalvo, The Tunneling Algorithm for the Global Minimization of Functions, 1985")
public record Levy(
        @Description("Number of coordinates, at least 1.") int dimension) implements Differentiable {
    /** @throws IllegalArgumentException if the dimension is below 1 */
    public Levy {
        Points.checkDimension(dimension, 1);
    }

    /** In 2 dimensions. */
    public Levy() {
        this(2);
    }

    @Override
    public double value(double[] x) {
        int last = x.length - 1;
        double sum = Turns.haversine(excess(x[0]));
        for (int i = 0; i < last; i++) {
            double excess = excess(x[i]);
            double sine = Math.sin(angle(excess));
            sum += excess * excess * (1 + 10 * (sine * sine));
        }
        double excess = excess(x[last]);
        return sum + excess * excess * (1 + doubleHaversine(excess));
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        int last = x.length - 1;
        for (int i = 0; i < last; i++) {
            double excess = excess(x[i]);
            double angle = angle(excess);
            double sine = Math.sin(angle);
            double ripple = excess * (10 * Math.PI) * (sine * Math.cos(angle));
            gradient[i] = 0.5 * excess * (1 + 10 * (sine * sine) + ripple);
        }
        double excess = excess(x[last]);
        double ripple = excess * Math.PI * Turns.sin(2 * Turns.moduloTwo(excess));
        gradient[last] = 0.5 * excess * (1 + doubleHaversine(excess) + ripple);
        gradient[0] += Math.PI / 4 * Turns.sin(excess(x[0]));
        return value(x);
    }

    /** w − 1. */
    private static double excess(double x) {
        return (x - 1) / 4;
    }

    /** That of sin²(πw + 1), less whole turns. */
    private static double angle(double excess) {
        return Math.PI * Turns.moduloTwo(excess) + 1;
    }

    /** sin² 2πw. */
    private static double doubleHaversine(double excess) {
        return Turns.haversine(2 * Turns.moduloTwo(excess));
    }

    @Override
    public Box domain() {
        return Box.cube(dimension, -10, 10);
    }

    @Override
    public List<Minimum> minima() {
        return List.of(Minimum.of(0, Points.constant(dimension, 1)));
    }
}
