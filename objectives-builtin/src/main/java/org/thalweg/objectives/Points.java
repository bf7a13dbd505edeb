package org.thalweg.objectives;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.thalweg.api.Minimum;

/** Points whose coordinates follow a pattern in any number of dimensions. */
final class Points {
    private Points() {}

    static void checkDimension(int dimension, int least) {
        checkArgument(dimension >= least, "dimension must be >= %s, got %s", least, dimension);
    }

    static double[] constant(int dimension, double coordinate) {
        double[] x = new double[dimension];
        Arrays.fill(x, coordinate);
        return x;
    }

    /** The first, third, … coordinate, and the second, fourth, … */
    static double[] alternating(int dimension, double odd, double even) {
        double[] x = new double[dimension];
        for (int i = 0; i < dimension; i++) {
            x[i] = i % 2 == 0 ? odd : even;
        }
        return x;
    }

    /** Minima of 0 wherever each coordinate is one of its candidates, the first ones first. */
    static List<Minimum> minimaAt(double[][] candidates) {
        List<Minimum> minima = new ArrayList<>();
        double[] x = new double[candidates.length];
        addMinima(minima, x, 0, candidates);
        return List.copyOf(minima);
    }

    private static void addMinima(List<Minimum> minima, double[] x, int i, double[][] candidates) {
        if (i == x.length) {
            minima.add(Minimum.of(0, x));
            return;
        }
        for (double candidate : candidates[i]) {
            x[i] = candidate;
            addMinima(minima, x, i + 1, candidates);
        }
    }

    static Minimum minimumAtOrigin(int dimension) {
        return Minimum.of(0, constant(dimension, 0));
    }
}
