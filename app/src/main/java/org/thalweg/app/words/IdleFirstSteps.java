package org.thalweg.app.words;

import java.util.Optional;
import org.thalweg.api.Trace;

/** The first steps moved nothing, since the schedule had the learning rate at 0. */
final class IdleFirstSteps implements Finding {
    @Override
    public Optional<String> in(Evidence run) {
        Trace trace = run.trace();
        int idle = 0;
        while (idle < run.last()
                && trace.step(idle) == idle
                && trace.lr(idle) == 0
                && Distance.between(trace, idle, idle + 1) == 0) {
            idle++;
        }
        if (idle == 0 || idle == run.last() || run.entry().scheduler().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of((idle == 1 ? "The first step" : "The first " + idle + " steps") + " moved nothing, since "
                + run.entry().scheduler().get().name() + " begins with lr 0.");
    }
}
