package org.thalweg.app.run;

import org.thalweg.api.Minimization;
import org.thalweg.api.Ongoing;
import org.thalweg.api.Result;
import org.thalweg.api.Stop;

/**
 * Work that was given up, since it did not return.
 *
 * @param stop why
 * @param ongoing the run that was under way; null: none was
 */
public record Abandoned(Stop stop, Ongoing ongoing) {
    /**
     * The run as far as it came.
     *
     * @param minimization the run that was asked for
     */
    public Result result(Minimization minimization) {
        return (ongoing == null ? minimization.ongoing() : ongoing).soFar(stop);
    }
}
