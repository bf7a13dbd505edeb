package org.thalweg.app.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.thalweg.api.Box;
import org.thalweg.api.Grid;
import org.thalweg.api.Landscape;
import org.thalweg.api.Minimum;
import org.thalweg.api.Series;
import org.thalweg.api.Trace;
import org.thalweg.api.Vector;
import org.thalweg.app.catalog.Asked;
import org.thalweg.app.run.Experiment;
import org.thalweg.app.run.Outcome;
import org.thalweg.app.run.Sampling;

/**
 * The landscape of an objective of many dimensions, on a plane through the end of the best run: along two coordinates, or
 * along the two directions in which the paths vary most. The paths are their feet on the plane, and fade with their
 * distance from it.
 */
public final class PlaneLandscape {
    /** A minimum nearer to the plane than this part of the picture's side is as good as on it. */
    private static final double ON_PLANE = 1e-3;

    /** A box beyond has no width. */
    private static final double FARTHEST = 1e150;

    private final Experiment experiment;
    private final List<FigureLine> lines;
    private final Reach reach;
    private final double[] through;
    private final String place; // what the plane goes through
    private final Plane plane;
    private final Box domain; // of the plane
    private final String xLabel;
    private final String yLabel;
    private final String what; // the plane is

    private PlaneLandscape(Experiment experiment, List<Outcome> outcomes, Optional<Slice> slice) {
        this.experiment = experiment;
        lines = FigureLine.of(outcomes);
        double[] start = experiment.start().toArray();
        Box whole = Asked.of(
                experiment.objective(),
                "domain",
                () -> experiment.objective().domain().resized(start.length));
        reach = new Reach(whole, start);
        Optional<Outcome> best = outcomes.stream()
                .filter(outcome -> reach.covers(outcome.result().x().toArray()))
                .min(Comparator.comparingDouble(outcome -> outcome.result().loss())); // NaN last
        through = best.map(outcome -> outcome.result().x().toArray()).orElse(start);
        place = best.map(outcome -> "the end of " + outcome.entry()).orElse("the start");
        if (slice.isPresent()) {
            Slice axes = slice.get();
            plane = Plane.along(axes.first(), axes.second(), through);
            domain = new Box(
                    Vector.of(whole.lower().get(axes.first()), whole.lower().get(axes.second())),
                    Vector.of(whole.upper().get(axes.first()), whole.upper().get(axes.second())));
            xLabel = axes.firstName();
            yLabel = axes.secondName();
            what = "the slice along " + xLabel + " and " + yLabel + " through " + place;
        } else {
            PrincipalDirections directions = PathSample.of(lines, reach, start).directions();
            plane = new Plane(through, directions.first(), directions.second());
            domain = Box.cube(2, -Math.min(FARTHEST, 2 * reach.radius()), Math.min(FARTHEST, 2 * reach.radius()));
            xLabel = label(1, directions.firstShare());
            yLabel = label(2, directions.secondShare());
            double share = Math.min(1, directions.firstShare() + directions.secondShare());
            what = "the plane of two principal directions, "
                    + (Double.isNaN(share) ? "" : "with " + percent(share) + " of the paths' variance, ")
                    + "through " + place;
        }
    }

    private static String label(int number, double share) {
        return "principal direction " + number
                + (Double.isNaN(share) ? "" : " (" + percent(share) + " of the variance)");
    }

    /** To a tenth; what is not all is never said to be 100 %. */
    private static String percent(double share) {
        double tenths = share < 1 ? Math.min(99.9, 100 * share) : 100;
        return String.format(Locale.ROOT, "%.1f %%", tenths);
    }

    /**
     * The landscape; what it shows is told to say.
     *
     * @param slice the coordinates to show; empty: the principal plane
     */
    public static Landscape of(
            Experiment experiment,
            List<Outcome> outcomes,
            Optional<Slice> slice,
            FigureOptions options,
            Sampling sampling,
            Consumer<String> say) {
        PlaneLandscape view = new PlaneLandscape(experiment, outcomes, slice);
        say.accept("landscape shows " + view.what);
        return view.landscape(options, sampling, say);
    }

    private Landscape landscape(FigureOptions options, Sampling sampling, Consumer<String> say) {
        List<Feet> feet = lines.stream()
                .map(line -> Feet.of(line.result().trace(), plane))
                .toList();
        Plane.Foot start = plane.under(experiment.start().toArray());
        List<Series> unfaded = feet.stream().map(Feet::path).toList();
        Box window = options.range().orElseGet(() -> window(start, List.of(), unfaded));
        List<Minimum> minima = minima(side(window));
        Box range = options.range().orElseGet(() -> window(start, minima, unfaded));
        List<Series> paths = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            paths.add(lines.get(i)
                    .through(feet.get(i).x(), feet.get(i).y(), feet.get(i).fading(side(range) / 2)));
        }
        int nodes = options.grid(experiment.start().size());
        Grid grid = Terrain.sample(experiment.objective(), range, nodes, plane::at, sampling)
                .told(say);
        String caption = Character.toUpperCase(what.charAt(0)) + what.substring(1) + "; paths fade away from it";
        return Figures.landscape(experiment.spec(), caption, xLabel, yLabel, grid, minima, paths, options);
    }

    private Box window(Plane.Foot start, List<Minimum> minima, List<Series> paths) {
        return Window.on(domain, Vector.of(start.a(), start.b()), minima, paths);
    }

    private static double side(Box box) {
        return Math.max(
                box.upper().get(0) - box.lower().get(0),
                box.upper().get(1) - box.lower().get(1));
    }

    /** The known minima that lie on the plane, in its coordinates. */
    private List<Minimum> minima(double side) {
        List<Minimum> minima = new ArrayList<>();
        for (Minimum minimum :
                Figures.minima(experiment.objective(), experiment.start().size())) {
            Plane.Foot foot = plane.under(minimum.x().toArray());
            if (foot.distance() <= ON_PLANE * side) {
                minima.add(new Minimum(minimum.value(), Vector.of(foot.a(), foot.b())));
            }
        }
        return minima;
    }

    /** The feet of a path on the plane. */
    private record Feet(Vector x, Vector y, double[] distances) {
        public static Feet of(Trace trace, Plane plane) {
            double[] x = new double[trace.size()];
            double[] y = new double[trace.size()];
            double[] distances = new double[trace.size()];
            double[] point = new double[trace.dimension()];
            for (int row = 0; row < trace.size(); row++) {
                for (int i = 0; i < point.length; i++) {
                    point[i] = trace.x(row, i);
                }
                Plane.Foot foot = plane.under(point);
                x[row] = foot.a();
                y[row] = foot.b();
                distances[row] = foot.distance();
            }
            return new Feet(Vector.of(x), Vector.of(y), distances);
        }

        Series path() {
            return new Series("", x, y);
        }

        /** How far each point is off the plane; from a distance on, as far as can be. */
        Vector fading(double farthest) {
            double[] fading = new double[distances.length];
            for (int i = 0; i < fading.length; i++) {
                double part = distances[i] / farthest;
                fading[i] = part < 1 ? part : 1; // NaN, of a point that is nowhere, too
            }
            return Vector.of(fading);
        }
    }
}
