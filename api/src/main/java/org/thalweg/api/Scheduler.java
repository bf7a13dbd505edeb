package org.thalweg.api;

import java.util.List;
import java.util.function.LongToDoubleFunction;

/**
 * A rule for the learning rate, and for the momentum where it drives one: its settings, from which any number of
 * schedules start.
 *
 * <p>An implementation MUST be immutable; all memory of a run is born in {@link #start}. It SHOULD be a public record
 * whose components are its parameters.
 */
@FunctionalInterface
public interface Scheduler {
    /**
     * Begins a run's schedule.
     *
     * @param lr the optimiser's own learning rate
     * @param steps the planned number of steps; 0: none is planned
     * @throws IllegalArgumentException if it can't be done so, since it needs to know the number of steps, say; a
     *     clause that tells what would help
     */
    Schedule start(double lr, long steps);

    /**
     * What looks wrong with these settings in such a run, each a clause for the user: {@code the rate rises again after
     * tMax = 50}. Empty if nothing does.
     *
     * @param steps the planned number of steps; 0: none is planned
     */
    default List<String> warnings(long steps) {
        return List.of();
    }

    /** One run's schedule, used by one thread. */
    @FunctionalInterface
    interface Schedule {
        /**
         * The rates for a step; asked exactly once before each step, in order.
         *
         * @param step 0 for the first
         * @param loss what the step before returned; NaN at step 0
         */
        Rates next(long step, double loss);
    }

    /**
     * The scheduler that multiplies the optimiser's learning rate by a factor (PyTorch's LambdaLR).
     *
     * @param factor of the step, 0 for the first; a pure function, safe to call from several threads
     */
    static Scheduler ofFactor(LongToDoubleFunction factor) {
        return (lr, steps) -> new FactorSchedule(factor, lr);
    }
}
