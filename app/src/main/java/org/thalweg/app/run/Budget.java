package org.thalweg.app.run;

import java.time.Duration;
import java.util.Optional;
import org.thalweg.api.Minimization;

/** When a run ends, as far as it was said. */
public record Budget(
        Optional<Long> steps, Optional<Long> evaluations, Optional<Double> target, Optional<Duration> time) {
    /** The run with these. */
    public Minimization of(Minimization run) {
        Minimization applied = run;
        if (steps.isPresent()) {
            applied = applied.steps(steps.get());
        }
        if (evaluations.isPresent()) {
            applied = applied.evaluations(evaluations.get());
        }
        if (target.isPresent()) {
            applied = applied.target(target.get());
        }
        if (time.isPresent()) {
            applied = applied.time(time.get());
        }
        return applied;
    }
}
