package org.thalweg.api;

import java.time.Duration;

/** Whether a run's time is up; asks the clock at every 64th step, and at each while steps are slow. */
final class Deadline {
    private static final long MOST_STEPS_BETWEEN_LOOKS = 64;
    private static final long SLOW_NANOS = 1_000_000;

    private final long start = System.nanoTime();
    private final long limit;
    private long lastLook = start;
    private long stride = 1;
    private long nextLook;

    /** @param time null: for ever */
    Deadline(Duration time) {
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
        long now = System.nanoTime();
        stride = now - lastLook > SLOW_NANOS ? 1 : Math.min(MOST_STEPS_BETWEEN_LOOKS, 2 * stride);
        lastLook = now;
        nextLook = step + stride;
        return now - start >= limit;
    }
}
