package org.thalweg.objectives;

import java.util.List;
import org.thalweg.api.Box;
import org.thalweg.api.Description;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Minimum;

/**
 * Schwefel's function, f(x) = Σ c − xᵢ sin √|xᵢ| with c = 418.9828872724337.
 *
 * <p>Wide basins, the best of them far from the second best, near a corner of the domain: the global minimum is 0
 * at xᵢ = 420.9687…, where each xᵢ sin √|xᵢ| is greatest, c. With the customary 418.9829 for c the least value would be
 * 1.3e-5 n. Outside the domain f falls below any bound. Source: H.-P. Schwefel, <i>Numerical Optimization of Computer
 * Models</i>, 1981, problem 2.26.
 *
 * @param dimension the number of coordinates, at least 1
 */
@Description(
        value = "Schwefel's function: wide basins, the best far from the second best.",
        group = "many minima",
        formula = "f(x) = sum of 418.9828872724337 - x_i sin(sqrt(abs(x_i)))",
        source = "H.-P. Schwefel, Numerical Optimization of Computer Models, 1981")
public record Schwefel(
        @Description("Number of coordinates, at least 1.") int dimension) implements Differentiable {
    /** Where x sin √x is greatest, and so 2 sin √x + √x cos √x is 0. */
    private static final double OPTIMUM = 420.96874635998205;

    private static final double OPTIMAL_ROOT = Math.sqrt(OPTIMUM);

    /** How far from the optimum a term is computed without cancellation. */
    private static final double NEAR = 1;

    private static final double LARGEST = 418.9828872724337;

    /** @throws IllegalArgumentException if the dimension is below 1 */
    public Schwefel {
        Points.checkDimension(dimension, 1);
    }

    /** In 2 dimensions. */
    public Schwefel() {
        this(2);
    }

    @Override
    public double value(double[] x) {
        double sum = 0;
        for (double xi : x) {
            double root = Math.sqrt(Math.abs(xi));
            sum += term(xi, root, Math.sin(root));
        }
        return sum;
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double root = Math.sqrt(Math.abs(x[i]));
            double sine = Math.sin(root);
            sum += term(x[i], root, sine);
            gradient[i] = -sine - 0.5 * root * Math.cos(root);
        }
        return sum;
    }

    private static double term(double x, double root, double sine) {
        return Math.abs(x - OPTIMUM) < NEAR ? termNearOptimum(x, root) : LARGEST - x * sine;
    }

    /**
     * By the distance d of the roots from the optimum r, of which the difference is of second order. There
     * 2 sin r + r cos r = 0, so that sin(r + d) is (cos d − (2 / r) sin d) sin r; and x is r² (1 + d / r)².
     */
    private static double termNearOptimum(double x, double root) {
        double distance = (x - OPTIMUM) / (root + OPTIMAL_ROOT);
        double part = distance / OPTIMAL_ROOT;
        double sine = Math.sin(distance);
        double halfSine = Math.sin(distance / 2);
        double ofSine = 2 / OPTIMAL_ROOT * (sine - distance + part * (2 + part) * sine);
        double ofCosine = 2 * (1 + part) * (1 + part) * (halfSine * halfSine);
        return LARGEST * (ofCosine + ofSine - part * part);
    }

    @Override
    public Box domain() {
        return Box.cube(dimension, -500, 500);
    }

    @Override
    public List<Minimum> minima() {
        return List.of(Minimum.of(0, Points.constant(dimension, OPTIMUM)));
    }
}
