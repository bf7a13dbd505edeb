package org.thalweg.app.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import org.thalweg.api.Stop;

/**
 * Does tasks on as many threads as there are cores, while the thread that asked for them keeps watch: a task that does
 * not return is abandoned. Its thread is interrupted, which ends a sleep or a wait; whatever it does then, it is left
 * alone, and another one takes its place. Since it is a daemon, the program can end nevertheless.
 *
 * @param <T> what a task makes
 */
final class Crew<T> {
    /** How often the watch looks, in milliseconds: what is abandoned waits so much longer at most. */
    private static final long BETWEEN_LOOKS = 20;

    private final Patience patience;
    private final int tolerance;
    private final IntFunction<T> task;
    private final BiFunction<Integer, Abandoned, T> substitute;

    private final AtomicReferenceArray<Object> made; // of each task what it made, or what it threw; null: not done
    private final List<Worker> workers = new ArrayList<>(); // of the watch alone
    private int next; // guarded by this
    private int open; // guarded by this
    private int abandoned;

    /** What a task threw. */
    private record Failure(Throwable thrown) {}

    /**
     * @param count of the tasks
     * @param tolerance so many are abandoned before those that are yet to begin are given up too
     * @param task makes something of a number from 0; not null
     * @param substitute what there is instead where a task is given up
     */
    Crew(
            int count,
            Patience patience,
            int tolerance,
            IntFunction<T> task,
            BiFunction<Integer, Abandoned, T> substitute) {
        this.patience = patience;
        this.tolerance = tolerance;
        this.task = task;
        this.substitute = substitute;
        this.made = new AtomicReferenceArray<>(count);
        this.open = count;
    }

    /** How many tasks were abandoned while they were under way. */
    int abandoned() {
        return abandoned;
    }

    /** What the tasks make, in their order, or what the first one that failed threw. */
    @SuppressWarnings("unchecked")
    List<T> work(int threads) {
        for (int i = 0; i < Math.min(threads, made.length()); i++) {
            hire();
        }
        keepWatch();
        List<T> all = new ArrayList<>(made.length());
        for (int i = 0; i < made.length(); i++) {
            Object one = made.get(i);
            if (one instanceof Failure failure) {
                rethrow(failure.thrown());
            }
            all.add((T) one);
        }
        return all;
    }

    private static void rethrow(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) thrown; // a task throws no others
    }

    private void hire() {
        Worker worker = new Worker(patience.clock()) {
            @Override
            public void run() {
                workOn(this);
            }
        };
        workers.add(worker);
        worker.start();
    }

    private void workOn(Worker worker) {
        for (int index = claim(); index >= 0; index = claim()) {
            worker.begin(index);
            Object one;
            try {
                one = task.apply(index);
            } catch (RuntimeException | Error e) {
                one = new Failure(e);
            }
            if (!settle(index, one)) {
                return; // another one has taken this one's place
            }
        }
        worker.end();
    }

    private synchronized int claim() {
        return next < made.length() ? next++ : -1;
    }

    /** Whether it is the first word on a task. */
    private boolean settle(int index, Object one) {
        if (!made.compareAndSet(index, null, one)) {
            return false;
        }
        synchronized (this) {
            if (--open == 0) {
                notifyAll();
            }
        }
        return true;
    }

    private void keepWatch() {
        boolean interrupted = false;
        long interruptedSince = Long.MIN_VALUE;
        boolean userInterrupted = false;
        while (!isDone()) {
            try {
                synchronized (this) {
                    if (open > 0) {
                        wait(BETWEEN_LOOKS);
                    }
                }
            } catch (InterruptedException e) {
                interrupted = true; // for whoever asked for the tasks
            }
            long now = patience.clock().getAsLong();
            if (!userInterrupted && patience.isInterrupted().getAsBoolean()) {
                userInterrupted = true;
                interruptedSince = now;
            }
            for (Worker worker : List.copyOf(workers)) {
                look(worker, interruptedSince, now);
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean isDone() {
        return open == 0;
    }

    private void look(Worker worker, long interruptedSince, long now) {
        int index = worker.index(); // before the sign of life, which a worker gives before it takes the next task
        if (index < 0) {
            return;
        }
        Stop.Reason reason = patience.verdict(worker.lastSign(), interruptedSince, now);
        if (reason == null) {
            return;
        }
        Stop stop = patience.stop(reason);
        if (!settle(index, instead(index, new Abandoned(stop, worker.ongoing())))) {
            return; // it did return just now
        }
        workers.remove(worker);
        worker.leave();
        abandoned++;
        if (abandoned >= tolerance || reason == Stop.Reason.INTERRUPTED) {
            giveUpTheRest(reason);
        }
        hire(); // last: until then nobody else could begin what is given up here
    }

    private Object instead(int index, Abandoned abandoned) {
        try {
            return substitute.apply(index, abandoned);
        } catch (RuntimeException | Error e) {
            return new Failure(e);
        }
    }

    private void giveUpTheRest(Stop.Reason reason) {
        Stop stop = new Stop(
                Stop.Reason.INTERRUPTED,
                reason == Stop.Reason.INTERRUPTED
                        ? "was interrupted before it began"
                        : "was given up before it began, since others did not return");
        for (int index = claim(); index >= 0; index = claim()) {
            settle(index, instead(index, new Abandoned(stop, null)));
        }
    }
}
