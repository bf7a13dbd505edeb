package org.thalweg.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.thalweg.api.Series;

/** What draws the lines of a figure: a pen of its own each, and one for all that are faint. */
final class Lineup {
    private static final double FAINT_WIDTH = 0.7;

    private final List<Series> lines;
    private final List<Pen> pens = new ArrayList<>();
    private final Pen faint;

    /** @param pen the pen of a style, for lines that are not faint */
    Lineup(List<Series> lines, Function<LineStyle, Pen> pen, Unit unit) {
        this.lines = lines;
        faint = new Pen(LineStyle.FAINT, FAINT_WIDTH, 0, 0, unit);
        int named = 0;
        for (Series line : lines) {
            pens.add(line.faint() ? faint : pen.apply(LineStyle.of(named++, lines.size())));
        }
    }

    Pen pen(int line) {
        return pens.get(line);
    }

    /** Each line by its label, and how many more there are; those without a label don't count. */
    List<Legend.Entry> legend() {
        List<Legend.Entry> entries = new ArrayList<>();
        int others = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).faint()) {
                others += lines.get(i).label().isBlank() ? 0 : 1;
            } else {
                entries.add(new Legend.Entry(lines.get(i).label(), new LineSample(pens.get(i))));
            }
        }
        if (others > 0) {
            entries.add(new Legend.Entry("and " + others + " more", new LineSample(faint)));
        }
        return entries;
    }
}
