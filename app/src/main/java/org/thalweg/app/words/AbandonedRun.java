package org.thalweg.app.words;

import java.util.Optional;
import org.thalweg.app.text.Phrase;

/** A run that was under way where a step did not return: what its last location is worth, nobody knows. */
final class AbandonedRun implements Finding {
    @Override
    public Optional<String> in(Evidence run) {
        if (run.result().stop().reason().isFault()
                || !Double.isNaN(run.result().loss())
                || run.result().evaluations() == 0) {
            return Optional.empty();
        }
        String best = Double.isNaN(run.result().bestLoss())
                ? ""
                : "; the least loss until then was "
                        + Phrase.number(run.result().bestLoss());
        return Optional.of("Broke off after " + Phrase.count(run.result().steps(), "step") + ": "
                + run.result().stop().sentence() + best + ".");
    }
}
