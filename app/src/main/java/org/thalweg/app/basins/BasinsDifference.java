package org.thalweg.app.basins;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.thalweg.api.Size;
import org.thalweg.api.Tiles;
import org.thalweg.api.Tiles.Kind;
import org.thalweg.api.Tiles.Tone;
import org.thalweg.api.Vector;

/** Draws where the runs of the first two entries end in different minima, and which of them gets to the same one sooner. */
final class BasinsDifference {
    private static final int SAME = 0;
    private static final int APART = 1;
    private static final int FIRST_ALONE = 2;
    private static final int SECOND_ALONE = 3;
    private static final int NEITHER = 4;

    /** The least ratio of steps whose colour is as strong as can be: small differences shall look small. */
    private static final double LEAST_FULL = 2;

    private final Basins basins;
    private final double[] cells;
    private final double[] ratios; // the logarithm of the first's steps over the second's
    private final int[] counts = new int[5];
    private int firstSooner;
    private int secondSooner;

    private BasinsDifference(Basins basins) {
        this.basins = basins;
        cells = new double[basins.starts().count()];
        ratios = new double[cells.length];
        for (int start = 0; start < cells.length; start++) {
            int kind = kind(start);
            cells[start] = kind;
            counts[kind]++;
            if (kind == SAME) {
                ratios[start] = Math.log(steps(0, start) / steps(1, start));
                firstSooner += ratios[start] < 0 ? 1 : 0;
                secondSooner += ratios[start] > 0 ? 1 : 0;
            }
        }
    }

    private int kind(int start) {
        int first = basins.reached().get(0)[start];
        int second = basins.reached().get(1)[start];
        if (first >= 0 && second >= 0) {
            return first == second ? SAME : APART;
        }
        return first >= 0 ? FIRST_ALONE : second >= 0 ? SECOND_ALONE : NEITHER;
    }

    private double steps(int entry, int start) {
        return Math.max(1, basins.arrivals().get(entry)[start].steps());
    }

    static Tiles of(Basins basins, Size size) {
        return new BasinsDifference(basins).figure(size);
    }

    private Tiles figure(Size size) {
        double full = full();
        double[] shades = Arrays.stream(ratios)
                .map(ratio -> 0.5 + 0.5 * Math.max(-1, Math.min(1, ratio / full)))
                .toArray();
        String times = String.format(Locale.ROOT, full < Math.log(10) ? "%.1f" : "%.0f", Math.exp(full));
        List<Kind> kinds = List.of(
                kind("1st … 2nd " + times + " times sooner", SAME, Tone.BALANCE),
                kind("different minima", APART, Tone.APART),
                kind("1st alone at one", FIRST_ALONE, Tone.LOW),
                kind("2nd alone at one", SECOND_ALONE, Tone.HIGH),
                kind("neither at one", NEITHER, Tone.PALE));
        int cellsOnASide = basins.starts().size();
        return new Tiles(
                basins.entries().get(0) + " against " + basins.entries().get(1),
                "same " + basins.percent(counts[SAME]) + "; 1st sooner " + basins.percent(firstSooner) + ", 2nd "
                        + basins.percent(secondSooner),
                size,
                basins.starts().range(),
                cellsOnASide,
                cellsOnASide,
                kinds,
                Vector.of(cells),
                Vector.of(shades),
                "",
                List.of());
    }

    /** The ratio, as a logarithm, with the strongest colour: of twenty starts one has a greater one. */
    private double full() {
        double[] sizes = new double[counts[SAME]];
        int size = 0;
        for (int start = 0; start < cells.length; start++) {
            if (cells[start] == SAME) {
                sizes[size++] = Math.abs(ratios[start]);
            }
        }
        Arrays.sort(sizes);
        return Math.max(Math.log(LEAST_FULL), size == 0 ? 0 : sizes[size - 1 - size / 20]);
    }

    private Kind kind(String label, int kind, Tone tone) {
        return new Kind(counts[kind] == 0 ? "" : label + ":  " + basins.percent(counts[kind]), tone);
    }
}
