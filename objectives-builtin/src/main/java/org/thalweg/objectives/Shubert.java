package org.thalweg.objectives;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.api.Box;
import org.thalweg.api.Description;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Minimum;

/**
 * Shubert's function, f(x, y) = g(x) g(y) with g(v) = Σ i cos((i + 1) v + i) over i = 1 … 5.
 *
 * <p>760 local minima in its domain, 18 of them global, where one factor is least and the other greatest: −186.73….
 * Source: B. O. Shubert, <i>A Sequential Method Seeking the Global Maximum of a Function</i>, SIAM Journal on Numerical
 * Analysis 9, 1972; in two variables: A. V. Levy, A. Montalvo, <i>The Tunneling Algorithm for the Global Minimization
 * of Functions</i>, SIAM Journal on Scientific and Statistical Computing 6, 1985.
 */
@Description(
        value = "Shubert's function of two variables: hundreds of minima, eighteen of them equal and lowest.",
        group = "many minima",
        formula = "f(x, y) = g(x) g(y) with g(v) = sum over 1 <= i <= 5 of i cos((i + 1) v + i)",
        source = "B. O. Shubert, A Sequential Method Seeking the Global Maximum of a Function, 1972")
public record Shubert() implements Differentiable {
    private static final double LEAST_VALUE = -186.73090883102384;

    /** Where g is least, −12.87…, and greatest, 14.50…, in the domain. */
    private static final double[] LEAST = {-7.708313735499347, -1.425128428319761, 4.858056878859825};

    private static final double[] GREATEST = {-7.0835064076515595, -0.8003211004719731, 5.482864206707613};

    @Override
    public int dimension() {
        return 2;
    }

    @Override
    public double value(double[] x) {
        return wave(x[0]) * wave(x[1]);
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        double waveX = wave(x[0]);
        double waveY = wave(x[1]);
        gradient[0] = slope(x[0]) * waveY;
        gradient[1] = waveX * slope(x[1]);
        return waveX * waveY;
    }

    private static double wave(double v) {
        double sum = 0;
        for (int i = 1; i <= 5; i++) {
            sum += i * Math.cos(angle(i, v));
        }
        return sum;
    }

    private static double slope(double v) {
        double sum = 0;
        for (int i = 1; i <= 5; i++) {
            sum -= i * (i + 1) * Math.sin(angle(i, v));
        }
        return sum;
    }

    private static double angle(int i, double v) {
        return Overflow.finite((i + 1) * v + i);
    }

    @Override
    public Box domain() {
        return Box.cube(2, -10, 10);
    }

    @Override
    public List<Minimum> minima() {
        List<Minimum> minima = new ArrayList<>();
        for (double least : LEAST) {
            for (double greatest : GREATEST) {
                minima.add(Minimum.of(LEAST_VALUE, least, greatest));
                minima.add(Minimum.of(LEAST_VALUE, greatest, least));
            }
        }
        return List.copyOf(minima);
    }
}
