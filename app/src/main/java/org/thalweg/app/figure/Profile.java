package org.thalweg.app.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import org.thalweg.api.Axis;
import org.thalweg.api.Box;
import org.thalweg.api.Curves;
import org.thalweg.api.Dots;
import org.thalweg.api.Minimum;
import org.thalweg.api.Objective;
import org.thalweg.api.Scale;
import org.thalweg.api.Series;
import org.thalweg.api.Trace;
import org.thalweg.api.Vector;
import org.thalweg.app.catalog.Asked;
import org.thalweg.app.run.Experiment;
import org.thalweg.app.run.Outcome;
import org.thalweg.app.run.Sampling;

/** The curve of an objective of one dimension, with the path of each outcome on it. */
public final class Profile {
    /** Values that span more than this are shown by their logarithm. */
    private static final double DECADES = 1e3;

    /** The curve is drawn through so many times as many points as a landscape has along an axis. */
    private static final int FINENESS = 5;

    private Profile() {}

    public static Curves of(Experiment experiment, List<Outcome> outcomes, FigureOptions options, Sampling sampling) {
        List<FigureLine> lines = FigureLine.of(outcomes);
        Box window = options.range().orElseGet(() -> window(experiment, lines));
        Vector x = nodes(window.lower().get(0), window.upper().get(0), FINENESS * options.grid(1));
        Vector values = Terrain.along(experiment.objective(), x, sampling);
        List<Series> curves = new ArrayList<>();
        for (FigureLine line : lines) {
            Trace trace = line.result().trace();
            curves.add(line.through(within(window, trace.coordinate(0)), trace.losses()));
        }
        curves.add(new Series("", x, values, true)); // below the paths
        return new Curves(
                experiment.spec().toString(),
                options.drawing().size(),
                new Axis("x1", Scale.LINEAR),
                new Axis("loss", spansDecades(values) ? Scale.LOG : Scale.LINEAR),
                curves,
                List.of(),
                List.of(
                        ends("start", true, window, lines, trace -> 0),
                        ends("end", false, window, lines, trace -> trace.size() - 1)),
                List.of());
    }

    /** The point of each path at a row of its trace, and none of the objective's curve behind them. */
    private static Dots ends(String label, boolean open, Box window, List<FigureLine> lines, ToIntFunction<Trace> row) {
        double[] x = new double[lines.size() + 1];
        double[] losses = new double[lines.size() + 1];
        for (int i = 0; i < lines.size(); i++) {
            Trace trace = lines.get(i).result().trace();
            x[i] = trace.x(row.applyAsInt(trace), 0);
            losses[i] = trace.loss(row.applyAsInt(trace));
        }
        x[lines.size()] = Double.NaN;
        return new Dots(label, open, within(window, Vector.of(x)), Vector.of(losses));
    }

    /** As wide as a landscape would be whose second coordinate is the first. */
    private static Box window(Experiment experiment, List<FigureLine> lines) {
        Objective objective = experiment.objective();
        Box domain = Asked.of(objective, "domain", () -> objective.domain().resized(2));
        double start = experiment.start().get(0);
        List<Series> paths = lines.stream()
                .map(line -> line.result().trace().coordinate(0))
                .map(x -> new Series("", x, x))
                .toList();
        List<Minimum> minima = Figures.minima(objective, 1).stream()
                .map(minimum -> Minimum.of(
                        minimum.value(), minimum.x().get(0), minimum.x().get(0)))
                .toList();
        return Window.on(domain, Vector.of(start, start), minima, paths);
    }

    private static Vector nodes(double lower, double upper, int count) {
        double[] x = new double[count];
        for (int i = 0; i < count; i++) {
            x[i] = lower + (upper - lower) * i / (count - 1);
        }
        return Vector.of(x);
    }

    /** The points in the window; the others leave gaps, or one that diverges would leave no room for them. */
    private static Vector within(Box window, Vector x) {
        return Vector.of(Arrays.stream(x.toArray())
                .map(value -> value >= window.lower().get(0)
                                && value <= window.upper().get(0)
                        ? value
                        : Double.NaN)
                .toArray());
    }

    private static boolean spansDecades(Vector values) {
        double[] finite = Arrays.stream(values.toArray())
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        return finite.length > 0 && finite[0] > 0 && finite[finite.length - 1] > DECADES * finite[0];
    }
}
