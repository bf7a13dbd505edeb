package org.thalweg.app;

import java.util.Locale;

/** By which of a run's losses its parameters are judged. */
enum TuningScore {
    /** The least seen, which the incumbent has. */
    BEST {
        @Override
        double of(Attempt attempt) {
            return attempt.bestLoss();
        }
    },
    /** That where the run ended, for those who take the last location. */
    FINAL {
        @Override
        double of(Attempt attempt) {
            return attempt.loss();
        }
    };

    /** NaN if there is none. */
    abstract double of(Attempt attempt);

    /** As it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
