package org.thalweg.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.thalweg.api.Box;
import org.thalweg.api.Curves;
import org.thalweg.api.Grid;
import org.thalweg.api.Landscape;
import org.thalweg.api.Minimum;
import org.thalweg.api.Objective;
import org.thalweg.api.Scale;
import org.thalweg.api.Series;
import org.thalweg.api.Trace;
import org.thalweg.api.Vector;

/** Makes figures of outcomes. */
final class Figures {
    /** Values that span more than this are spread by their logarithm. */
    private static final double DECADES = 1e3;

    /** How many times as high as the highest start a curve may climb within a figure. */
    private static final double IN_SIGHT = 1e6;

    private Figures() {}

    /** The objective with the path of each outcome on it; of 2 dimensions. */
    static Landscape landscape(Experiment experiment, List<Outcome> outcomes, FigureOptions options) {
        Objective objective = experiment.objective();
        List<Series> paths = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            paths.add(path(legend(outcome), outcome.result().trace()));
        }
        Box range = options.range()
                .orElseGet(() -> Window.on(domain(objective), experiment.start(), minima(objective, 2), paths));
        return landscape(experiment.spec(), objective, range, paths, options);
    }

    /** The objective alone, on its domain if no other range is given; of 2 dimensions. */
    static Landscape landscape(Spec spec, Objective objective, FigureOptions options) {
        Box range = options.range().orElseGet(() -> domain(objective));
        return landscape(spec, objective, range, List.of(), options);
    }

    private static Box domain(Objective objective) {
        return Asked.of(objective, "domain", () -> objective.domain().resized(2));
    }

    private static Landscape landscape(
            Spec spec, Objective objective, Box range, List<Series> paths, FigureOptions options) {
        List<Minimum> minima = minima(objective, 2);
        Grid grid = Terrain.sample(objective, range, options.grid());
        double floor = floor(grid, minima);
        Scale scale = options.scale().orElseGet(() -> spansDecades(grid, floor) ? Scale.LOG : Scale.LINEAR);
        return new Landscape(
                spec.toString(), options.drawing().size(), grid, options.levels(), scale, floor, minima, paths);
    }

    static Series path(String label, Trace trace) {
        return new Series(label, trace.coordinate(0), trace.coordinate(1));
    }

    /** The loss of each outcome against the step: above the known minimum where there is one. */
    static Curves convergence(Experiment experiment, List<Outcome> outcomes, FigureOptions options) {
        Optional<Double> known = minima(
                        experiment.objective(), experiment.start().size())
                .stream()
                .map(Minimum::value)
                .filter(minimum ->
                        outcomes.stream().noneMatch(outcome -> outcome.result().bestLoss() < minimum))
                .findFirst();
        List<Series> curves = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            Trace trace = outcome.result().trace();
            Vector losses = known.map(floor -> lowered(trace.losses(), floor)).orElse(trace.losses());
            curves.add(new Series(legend(outcome), trace.steps(), losses));
        }
        double highest = IN_SIGHT
                * curves.stream()
                        .mapToDouble(curve -> Math.abs(curve.y().get(0)))
                        .filter(Double::isFinite)
                        .max()
                        .orElse(1);
        curves.replaceAll(curve -> new Series(curve.label(), curve.x(), inSight(curve.y(), highest)));
        return new Curves(
                experiment.spec().toString(),
                options.drawing().size(),
                "step",
                known.isPresent() ? "loss - minimum" : "loss",
                known.isPresent() || curves.stream().allMatch(Figures::isPositive) ? Scale.LOG : Scale.LINEAR,
                curves);
    }

    /** The known minima, if they are of as many dimensions as the run. */
    private static List<Minimum> minima(Objective objective, int dimension) {
        return Asked.of(
                objective,
                "minima",
                () -> objective.minima().stream()
                        .filter(minimum -> minimum.x().size() == dimension)
                        .toList());
    }

    private static String legend(Outcome outcome) {
        return outcome.entry() + "  (loss " + Numbers.brief(outcome.result().loss()) + ")";
    }

    /**
     * Without what lies so far above all starts that the rest could not be told apart; a curve that climbs there ends.
     */
    private static Vector inSight(Vector values, double highest) {
        double[] seen = values.toArray();
        for (int i = 0; i < seen.length; i++) {
            seen[i] = seen[i] > highest ? Double.NaN : seen[i];
        }
        return Vector.of(seen);
    }

    private static Vector lowered(Vector values, double floor) {
        double[] heights = values.toArray();
        for (int i = 0; i < heights.length; i++) {
            heights[i] -= floor;
        }
        return Vector.of(heights);
    }

    private static boolean isPositive(Series curve) {
        for (int i = 0; i < curve.y().size(); i++) {
            if (curve.y().get(i) <= 0) {
                return false;
            }
        }
        return true;
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
