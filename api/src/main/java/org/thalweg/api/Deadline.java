package org.thalweg.api;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Whether a run's time is up; asks the clock after each step while steps are slow, else after 64 at most. */
final class Deadline {
    private static final long MOST_STEPS_BETWEEN_LOOKS = 64;
    private static final long SLOW_NANOS = 1_000_000;

    private final LongSupplier clock;
    private final long start;
    private final long limit;
    private long lastLook;
    private long stride;
    private long nextLook;

    /** @param time null: for ever */
    Deadline(Duration time) {
        this(time, System::nanoTime);
    }

    /** @param clock nanoseconds since some moment */
    Deadline(Duration time, LongSupplier clock) {
        this.clock = clock;
        start = clock.getAsLong();
        limit = time == null ? Long.MAX_VALUE : saturatedNanos(time);
        nextLook = time == null ? Long.MAX_VALUE : 0;
    }

    private static long saturatedNanos(Duration time) {
        return time.compareTo(Duration.ofNanos(Long.MAX_VALUE)) >= 0 ? Long.MAX_VALUE : time.toNanos();
    }

    boolean hasPassed(long step) {
        if (step < nextLook) {
            return false;
        }
        long now = clock.getAsLong();
        boolean slow = step == 0 || now - lastLook > SLOW_NANOS; // or not known yet
        stride = slow ? 1 : Math.min(MOST_STEPS_BETWEEN_LOOKS, 2 * stride);
        lastLook = now;
        nextLook = step + stride;
        return now - start >= limit;
    }
}
