package org.thalweg.app;

import java.io.PrintWriter;
import java.util.Optional;

/**
 * Watches over a command's long work: the user may interrupt it, and sees how far it is.
 *
 * @param interruption whether the user did
 * @param terminal where a bar can be drawn; empty: nowhere
 */
record Supervision(Interruption interruption, Optional<PrintWriter> terminal) {
    boolean isInterrupted() {
        return interruption.isRequested();
    }

    /** How values for a landscape are taken. */
    Sampling sampling() {
        return new Sampling(this::isInterrupted, System::nanoTime, terminal);
    }

    /** So many runs, each of this budget. */
    SupervisedRuns runs(String task, long count, Effort effort) {
        return new SupervisedRuns(
                interruption,
                effort,
                new Progress(terminal, System::nanoTime, task, effort.unit().label(), (double) count * effort.most()));
    }
}
