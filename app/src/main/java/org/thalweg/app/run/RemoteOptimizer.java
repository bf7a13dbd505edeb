package org.thalweg.app.run;

import java.util.List;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;
import org.thalweg.app.catalog.StandIn;

/**
 * Stands for an entry's optimiser and its scheduler, which are in another process.
 *
 * @param type the optimiser's class
 * @param warnings what the scheduler says looks wrong with its settings
 */
public record RemoteOptimizer(Class<?> type, List<String> warnings) implements Optimizer, StandIn {
    public RemoteOptimizer {
        warnings = List.copyOf(warnings);
    }

    /** Never: it doesn't run here. */
    @Override
    public Run start(Problem problem) {
        throw new UnsupportedOperationException(type.getSimpleName() + " runs in another process");
    }
}
