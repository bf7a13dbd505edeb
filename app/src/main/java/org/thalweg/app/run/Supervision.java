package org.thalweg.app.run;

import java.io.PrintWriter;
import java.util.Optional;

/**
 * Watches over a command's long work: the user may interrupt it, and sees how far it is.
 *
 * @param interruption whether the user did
 * @param terminal where a bar can be drawn; empty: nowhere
 */
public record Supervision(Interruption interruption, Optional<PrintWriter> terminal) {
    public boolean isInterrupted() {
        return interruption.isRequested();
    }

    /** How values for a landscape are taken. */
    public Sampling sampling() {
        return new Sampling(this::isInterrupted, System::nanoTime, terminal);
    }

    /** So many runs, each of this budget. */
    public SupervisedRuns runs(String task, long count, Effort effort) {
        return new SupervisedRuns(
                interruption,
                effort,
                new Progress(terminal, System::nanoTime, task, effort.unit().label(), (double) count * effort.most()));
    }
}
