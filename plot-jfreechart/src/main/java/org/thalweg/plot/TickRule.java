package org.thalweg.plot;

import java.util.List;

/** Where an axis may have its ticks. */
interface TickRule {
    /**
     * The ticks of a range, in rising order.
     *
     * @param coarseness 0 for as many as a reader wants at most; each further one gives fewer
     */
    List<AxisTick> ticks(double lower, double upper, int coarseness);
}
