package org.thalweg.app.run;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * How a landscape's values are taken: the user may see how far it is, and interrupt it.
 *
 * @param isInterrupted whether the user did
 * @param clock nanoseconds since some moment
 * @param terminal where a bar can be drawn; empty: nowhere
 */
public record Sampling(BooleanSupplier isInterrupted, LongSupplier clock, Optional<PrintWriter> terminal) {
    /** Nobody sees it, and it goes on to its end. */
    public static final Sampling UNWATCHED = new Sampling(() -> false, System::nanoTime, Optional.empty());

    /** So many values are about to be taken. */
    public SampledValues of(long count) {
        return new SampledValues(isInterrupted, new Progress(terminal, clock, "landscape", "values", count), clock);
    }
}
