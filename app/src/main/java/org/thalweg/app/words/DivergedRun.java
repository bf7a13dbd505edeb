package org.thalweg.app.words;

import java.util.Optional;
import org.thalweg.app.text.Phrase;

/** The loss grew far above the start's and stayed there. */
final class DivergedRun implements Finding {
    /** A path that comes down again may rise as high as a few times the start on its way. */
    private static final double GROWTH = 10;

    @Override
    public Optional<String> in(Evidence run) {
        return growth(run)
                .map(growth -> "Diverged: " + growth + ", to " + Phrase.number(run.endLoss()) + " at the end.");
    }

    /** By which step the loss had grown for good, as a clause; empty if it has not. */
    static Optional<String> growth(Evidence run) {
        double height = run.startHeight();
        if (!(height > Evidence.rounding(run.startLoss()))) {
            return Optional.empty(); // from the bottom any step is up, which proves little
        }
        double level = run.floor() + GROWTH * height;
        int row = run.last() + 1;
        boolean seen = false; // a NaN alone is no growth
        while (row > 0 && !(run.trace().loss(row - 1) <= level)) {
            row--;
            seen |= run.trace().loss(row) > level;
        }
        if (!seen) {
            return Optional.empty();
        }
        return Optional.of("the loss, " + Phrase.number(run.startLoss()) + " at the start, stayed above "
                + Phrase.number(level) + " from " + run.step(row) + " on");
    }
}
