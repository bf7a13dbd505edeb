package org.thalweg.app.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.thalweg.api.Box;
import org.thalweg.api.Differentiated;
import org.thalweg.api.Grid;
import org.thalweg.api.Objective;
import org.thalweg.api.Thrown;
import org.thalweg.api.Vector;
import org.thalweg.app.catalog.Asked;
import org.thalweg.app.catalog.PluginContext;
import org.thalweg.app.run.ManyValues;
import org.thalweg.app.run.SampledValues;
import org.thalweg.app.run.Sampling;
import org.thalweg.app.run.UnfinishedException;

/**
 * An objective's values on a grid, for a landscape; no budget counts them.
 *
 * @param grid the values at the nodes, NaN where the objective threw an exception
 * @param complaint why there is nothing to be seen; empty if some value is finite
 */
public record Terrain(Grid grid, String complaint) {
    /** The point at which the objective is taken for a node. */
    public interface Place {
        double[] at(double x, double y);
    }

    /**
     * Takes the values. An error, such as a stack overflow at each of many thousand nodes, ends the sampling.
     *
     * @param range of 2 dimensions
     * @param nodes along each axis
     */
    public static Terrain sample(Objective objective, Box range, int nodes) {
        return sample(objective, range, nodes, (x, y) -> new double[] {x, y}, Sampling.UNWATCHED);
    }

    /**
     * As {@link #sample(Objective, Box, int)}, of an objective that may be in another space than the grid's.
     *
     * @throws UnfinishedException if the user interrupts it, or a value does not return
     */
    public static Terrain sample(Objective objective, Box range, int nodes, Place place, Sampling sampling) {
        double[] values = new double[nodes * nodes];
        String[] holes = new String[nodes]; // of each row the first, so that any number of cores tells the same
        Grid frame = new Grid(range, nodes, nodes, Vector.of(values)); // says where the nodes are
        PluginContext context = PluginContext.of(objective);
        try (SampledValues taken = sampling.of(values.length)) {
            IntConsumer row = y -> context.call(() -> {
                try (SampledValues.Row news = taken.row()) {
                    holes[y] = sampleRow(objective, frame, y, place, values, news);
                }
                return null;
            });
            taken.rows(0, 1, row); // alone: where all throw, the JVM would soon leave the message out
            taken.rows(1, nodes, row);
        }
        String complaint = "";
        if (Arrays.stream(values).noneMatch(Double::isFinite)) {
            complaint = Asked.name(objective) + " has no finite value from " + range.lower() + " to " + range.upper()
                    + Stream.of(holes).filter(Objects::nonNull).findFirst().orElse("");
        }
        return new Terrain(new Grid(range, nodes, nodes, Vector.of(values)), complaint);
    }

    /** The grid, after the user was told where there is nothing to be seen on it. */
    Grid told(Consumer<String> say) {
        if (!complaint.isEmpty()) {
            say.accept("the landscape is empty: " + complaint);
        }
        return grid;
    }

    /** Fills a row; returns what to say of the first exception in it, null if there was none. */
    private static String sampleRow(
            Objective objective, Grid frame, int row, Place place, double[] values, SampledValues.Row news) {
        if (author(objective) instanceof ManyValues many) {
            return sampleRow(many, frame, row, place, values, news);
        }
        String hole = null;
        for (int column = 0; column < frame.columns() && news.goesOn(); column++) {
            double[] x = place.at(frame.x(column), frame.y(row));
            int node = row * frame.columns() + column;
            try {
                values[node] = objective.value(x);
            } catch (RuntimeException e) { // a hole in the picture, not the end of it
                values[node] = Double.NaN;
                if (hole == null) {
                    hole = "; at " + Vector.of(x) + " it threw " + Thrown.inWords(e);
                }
            }
            news.took();
        }
        return hole;
    }

    private static Objective author(Objective objective) {
        return objective instanceof Differentiated differentiated ? differentiated.original() : objective;
    }

    /** The same, all at once. */
    private static String sampleRow(
            ManyValues objective, Grid frame, int row, Place place, double[] values, SampledValues.Row news) {
        if (!news.goesOn()) {
            return null;
        }
        List<double[]> nodes = IntStream.range(0, frame.columns())
                .mapToObj(column -> place.at(frame.x(column), frame.y(row)))
                .toList();
        ManyValues.Values taken = objective.values(nodes);
        System.arraycopy(taken.values(), 0, values, row * frame.columns(), frame.columns());
        nodes.forEach(node -> news.took());
        return taken.hole().isEmpty() ? null : "; " + taken.hole();
    }

    /**
     * The values of an objective of one dimension, NaN where it throws an exception.
     *
     * @throws UnfinishedException if the user interrupts it, or a value does not return
     */
    public static Vector along(Objective objective, Vector x, Sampling sampling) {
        double[] values = new double[x.size()];
        if (author(objective) instanceof ManyValues many) {
            return Vector.of(many.values(IntStream.range(0, values.length)
                            .mapToObj(i -> new double[] {x.get(i)})
                            .toList())
                    .values());
        }
        try (SampledValues taken = sampling.of(values.length)) {
            taken.rows(
                    0,
                    1,
                    row -> PluginContext.of(objective).call(() -> {
                        try (SampledValues.Row news = taken.row()) {
                            fill(objective, x, values, news);
                        }
                        return null;
                    }));
        }
        return Vector.of(values);
    }

    private static void fill(Objective objective, Vector x, double[] values, SampledValues.Row news) {
        for (int i = 0; i < values.length && news.goesOn(); i++) {
            try {
                values[i] = objective.value(new double[] {x.get(i)});
            } catch (RuntimeException e) {
                values[i] = Double.NaN;
            }
            news.took();
        }
    }
}
