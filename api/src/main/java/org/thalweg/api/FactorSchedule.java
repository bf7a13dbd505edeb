package org.thalweg.api;

import java.util.function.LongToDoubleFunction;

/** The optimiser's learning rate times a factor; allocates only when the product changes. */
final class FactorSchedule implements Scheduler.Schedule {
    private final LongToDoubleFunction factor;
    private final double lr;
    private Rates last;

    FactorSchedule(LongToDoubleFunction factor, double lr) {
        this.factor = factor;
        this.lr = lr;
        this.last = new Rates(lr, Double.NaN);
    }

    @Override
    public Rates next(long step, double loss) {
        double scheduled = lr * factor.applyAsDouble(step);
        if (scheduled != last.lr()) {
            last = new Rates(scheduled, Double.NaN);
        }
        return last;
    }
}
