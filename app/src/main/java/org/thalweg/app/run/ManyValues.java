package org.thalweg.app.run;

import java.util.List;
import org.thalweg.api.Objective;

/** An objective whose values are cheaper many at a time. */
public interface ManyValues extends Objective {
    /**
     * Values at several locations.
     *
     * @param values NaN where the objective threw
     * @param hole where and what it threw the first time; empty if it didn't
     */
    record Values(double[] values, String hole) {}

    /** @throws UnfinishedException if they can't be had any more */
    Values values(List<double[]> locations);
}
