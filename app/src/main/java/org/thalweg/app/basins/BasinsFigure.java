package org.thalweg.app.basins;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.thalweg.api.Figure;
import org.thalweg.api.Panels;
import org.thalweg.api.Size;
import org.thalweg.api.Tiles;
import org.thalweg.api.Tiles.Kind;
import org.thalweg.api.Tiles.Tone;
import org.thalweg.api.Vector;

/**
 * Draws basins: a map an entry, whose colour tells the minimum and whose shade the steps to it, and where the first two
 * entries differ.
 */
final class BasinsFigure {
    /** More maps than this, with that of the difference, would be too small to read. */
    static final int MOST = 11;

    private final Basins basins;
    private final Size size;
    private final List<Integer> named; // the minima with a colour of their own
    private final Shading shading;
    private final int maps;

    private BasinsFigure(Basins basins, Size size) {
        this.basins = basins;
        this.size = size;
        named = basins.named();
        shading = Shading.of(basins);
        maps = Math.min(MOST, basins.entries().size());
    }

    static Figure of(Basins basins, Size size) {
        return new BasinsFigure(basins, size).figure();
    }

    private Figure figure() {
        if (maps == 1) {
            return map(0, basins.objective() + "  " + basins.entries().get(0));
        }
        List<Figure> panels = new ArrayList<>();
        for (int entry = 0; entry < maps; entry++) {
            panels.add(map(entry, basins.entries().get(entry).toString()));
        }
        panels.add(BasinsDifference.of(basins, size));
        return Panels.squares(basins.objective().toString(), size, panels);
    }

    private Tiles map(int entry, String title) {
        List<Kind> kinds = new ArrayList<>();
        for (int minimum : named) {
            kinds.add(new Kind(minimum + 1 + share(basins.count(entry, minimum)), Tone.COLOR));
        }
        int others = kinds.size();
        kinds.add(kind("others", entry, of -> basins.countOfOthers(of, named), Tone.GREY));
        kinds.add(kind("none", entry, of -> basins.count(of, Fate.UNDECIDED), Tone.PALE));
        kinds.add(kind("left", entry, of -> basins.count(of, Fate.LEFT), Tone.DARK));
        kinds.add(kind("failed", entry, of -> basins.count(of, Fate.FAILED), Tone.BLACK));

        Arrival[] arrivals = basins.arrivals().get(entry);
        double[] cells = new double[arrivals.length];
        double[] shades = new double[arrivals.length];
        for (int start = 0; start < cells.length; start++) {
            Fate fate = arrivals[start].fate();
            if (fate == Fate.MINIMUM) {
                int place = named.indexOf(basins.reached().get(entry)[start]);
                cells[start] = place < 0 ? others : place;
                shades[start] = shading.of(arrivals[start].steps());
            } else {
                cells[start] = others + fate.ordinal(); // the kinds above are in the fates' order
            }
        }
        int cellsOnASide = basins.starts().size();
        return new Tiles(
                title,
                caption(entry),
                size,
                basins.starts().range(),
                cellsOnASide,
                cellsOnASide,
                kinds,
                Vector.of(cells),
                Vector.of(shades),
                shading.label(),
                labels());
    }

    private String caption(int entry) {
        double steps = basins.medianSteps(entry);
        return basins.percent(basins.count(entry, Fate.MINIMUM)) + " at a minimum"
                + (Double.isNaN(steps) ? "" : ", in " + Basins.text(steps) + " steps (median)");
    }

    /** One that the legends leave out where no map has it. */
    private Kind kind(String label, int entry, IntUnaryOperator count, Tone tone) {
        boolean somewhere = IntStream.range(0, maps).anyMatch(other -> count.applyAsInt(other) > 0);
        return new Kind(somewhere ? label + share(count.applyAsInt(entry)) : "", tone);
    }

    private String share(int count) {
        return ":  " + basins.percent(count);
    }

    private List<Tiles.Label> labels() {
        return named.stream()
                .map(minimum -> new Tiles.Label(
                        Integer.toString(minimum + 1),
                        basins.minima().get(minimum).x(),
                        basins.minima().get(minimum).y()))
                .toList();
    }

    /**
     * How steps become shades, the same for all entries: by their logarithm, between the hundredth least and the
     * hundredth greatest, so that a few stragglers don't take the contrast from all others.
     */
    private record Shading(double least, double most) {
        static Shading of(Basins basins) {
            long[] steps = basins.arrivals().stream()
                    .flatMap(Arrays::stream)
                    .filter(arrival -> arrival.fate() == Fate.MINIMUM)
                    .mapToLong(Arrival::steps)
                    .sorted()
                    .toArray();
            return steps.length == 0
                    ? new Shading(1, 1)
                    : new Shading(
                            Math.max(1, steps[steps.length / 100]),
                            Math.max(1, steps[steps.length - 1 - steps.length / 100]));
        }

        double of(long steps) {
            if (least == most) {
                return 0.5;
            }
            double shade = Math.log(Math.max(1, steps) / least) / Math.log(most / least);
            return Math.max(0, Math.min(1, shade));
        }

        String label() {
            return least == most ? "" : (long) least + " to " + (long) most + " steps";
        }
    }
}
