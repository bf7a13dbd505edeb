package org.thalweg.api;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Sees from time to time whether a run's time is up or its watcher wants it to end: after each step while steps are
 * slow, else after 64 at most.
 */
final class Lookout {
    private static final long MOST_STEPS_BETWEEN_LOOKS = 64;
    private static final long SLOW_NANOS = 1_000_000;

    private final LongSupplier clock;
    private final Watcher watcher; // null: none
    private final long start;
    private final long limit;
    private long lastLook;
    private long stride;
    private long nextLook;

    /**
     * @param time null: for ever
     * @param watcher null: none
     */
    Lookout(Duration time, Watcher watcher) {
        this(time, watcher, System::nanoTime);
    }

    /** @param clock nanoseconds since some moment */
    Lookout(Duration time, Watcher watcher, LongSupplier clock) {
        this.clock = clock;
        this.watcher = watcher;
        start = clock.getAsLong();
        limit = time == null ? Long.MAX_VALUE : saturatedNanos(time);
        nextLook = time == null && watcher == null ? Long.MAX_VALUE : 0;
    }

    private static long saturatedNanos(Duration time) {
        return time.compareTo(Duration.ofNanos(Long.MAX_VALUE)) >= 0 ? Long.MAX_VALUE : time.toNanos();
    }

    /** Why the run ends here; null while it goes on. */
    Stop end(long steps, long evaluations) {
        return steps < nextLook ? null : look(steps, evaluations);
    }

    private Stop look(long steps, long evaluations) {
        long now = clock.getAsLong();
        boolean slow = steps == 0 || now - lastLook > SLOW_NANOS; // or not known yet
        stride = slow ? 1 : Math.min(MOST_STEPS_BETWEEN_LOOKS, 2 * stride);
        lastLook = now;
        nextLook = steps + stride;
        if (now - start >= limit) {
            return new Stop(Stop.Reason.TIME, "the time was up after " + steps + " steps");
        }
        try {
            return watcher == null || watcher.goesOn(steps, evaluations)
                    ? null
                    : new Stop(Stop.Reason.INTERRUPTED, "was interrupted after " + steps + " steps");
        } catch (Throwable thrown) { // which is no fault of the optimiser's
            return Stop.failed(watcher, thrown);
        }
    }
}
