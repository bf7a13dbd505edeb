package org.thalweg.app.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.thalweg.api.Figure;
import org.thalweg.api.Landscape;
import org.thalweg.api.Panels;
import org.thalweg.api.Series;
import org.thalweg.api.Vector;
import org.thalweg.app.run.Outcome;

/** A landscape for each entry, on the same part of the objective and in the colours that its path has among the others. */
public final class EntryPanels {
    /** More would be too small to see anything in. */
    private static final int MOST = 12;

    private static final Series NOTHING = new Series("", Vector.of(), Vector.of());

    private EntryPanels() {}

    /** What is to be said where there are more entries than panels; empty where there are not. */
    public static String note(int entries) {
        return entries <= MOST ? "" : "the best " + MOST + " of " + entries;
    }

    /** @param together the landscape with the paths of all outcomes on it */
    public static Panels of(Landscape together, List<Outcome> outcomes) {
        List<FigureLine> lines = FigureLine.of(outcomes); // in the order of the paths
        int count = Math.min(MOST, lines.size());
        List<Figure> panels = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            panels.add(panel(together, lines.get(i), i, count));
        }
        String note = note(outcomes.size());
        return Panels.squares(
                together.title() + (note.isEmpty() ? "" : ": " + note), together.caption(), together.size(), panels);
    }

    /** The landscape with one of several paths on it: it looks as it does among the others. */
    private static Landscape panel(Landscape together, FigureLine line, int index, int count) {
        Series path = together.paths().get(index);
        List<Series> paths = new ArrayList<>(Collections.nCopies(count, NOTHING));
        paths.set(index, new Series("", path.x(), path.y(), false, path.fading())); // the title names it
        return new Landscape(
                line.outcome().entry().toString(),
                line.end(),
                together.size(),
                "",
                "",
                together.grid(),
                together.levels(),
                together.scale(),
                together.floor(),
                together.optima(),
                paths);
    }
}
