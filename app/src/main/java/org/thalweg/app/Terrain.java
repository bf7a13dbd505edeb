package org.thalweg.app;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.thalweg.api.Box;
import org.thalweg.api.Grid;
import org.thalweg.api.Objective;
import org.thalweg.api.Thrown;
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
     * @throws UsageException if no value is finite; the message tells the first exception, if there was one
     */
    static Grid sample(Objective objective, Box range, int nodes) {
        double[] values = new double[nodes * nodes];
        String[] holes = new String[nodes]; // of each row the first, so that any number of cores tells the same
        Grid frame = new Grid(range, nodes, nodes, Vector.of(values)); // says where the nodes are
        PluginContext context = PluginContext.of(objective);
        IntConsumer row = y -> context.call(() -> {
            holes[y] = sampleRow(objective, frame, y, values);
            return null;
        });
        row.accept(0); // alone: where all throw, the JVM would soon leave the message out
        IntStream.range(1, nodes).parallel().forEach(row);
        if (Arrays.stream(values).noneMatch(Double::isFinite)) {
            String hole = Stream.of(holes).filter(Objects::nonNull).findFirst().orElse("");
            throw new UsageException(Asked.name(objective) + " has no finite value from " + range.lower() + " to "
                    + range.upper() + hole);
        }
        return new Grid(range, nodes, nodes, Vector.of(values));
    }

    /** Fills a row; returns what to say of the first exception in it, null if there was none. */
    private static String sampleRow(Objective objective, Grid frame, int row, double[] values) {
        String hole = null;
        double[] x = new double[2];
        for (int column = 0; column < frame.columns(); column++) {
            x[0] = frame.x(column);
            x[1] = frame.y(row);
            int node = row * frame.columns() + column;
            try {
                values[node] = objective.value(x);
            } catch (RuntimeException e) { // a hole in the picture, not the end of it
                values[node] = Double.NaN;
                if (hole == null) {
                    hole = "; at " + Vector.of(x) + " it threw " + Thrown.inWords(e);
                }
            }
        }
        return hole;
    }
}
