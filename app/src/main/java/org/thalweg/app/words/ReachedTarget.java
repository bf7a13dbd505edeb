package org.thalweg.app.words;

import java.util.Optional;
import org.thalweg.api.Stop;
import org.thalweg.app.text.Phrase;

/** The target that the user set was reached. */
final class ReachedTarget implements Finding {
    @Override
    public Optional<String> in(Evidence run) {
        if (run.result().stop().reason() != Stop.Reason.TARGET) {
            return Optional.empty();
        }
        return Optional.of("Reached the target after "
                + Phrase.count(run.result().steps(), "step") + " and "
                + Phrase.count(run.result().evaluations(), "evaluation") + ": the least loss is "
                + Phrase.number(run.result().bestLoss())
                + run.ground()
                        .nearest(run.result().best().toArray())
                        .map(minimum -> ", seen "
                                + Phrase.number(
                                        Distance.between(run.result().best().toArray(), minimum.x()))
                                + " from the known minimum at " + Phrase.place(minimum.x()))
                        .orElse("")
                + ".");
    }
}
