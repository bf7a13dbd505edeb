package org.thalweg.app.run;

import java.util.Locale;

/**
 * What a run's budget counts, and the most that one may spend.
 *
 * @param unit what is counted
 * @param most at least 1
 */
record Effort(Unit unit, long most) {
    /** What a budget may count. */
    enum Unit {
        STEPS,
        EVALUATIONS,
        MILLISECONDS;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How much a run has spent of it. */
    long spent(long steps, long evaluations, long nanoseconds) {
        long spent = switch (unit) {
            case STEPS -> steps;
            case EVALUATIONS -> evaluations;
            case MILLISECONDS -> nanoseconds / 1_000_000;
        };
        return Math.min(spent, most);
    }
}
