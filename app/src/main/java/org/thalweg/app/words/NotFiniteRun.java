package org.thalweg.app.words;

import java.util.Optional;
import org.thalweg.api.Stop;
import org.thalweg.app.text.Phrase;

/** A loss or a coordinate became NaN or infinite: by growing, by falling for ever, or by one step. */
final class NotFiniteRun implements Finding {
    /** No minimum that a double can hold precisely lies below. */
    private static final double BOTTOMLESS = -1e100;

    @Override
    public Optional<String> in(Evidence run) {
        if (run.result().stop().reason() != Stop.Reason.NOT_FINITE) {
            return Optional.empty();
        }
        String end = run.result().stop().sentence();
        if (run.result().steps() == 0 && !Double.isFinite(run.startLoss())) {
            return Optional.of("Could not start: the loss at the start is " + run.startLoss() + ".");
        }
        if (isBottomless(run.result().bestLoss())) {
            return Optional.of("Fell without end: " + end + ", after " + Phrase.number(lastFinite(run))
                    + " on the way. This way the objective has no minimum.");
        }
        return Optional.of(DivergedRun.growth(run)
                .map(growth -> "Diverged: " + growth + ", and " + end + ".")
                .orElseGet(() -> "Broke off: " + end + "; the last loss before was " + Phrase.number(lastFinite(run))
                        + ", the start's " + Phrase.number(run.startLoss()) + "."));
    }

    /** Whether a least loss shows that there is none. */
    static boolean isBottomless(double bestLoss) {
        return bestLoss < BOTTOMLESS;
    }

    private static double lastFinite(Evidence run) {
        int row = run.last();
        while (row > 0 && !Double.isFinite(run.trace().loss(row))) {
            row--;
        }
        return run.trace().loss(row);
    }
}
