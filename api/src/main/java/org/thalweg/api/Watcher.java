package org.thalweg.api;

/**
 * Follows a run from outside, and may end it. It is asked between two steps, on the run's thread: before the first
 * step, then after each one while steps are slow, else after 64 at most.
 */
@FunctionalInterface
public interface Watcher {
    /**
     * Whether the run goes on; if not, it ends with {@link Stop.Reason#INTERRUPTED}.
     *
     * @param steps made so far
     * @param evaluations spent so far
     */
    boolean goesOn(long steps, long evaluations);
}
