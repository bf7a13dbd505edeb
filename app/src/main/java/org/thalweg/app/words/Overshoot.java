package org.thalweg.app.words;

import java.util.Optional;
import org.thalweg.api.Minimum;
import org.thalweg.api.Trace;
import org.thalweg.api.Vector;
import org.thalweg.app.text.Phrase;

/** The path went past the minimum, seen from the start, and turned back. */
final class Overshoot implements Finding {
    /** Of the way from the start to the minimum, how far beyond is past it. */
    private static final double PAST = 0.05;

    /** An end this near, of that way, tells which minimum it was that the path went past. */
    private static final double NEAR = 0.2;

    @Override
    public Optional<String> in(Evidence run) {
        Minimum minimum = run.nearest().orElse(null);
        if (minimum == null || run.ground().stochastic() || run.result().gradients() == 0) {
            return Optional.empty();
        }
        Vector start = run.start();
        double way = Distance.between(start.toArray(), minimum.x());
        if (!(run.distanceToEnd(minimum.x()) <= NEAR * way)) {
            return Optional.empty();
        }
        Trace trace = run.trace();
        int farthest = 0;
        double most = 0;
        int crossings = 0;
        int side = -1;
        for (int row = 0; row < trace.size(); row++) {
            double past = past(trace, row, start, minimum.x(), way);
            if (past > most) {
                most = past;
                farthest = row;
            }
            if (past * side < 0 && Math.abs(past) > PAST) {
                side = -side;
                crossings++;
            }
        }
        if (most <= PAST || farthest == run.last()) {
            return Optional.empty();
        }
        return Optional.of("It overshot: at " + run.step(farthest) + " it was " + Phrase.number(most * way)
                + " past the minimum, seen from the start " + Phrase.number(way) + " away"
                + (crossings > 2 ? ", and it swung from side to side " + crossings + " times." : "."));
    }

    /** How far a row lies beyond the minimum, along the way from the start and in parts of it; negative before it. */
    private static double past(Trace trace, int row, Vector start, Vector minimum, double way) {
        double past = 0;
        for (int i = 0; i < trace.dimension(); i++) {
            past += (trace.x(row, i) - minimum.get(i)) / way * ((minimum.get(i) - start.get(i)) / way);
        }
        return past;
    }
}
