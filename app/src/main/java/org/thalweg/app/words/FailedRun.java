package org.thalweg.app.words;

import java.util.Optional;
import org.thalweg.api.Stop;
import org.thalweg.app.text.Phrase;

/** The objective, the optimiser or the scheduler threw something. */
final class FailedRun implements Finding {
    @Override
    public Optional<String> in(Evidence run) {
        if (run.result().stop().reason() != Stop.Reason.FAILED) {
            return Optional.empty();
        }
        String best = Double.isNaN(run.result().bestLoss())
                ? ""
                : "; the least loss until then was "
                        + Phrase.number(run.result().bestLoss());
        return Optional.of("Failed after " + Phrase.count(run.result().steps(), "step") + ": "
                + run.result().stop().sentence() + best + ".");
    }
}
