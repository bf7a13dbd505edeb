package org.thalweg.app.run;

import java.io.PrintWriter;
import java.util.Optional;

/**
 * How a landscape's values are taken: the user may see how far it is, and interrupt it.
 *
 * @param patience how long a value is waited for that does not return
 * @param terminal where a bar can be drawn; empty: nowhere
 */
public record Sampling(Patience patience, Optional<PrintWriter> terminal) {
    /** Nobody sees it, and it goes on to its end. */
    public static final Sampling UNWATCHED =
            new Sampling(Patience.with(Optional.empty(), () -> false, System::nanoTime), Optional.empty());

    /** So many values are about to be taken. */
    public SampledValues of(long count) {
        return new SampledValues(patience, new Progress(terminal, patience.clock(), "landscape", "values", count));
    }
}
