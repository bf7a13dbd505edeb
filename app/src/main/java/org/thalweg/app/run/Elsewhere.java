package org.thalweg.app.run;

import java.util.Optional;
import org.thalweg.api.Objective;
import org.thalweg.app.spec.Entry;
import org.thalweg.app.spec.Spec;

/** Which parts of an experiment are not made here, but in other processes, and what stands for them. */
public interface Elsewhere {
    /** None are. */
    Elsewhere NOTHING = new Elsewhere() {
        @Override
        public Optional<Objective> objective(Spec spec) {
            return Optional.empty();
        }

        @Override
        public Optional<RemoteOptimizer> optimizer(Entry entry) {
            return Optional.empty();
        }

        @Override
        public Optional<RemoteRuns> runs(Entry entry) {
            return Optional.empty();
        }
    };

    /**
     * What stands for an objective; empty if it is made here.
     *
     * @throws org.thalweg.app.text.UsageException if the spec is refused
     */
    Optional<Objective> objective(Spec spec);

    /**
     * What stands for an entry's optimiser and scheduler; empty if they are made here. Asked after {@link #objective}.
     *
     * @throws org.thalweg.app.text.UsageException if the entry, or its run, is refused
     */
    Optional<RemoteOptimizer> optimizer(Entry entry);

    /** What makes an entry's runs; empty if they are made here. Asked after {@link #objective}. */
    Optional<RemoteRuns> runs(Entry entry);
}
