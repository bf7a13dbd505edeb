package org.thalweg.app.words;

import java.util.Optional;
import org.thalweg.app.text.Phrase;

/** What is true of any run: where it began and where it ended. */
final class PlainEnd implements Finding {
    @Override
    public Optional<String> in(Evidence run) {
        String from = "the loss went from " + Phrase.number(run.startLoss()) + " to " + Phrase.number(run.endLoss());
        double before = run.leastLoss(0, run.tail() + 1);
        double after = run.leastLoss(run.tail(), run.trace().size());
        String last = run.ground().stochastic() || run.result().steps() < 2
                ? ""
                : ". The last " + Phrase.count(run.tailSteps(), "step")
                        + (after < before
                                ? " lowered the least by " + Phrase.number(before - after)
                                : " brought no new low");
        return Optional.of((run.endLoss() > run.startLoss() ? "Ended higher than it started: " : "Ended: ") + from
                + " in " + Phrase.count(run.result().steps(), "step") + run.standing() + last + ".");
    }
}
