package org.thalweg.app.run;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.thalweg.api.Ongoing;

/** A thread that may be left alone where a plugin's code does not return, and what whoever watches it wants to know. */
abstract class Worker extends Thread {
    private static final long CENTURY = Duration.ofDays(36_525).toNanos();

    private final LongSupplier clock;
    private volatile int index = -1; // of the task; -1: none
    private volatile long lastSign;
    private volatile Ongoing ongoing; // null: no run
    private volatile boolean left;

    Worker(LongSupplier clock) {
        super("worker");
        this.clock = clock;
        setDaemon(true); // the program can end while it is stuck
    }

    /** The calling thread, if it is one; null otherwise. */
    static Worker current() {
        return Thread.currentThread() instanceof Worker worker ? worker : null;
    }

    /** Begins a task. */
    final void begin(int task) {
        ongoing = null;
        giveSign();
        index = task; // last: who sees it sees its sign of life
    }

    /** Has no more tasks. */
    final void end() {
        index = -1;
    }

    /** Begins a run within its task. */
    final void follow(Ongoing run) {
        ongoing = run;
        giveSign();
    }

    /** Shows that something returned. */
    final void giveSign() {
        lastSign = clock.getAsLong();
    }

    /** What it does until its next sign of life returns in any case, so that nobody need watch. */
    final void endsByItself() {
        lastSign = clock.getAsLong() + CENTURY;
    }

    /** From now on what it does is for nothing. */
    final void leave() {
        left = true;
        interrupt();
    }

    final boolean isLeft() {
        return left;
    }

    final int index() {
        return index;
    }

    final long lastSign() {
        return lastSign;
    }

    final Ongoing ongoing() {
        return ongoing;
    }
}
