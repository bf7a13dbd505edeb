package org.thalweg.app.words;

import java.util.Optional;
import org.thalweg.app.text.Phrase;

/** The least loss was seen before the end, which matters to one who takes the end. */
final class LowerEarlier implements Finding {
    /** The end is worth less if it gave away this share of the descent. */
    private static final double SHARE = 0.01;

    @Override
    public Optional<String> in(Evidence run) {
        double best = run.result().bestLoss();
        double lost = run.endLoss() - best;
        // an end that is not finite has its own sentence
        if (!(lost > SHARE * run.descent()) || lost <= Evidence.rounding(best) || !Double.isFinite(run.endLoss())) {
            return Optional.empty();
        }
        int lowest = run.lowestRow();
        boolean onPath = run.trace().loss(lowest) <= best + Evidence.rounding(best);
        if (onPath && lowest == 0) {
            return Optional.of("It never came below the start's loss, " + Phrase.number(best) + ".");
        }
        return Optional.of("Its best was earlier: " + Phrase.number(best)
                + (onPath ? " at step " + run.trace().step(lowest) : " at a point tried beside the path") + ", "
                + Phrase.number(lost) + " below the end.");
    }
}
