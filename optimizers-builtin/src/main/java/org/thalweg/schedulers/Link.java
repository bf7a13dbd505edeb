package org.thalweg.schedulers;

import java.util.function.LongToDoubleFunction;
import org.thalweg.api.Rates;
import org.thalweg.api.Scheduler;

/**
 * A schedule that can also go on from rates which other schedules have set: what a {@link Chained} is made of. All of
 * PyTorch's are such, since their rules are recursions on the rate in force.
 */
interface Link extends Scheduler.Schedule {
    /**
     * The rates for a step in a chain.
     *
     * @param step 0 for the first
     * @param loss what the step before returned; NaN at step 0
     * @param inForce the rates of the step before, as the links before this one have changed them; before the first,
     *     the optimiser's own
     */
    Rates next(long step, double loss, Rates inForce);

    /**
     * One that multiplies the optimiser's lr by a factor, and the lr in force by the factor's change.
     *
     * @param change what the factor of a step, 1 or later, is of the factor of the step before: a function of its own,
     *     since a factor that fell to 0 long ago has no ratio, though what it multiplies may have been set anew
     */
    static Link multiplying(double lr, LongToDoubleFunction factor, LongToDoubleFunction change) {
        return new Multiplier(lr, factor, change);
    }

    /** One that sets rates of its own, whatever is in force. */
    static Link setting(Scheduler.Schedule schedule) {
        return new Setter(schedule);
    }
}
