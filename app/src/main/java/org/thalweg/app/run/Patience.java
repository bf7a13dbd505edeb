package org.thalweg.app.run;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.thalweg.api.Stop;
import org.thalweg.app.text.Phrase;

/**
 * How long a plugin's code is waited for that does not return: a run's time limit and the same once more, at least a
 * second. So a step that only takes longer than was thought, or a machine with other work, costs no run; and nobody waits
 * more than twice as long as he asked for. Without a limit it is waited for until the user interrupts the program, and then a
 * second.
 *
 * @param nanoseconds in all; {@link Long#MAX_VALUE}: for ever
 * @param isInterrupted whether the user interrupted the program
 * @param clock nanoseconds since some moment
 */
record Patience(long nanoseconds, BooleanSupplier isInterrupted, LongSupplier clock) {
    private static final long SECOND = 1_000_000_000;

    /** Of runs with this time limit. */
    static Patience with(Optional<Duration> limit, BooleanSupplier isInterrupted, LongSupplier clock) {
        long nanoseconds = limit.filter(time -> time.compareTo(Duration.ofDays(365)) < 0)
                .map(Duration::toNanos)
                .map(time -> time + Math.max(SECOND, time))
                .orElse(Long.MAX_VALUE);
        return new Patience(nanoseconds, isInterrupted, clock);
    }

    /** Why what has shown no sign of life since then is given up now; null while it is waited for. */
    Stop.Reason verdict(long since, long interruptedSince, long now) {
        if (isInterrupted.getAsBoolean() && now - Math.max(since, interruptedSince) >= SECOND) {
            return Stop.Reason.INTERRUPTED;
        }
        return now - since >= nanoseconds ? Stop.Reason.TIME : null;
    }

    /** How long, for a sentence. */
    String inWords() {
        return Phrase.number(nanoseconds / (double) SECOND) + " s";
    }

    /** Why a run was given up. */
    Stop stop(Stop.Reason reason) {
        return new Stop(
                reason,
                reason == Stop.Reason.TIME
                        ? "abandoned: a step did not return within " + inWords()
                        : "was interrupted, and abandoned: a step did not return");
    }
}
