package org.thalweg.app;

import java.util.stream.IntStream;
import org.thalweg.api.Box;
import org.thalweg.api.Grid;
import org.thalweg.api.Objective;
import org.thalweg.api.Vector;

/** Takes an objective's values on a grid, for a landscape; no budget counts them. */
final class Terrain {
    private Terrain() {}

    /**
     * The values at the nodes, NaN where the objective throws an exception. An error, such as a stack overflow at each
     * of many thousand nodes, ends the sampling.
     *
     * @param range of 2 dimensions
     * @param nodes along each axis
     */
    static Grid sample(Objective objective, Box range, int nodes) {
        double[] values = new double[nodes * nodes];
        Grid frame = new Grid(range, nodes, nodes, Vector.of(values)); // says where the nodes are
        PluginContext context = PluginContext.of(objective);
        IntStream.range(0, nodes)
                .parallel()
                .forEach(row -> context.call(() -> {
                    double[] x = new double[2];
                    for (int column = 0; column < nodes; column++) {
                        x[0] = frame.x(column);
                        x[1] = frame.y(row);
                        values[row * nodes + column] = valueOrNaN(objective, x);
                    }
                    return null;
                }));
        return new Grid(range, nodes, nodes, Vector.of(values));
    }

    private static double valueOrNaN(Objective objective, double[] x) {
        try {
            return objective.value(x);
        } catch (RuntimeException e) { // a hole in the picture, not the end of it
            return Double.NaN;
        }
    }
}
