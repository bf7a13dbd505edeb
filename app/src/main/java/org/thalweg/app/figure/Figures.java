package org.thalweg.app.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.thalweg.api.Box;
import org.thalweg.api.Grid;
import org.thalweg.api.Landscape;
import org.thalweg.api.Minimum;
import org.thalweg.api.Objective;
import org.thalweg.api.Scale;
import org.thalweg.api.Series;
import org.thalweg.api.Trace;
import org.thalweg.app.catalog.Asked;
import org.thalweg.app.run.Experiment;
import org.thalweg.app.run.Outcome;
import org.thalweg.app.run.Sampling;
import org.thalweg.app.spec.Spec;

/** Makes figures of outcomes. */
public final class Figures {
    /** Values that span more than this are spread by their logarithm. */
    private static final double DECADES = 1e3;

    private Figures() {}

    /** The objective with the path of each outcome on it; of 2 dimensions. */
    public static Landscape landscape(
            Experiment experiment,
            List<Outcome> outcomes,
            FigureOptions options,
            Sampling sampling,
            Consumer<String> say) {
        Objective objective = experiment.objective();
        List<Series> paths = new ArrayList<>();
        for (FigureLine line : FigureLine.of(outcomes)) {
            Trace trace = line.result().trace();
            paths.add(line.through(trace.coordinate(0), trace.coordinate(1)));
        }
        Box range = options.range()
                .orElseGet(() -> Window.on(domain(objective), experiment.start(), minima(objective, 2), paths));
        return landscape(experiment.spec(), objective, range, paths, options, sampling, say);
    }

    /** The objective alone, on its domain if no other range is given; of 2 dimensions. */
    public static Landscape landscape(Spec spec, Objective objective, FigureOptions options, Consumer<String> say) {
        Box range = options.range().orElseGet(() -> domain(objective));
        return landscape(spec, objective, range, List.of(), options, Sampling.UNWATCHED, say);
    }

    private static Box domain(Objective objective) {
        return Asked.of(objective, "domain", () -> objective.domain().resized(2));
    }

    private static Landscape landscape(
            Spec spec,
            Objective objective,
            Box range,
            List<Series> paths,
            FigureOptions options,
            Sampling sampling,
            Consumer<String> say) {
        Grid grid = Terrain.sample(objective, range, options.grid(2), (x, y) -> new double[] {x, y}, sampling)
                .told(say);
        return landscape(spec, "", "", "", grid, minima(objective, 2), paths, options);
    }

    /** A landscape of values that were taken. */
    public static Landscape landscape(
            Spec spec,
            String caption,
            String xLabel,
            String yLabel,
            Grid grid,
            List<Minimum> minima,
            List<Series> paths,
            FigureOptions options) {
        double floor = floor(grid, minima);
        Scale scale = options.scale().orElseGet(() -> spansDecades(grid, floor) ? Scale.LOG : Scale.LINEAR);
        return new Landscape(
                spec.toString(),
                caption,
                options.drawing().size(),
                xLabel,
                yLabel,
                grid,
                options.levels(),
                scale,
                floor,
                minima,
                paths);
    }

    public static Series path(String label, Trace trace) {
        return new Series(label, trace.coordinate(0), trace.coordinate(1));
    }

    /** The known minima, if they are of as many dimensions as the run. */
    public static List<Minimum> minima(Objective objective, int dimension) {
        return Asked.of(
                objective,
                "minima",
                () -> objective.minima().stream()
                        .filter(minimum -> minimum.x().size() == dimension)
                        .toList());
    }

    /** What a logarithmic landscape counts from: no known minimum may lie above what the grid shows. */
    private static double floor(Grid grid, List<Minimum> minima) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < grid.values().size(); i++) {
            double value = grid.values().get(i);
            if (value < least && Double.isFinite(value)) {
                least = value;
            }
        }
        for (Minimum minimum : minima) {
            least = Math.min(least, minimum.value());
        }
        return Double.isFinite(least) ? least : 0;
    }

    /** Whether the highest value towers over the lowest hundredth. */
    private static boolean spansDecades(Grid grid, double floor) {
        double[] heights = Arrays.stream(grid.values().toArray())
                .filter(Double::isFinite)
                .map(value -> value - floor)
                .sorted()
                .toArray();
        if (heights.length == 0) {
            return false;
        }
        double low = heights[heights.length / 100];
        double high = heights[heights.length - 1];
        return high > DECADES * low;
    }
}
