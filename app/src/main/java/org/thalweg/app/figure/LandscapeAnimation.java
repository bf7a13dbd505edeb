package org.thalweg.app.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import org.thalweg.api.Animation;
import org.thalweg.api.Box;
import org.thalweg.api.Landscape;
import org.thalweg.api.Series;
import org.thalweg.api.Vector;
import org.thalweg.app.run.Outcome;
import org.thalweg.app.text.Numbers;

/** A landscape on which paths grow by their cost, at an even pace, so that at each moment all have paid as much. */
public final class LandscapeAnimation {
    /** Four seconds at twenty a second. */
    private static final int FRAMES = 80;

    /** Points nearer to each other than this, in sides of the landscape, look like one. */
    private static final double INDISTINCT = 0.003;

    /** From here on, and below the reciprocal, a cost is written with an exponent. */
    private static final double LARGE = 1e6;

    /** The digits of a cost that is not a count. */
    private static final int DIGITS = 3;

    private LandscapeAnimation() {}

    /** The animation of a landscape with the path of each outcome, in the order of {@link FigureLine}. */
    public static Animation of(Landscape landscape, List<Outcome> outcomes, Cost cost) {
        List<Vector> costs = FigureLine.of(outcomes).stream()
                .map(line -> cost.of(line.result()))
                .toList();
        double seen = 0;
        double total = 0;
        for (int path = 0; path < costs.size(); path++) {
            Vector paid = costs.get(path);
            int arrival = arrival(landscape.paths().get(path), landscape.grid().range());
            seen = Math.max(seen, arrival < 0 ? 0 : finite(paid.get(arrival)));
            for (int i = 0; i < paid.size(); i++) {
                total = Math.max(total, finite(paid.get(i)));
            }
        }
        DoubleFunction<String> number = cost.isCount() ? paid -> Long.toString((long) paid) : inStepsOf(seen);
        List<Animation.Frame> frames = new ArrayList<>();
        frames.add(frame(Double.NEGATIVE_INFINITY, cost, number.apply(0)));
        for (int i = 1; i < FRAMES - 1; i++) {
            double budget = seen * i / (FRAMES - 2);
            frames.add(frame(budget, cost, number.apply(budget)));
        }
        frames.add(frame(Double.POSITIVE_INFINITY, cost, number.apply(total)));
        return new Animation(landscape, costs, frames);
    }

    /**
     * The point from which on a path moves no more that could be seen, -1 if it is never seen: what comes after would
     * leave little time for the rest.
     */
    private static int arrival(Series path, Box range) {
        int arrival = path.x().size() - 1;
        while (arrival >= 0 && !isOn(range, path.x().get(arrival), path.y().get(arrival))) {
            arrival--;
        }
        int end = arrival;
        while (arrival > 0
                && isNear(path.x(), arrival - 1, end, range, 0)
                && isNear(path.y(), arrival - 1, end, range, 1)) {
            arrival--;
        }
        return arrival;
    }

    private static boolean isNear(Vector coordinates, int point, int other, Box range, int axis) {
        double side = range.upper().get(axis) - range.lower().get(axis);
        return Math.abs(coordinates.get(point) - coordinates.get(other)) <= INDISTINCT * side;
    }

    private static double finite(double cost) {
        return Double.isFinite(cost) ? cost : 0;
    }

    private static boolean isOn(Box range, double x, double y) {
        return x >= range.lower().get(0)
                && x <= range.upper().get(0)
                && y >= range.lower().get(1)
                && y <= range.upper().get(1);
    }

    private static Animation.Frame frame(double budget, Cost cost, String number) {
        return new Animation.Frame(budget, cost.label() + " " + number);
    }

    /** Numbers with as many decimals as the greatest needs, so that they don't change their form on the way. */
    private static DoubleFunction<String> inStepsOf(double greatest) {
        if (!(greatest < LARGE && greatest > 1 / LARGE)) {
            return Numbers::rough;
        }
        int decimals = Math.max(0, DIGITS - 1 - (int) Math.floor(Math.log10(greatest)));
        return paid -> paid < LARGE ? String.format(Locale.ROOT, "%." + decimals + "f", paid) : Numbers.rough(paid);
    }
}
