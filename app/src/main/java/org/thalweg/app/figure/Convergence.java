package org.thalweg.app.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.thalweg.api.AlignedCurves;
import org.thalweg.api.Scale;
import org.thalweg.api.Series;
import org.thalweg.api.Size;
import org.thalweg.api.Strip;
import org.thalweg.api.Trace;
import org.thalweg.api.Vector;
import org.thalweg.app.run.Experiment;
import org.thalweg.app.run.Outcome;

/** The curves of outcomes: the loss, and below it the rates and the gradient's norm, against what they cost. */
public final class Convergence {
    /** How many times as high as the highest start a curve may climb within a figure. */
    private static final double IN_SIGHT = 1e6;

    /** Times and learning rates of entries that differ by more than this are shown by their logarithm. */
    private static final double FAR_APART = 30;

    /** How high the loss's strip is, and each other one. */
    private static final int LARGE = 5;

    private static final int SMALL = 2;

    private final List<FigureLine> lines;
    private final List<Vector> costs = new ArrayList<>();
    private final List<Vector> losses = new ArrayList<>();
    private final boolean minimumIsKnown;

    private Convergence(Experiment experiment, List<Outcome> outcomes, Cost cost) {
        lines = FigureLine.of(outcomes);
        OptionalDouble floor = KnownFloor.of(
                Figures.minima(experiment.objective(), experiment.start().size()),
                outcomes.stream().mapToDouble(outcome -> outcome.result().bestLoss()));
        minimumIsKnown = floor.isPresent();
        for (FigureLine line : lines) {
            Vector values = line.result().trace().losses();
            losses.add(floor.isPresent() ? lowered(values, floor.getAsDouble()) : values);
        }
        double highest = IN_SIGHT
                * losses.stream()
                        .filter(values -> values.size() > 0)
                        .mapToDouble(values -> Math.abs(values.get(0)))
                        .filter(Double::isFinite)
                        .max()
                        .orElse(1);
        for (int i = 0; i < lines.size(); i++) {
            costs.add(inSight(cost.of(lines.get(i).result()), losses.get(i), highest));
        }
    }

    /** The loss above the known minimum where there is one; the others where there is anything to be seen. */
    public static AlignedCurves of(Experiment experiment, List<Outcome> outcomes, Cost cost, Size size) {
        Convergence convergence = new Convergence(experiment, outcomes, cost);
        Scale scale = cost == Cost.TIME && areFarApart(convergence.costs) ? Scale.LOG : Scale.LINEAR;
        return new AlignedCurves(experiment.spec().toString(), size, cost.label(), scale, convergence.strips());
    }

    private List<Strip> strips() {
        List<Strip> strips = new ArrayList<>();
        boolean log = minimumIsKnown || losses.stream().allMatch(Convergence::isPositive);
        strips.add(new Strip(
                minimumIsKnown ? "loss - minimum" : "loss", log ? Scale.LOG : Scale.LINEAR, LARGE, through(losses)));

        List<Vector> rates = columns(trace -> Cost.column(trace, trace::lr));
        if (rates.stream().anyMatch(Convergence::hasNumbers)) {
            strips.add(new Strip("lr", areFarApart(rates) ? Scale.LOG : Scale.LINEAR, SMALL, through(rates)));
        }
        List<Vector> momenta = columns(trace -> Cost.column(trace, trace::momentum));
        if (momenta.stream().anyMatch(Convergence::changes)) {
            strips.add(new Strip("momentum", Scale.LINEAR, SMALL, through(momenta)));
        }
        List<Vector> norms = columns(trace -> Cost.column(trace, trace::gradientNorm));
        if (norms.stream().anyMatch(Convergence::hasNumbers)) {
            strips.add(new Strip("|gradient|", Scale.LOG, SMALL, through(norms)));
        }
        return strips;
    }

    private List<Vector> columns(Function<Trace, Vector> column) {
        return lines.stream().map(line -> column.apply(line.result().trace())).toList();
    }

    private List<Series> through(List<Vector> values) {
        List<Series> curves = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            curves.add(lines.get(i).through(costs.get(i), values.get(i)));
        }
        return curves;
    }

    /**
     * The costs, without those where the loss lies so far above all starts that the rest could not be told apart: a
     * curve that climbs there ends, in each strip.
     */
    private static Vector inSight(Vector costs, Vector losses, double highest) {
        double[] seen = costs.toArray();
        for (int i = 0; i < seen.length; i++) {
            seen[i] = losses.get(i) <= highest ? seen[i] : Double.NaN;
        }
        return Vector.of(seen);
    }

    private static Vector lowered(Vector values, double floor) {
        return Vector.of(
                Arrays.stream(values.toArray()).map(value -> value - floor).toArray());
    }

    private static boolean isPositive(Vector values) {
        return Arrays.stream(values.toArray()).noneMatch(value -> value <= 0);
    }

    private static boolean hasNumbers(Vector values) {
        return Arrays.stream(values.toArray()).anyMatch(Double::isFinite);
    }

    private static boolean changes(Vector values) {
        return Arrays.stream(values.toArray())
                        .filter(Double::isFinite)
                        .distinct()
                        .limit(2)
                        .count()
                > 1;
    }

    private static boolean areFarApart(List<Vector> columns) {
        double[] highest = columns.stream()
                .mapToDouble(values -> Arrays.stream(values.toArray())
                        .filter(Double::isFinite)
                        .max()
                        .orElse(0))
                .filter(value -> value > 0)
                .sorted()
                .toArray();
        return highest.length > 0 && highest[highest.length - 1] > FAR_APART * highest[0];
    }
}
