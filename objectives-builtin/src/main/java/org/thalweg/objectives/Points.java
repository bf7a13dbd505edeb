package org.thalweg.objectives;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Arrays;
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

    static Minimum minimumAtOrigin(int dimension) {
        return Minimum.of(0, constant(dimension, 0));
    }
}
