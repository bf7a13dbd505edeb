package org.thalweg.app.run;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Watches over a command's long work: the user may interrupt it, and sees how far it is.
 *
 * @param interruption whether the user did
 * @param terminal where a bar can be drawn; empty: nowhere
 * @param limit of the time of a run, by which is known how long what does not return is waited for; empty: none
 */
public record Supervision(Interruption interruption, Optional<PrintWriter> terminal, Optional<Duration> limit) {
    public boolean isInterrupted() {
        return interruption.isRequested();
    }

    /** How values for a landscape are taken. */
    public Sampling sampling() {
        return new Sampling(patience(), terminal);
    }

    private Patience patience() {
        return Patience.with(limit, this::isInterrupted, System::nanoTime);
    }

    /** What is made by asking plugins, or by doing without where they don't return. */
    public <T> T patiently(Supplier<T> made, Supplier<T> without) {
        return new Crew<T>(1, patience(), 1, i -> made.get(), (i, abandoned) -> without.get())
                .work(1)
                .get(0);
    }

    /** So many runs, each of this budget. */
    public SupervisedRuns runs(String task, long count, Effort effort) {
        return new SupervisedRuns(
                interruption,
                effort,
                new Progress(terminal, System::nanoTime, task, effort.unit().label(), (double) count * effort.most()),
                patience());
    }
}
