package org.thalweg.objectives;

import java.util.Arrays;
import java.util.List;
import org.thalweg.api.Box;
import org.thalweg.api.Description;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Minimum;

/**
 * The first of the Alpine functions, f(x) = Σ |xᵢ sin xᵢ + 0.1 xᵢ|.
 *
 * <p>Valleys with a kink at the bottom: wherever a coordinate is 0 or its sine is −0.1, its term is 0. There it has no
 * derivative, and 0 is returned for it, so that a method which is there stays. The origin is the minimum the literature
 * names; along each coordinate the domain holds eight such places, and all 8ⁿ minima are 0. They are listed in up to 3
 * dimensions; in more, the origin stands for all. Source: S. Rahnamayan, H. R. Tizhoosh, M. M. A. Salama, <i>A Novel
 * Population Initialization Method for Accelerating Evolutionary Algorithms</i>, Computers and Mathematics with
 * Applications 53, 2007.
 *
 * @param dimension the number of coordinates, at least 1
 */
@Description(
        value = "The first Alpine function: sharp valleys, eight equal minima along each coordinate.",
        group = "many minima",
        formula = "f(x) = sum of abs(x_i sin(x_i) + 0.1 x_i)",
        source = "S. Rahnamayan, H. R. Tizhoosh, M. M. A. Salama, A Novel Population Initialization Method, 2007")
public record Alpine1(
        @Description("Number of coordinates, at least 1.") int dimension) implements Differentiable {
    /** The most dimensions in which all minima are listed. */
    private static final int LISTED = 3;

    /** 0, and where the sine is −0.1. */
    private static final double[] ZEROS = {
        0,
        -9.32461053960782,
        -6.383352728341146,
        -3.0414252324282334,
        -0.1001674211615598,
        3.241760074751353,
        6.1830178860180265,
        9.524945381930939
    };

    /** @throws IllegalArgumentException if the dimension is below 1 */
    public Alpine1 {
        Points.checkDimension(dimension, 1);
    }

    /** In 2 dimensions. */
    public Alpine1() {
        this(2);
    }

    @Override
    public double value(double[] x) {
        double sum = 0;
        for (double xi : x) {
            sum += Math.abs(xi * (Math.sin(xi) + 0.1));
        }
        return sum;
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double factor = Math.sin(x[i]) + 0.1;
            double term = x[i] * factor;
            sum += Math.abs(term);
            gradient[i] = Math.signum(term) * (factor + x[i] * Math.cos(x[i]));
        }
        return sum;
    }

    @Override
    public Box domain() {
        return Box.cube(dimension, -10, 10);
    }

    @Override
    public List<Minimum> minima() {
        if (dimension > LISTED) {
            return List.of(Points.minimumAtOrigin(dimension));
        }
        double[][] candidates = new double[dimension][];
        Arrays.fill(candidates, ZEROS);
        return Points.minimaAt(candidates);
    }
}
