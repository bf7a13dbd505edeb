package org.thalweg.app.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.thalweg.api.Result;
import org.thalweg.api.Series;
import org.thalweg.api.Vector;
import org.thalweg.app.run.Outcome;
import org.thalweg.app.text.Numbers;

/**
 * An outcome as a line of figures.
 *
 * @param outcome how an entry's run ended
 * @param faint whether it is one of too many to be told apart
 */
public record FigureLine(Outcome outcome, boolean faint) {
    /** No eye tells more lines than this apart. */
    public static final int MOST = 12;

    /** How many are named where there are more: as many as there are colours. */
    public static final int BEST = 8;

    /** In the order of the outcomes; where they are too many, the best few come first by their final loss. */
    public static List<FigureLine> of(List<Outcome> outcomes) {
        boolean crowded = outcomes.size() > MOST;
        List<Outcome> ordered = new ArrayList<>(outcomes);
        if (crowded) {
            ordered.sort(Comparator.comparingDouble(outcome -> outcome.result().loss())); // NaN last
        }
        List<FigureLine> lines = new ArrayList<>();
        for (Outcome outcome : ordered) {
            lines.add(new FigureLine(outcome, crowded && lines.size() >= BEST));
        }
        return lines;
    }

    Result result() {
        return outcome.result();
    }

    Series through(Vector x, Vector y) {
        return through(x, y, Vector.of());
    }

    Series through(Vector x, Vector y, Vector fading) {
        return new Series(label(), x, y, faint, fading);
    }

    private String label() {
        return outcome.entry() + "  (" + end() + ")";
    }

    /** How the run ended, in a few words. */
    String end() {
        long evaluations = result().evaluations();
        return "loss " + Numbers.rough(result().loss()) + ", " + evaluations
                + (evaluations == 1 ? " evaluation, " : " evaluations, ")
                + result().stop().reason();
    }
}
