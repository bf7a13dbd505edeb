package org.thalweg.app.words;

import java.util.Optional;
import org.thalweg.app.text.Phrase;

/** Of a stochastic objective: whether the mean of the true losses still goes down at the end. */
final class NoisyEnd implements Finding {
    /** A mean of fewer losses tells little. */
    private static final int FEWEST_ROWS = 5;

    @Override
    public Optional<String> in(Evidence run) {
        int tail = run.tail();
        int rows = run.trace().size() - tail;
        if (!run.ground().stochastic() || rows < FEWEST_ROWS || tail < rows) {
            return Optional.empty();
        }
        LossRange last = LossRange.of(run.trace(), tail, tail + rows);
        LossRange before = LossRange.of(run.trace(), tail - rows, tail);
        if (!Double.isFinite(last.mean())) {
            return Optional.empty();
        }
        String trend = last.highest() < before.lowest()
                ? "Still going down: "
                : last.lowest() > before.highest() ? "Going up again: " : "No clear trend at the end: ";
        return Optional.of(trend + "the true loss of the last " + Phrase.count(run.tailSteps(), "step") + " was "
                + last.inWords() + ", that of as many before them " + before.inWords() + "; it ended at "
                + Phrase.number(run.endLoss()) + run.standing() + ".");
    }
}
