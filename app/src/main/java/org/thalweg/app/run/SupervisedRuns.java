package org.thalweg.app.run;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.thalweg.api.Minimization;
import org.thalweg.api.Ongoing;
import org.thalweg.api.Result;
import org.thalweg.api.Watcher;

/**
 * Runs whose progress the user sees, and that end when the user interrupts them; from any number of threads. Those that
 * don't return are abandoned, where there is a time limit or the user interrupts them.
 */
public final class SupervisedRuns implements AutoCloseable {
    /** More often nobody needs to know, and the threads would wait for each other. */
    private static final long BETWEEN_NEWS = 50_000_000;

    /** So many runs of a study may not return, each of which keeps a core busy perhaps, before the rest is given up. */
    public static final int TOLERANCE = 4;

    private final Interruption interruption;
    private final Effort effort;
    private final Progress progress;
    private final Patience patience;
    private String gap = "";

    SupervisedRuns(Interruption interruption, Effort effort, Progress progress, Patience patience) {
        this.interruption = interruption;
        this.effort = effort;
        this.progress = progress;
        this.patience = patience;
    }

    /**
     * Does tasks with runs in them, on as many cores as there are; what each makes is in its place, however many others
     * there are and whatever becomes of them.
     *
     * @param tolerance so many may not return before all that are yet to begin are given up
     * @param task makes something of a number from 0; not null
     * @param substitute what there is instead where a task is given up
     */
    public <T> List<T> all(
            int count, int tolerance, IntFunction<T> task, BiFunction<Integer, Abandoned, T> substitute) {
        return all(count, Runtime.getRuntime().availableProcessors(), tolerance, task, substitute);
    }

    /** As {@link #all(int, int, IntFunction, BiFunction)}, one after the other. */
    <T> List<T> inTurn(int count, IntFunction<T> task, BiFunction<Integer, Abandoned, T> substitute) {
        return all(count, 1, Integer.MAX_VALUE, task, substitute);
    }

    private <T> List<T> all(
            int count, int threads, int tolerance, IntFunction<T> task, BiFunction<Integer, Abandoned, T> substitute) {
        Crew<T> crew = new Crew<>(count, patience, tolerance, task, substitute);
        List<T> all = crew.work(threads);
        if (crew.abandoned() >= tolerance) {
            gap = crew.abandoned() + (crew.abandoned() == 1 ? " run" : " runs") + " did not return within "
                    + patience.inWords();
        }
        return all;
    }

    /** Why tasks were given up before they began; empty if none were, or the user interrupted them. */
    public String gap() {
        return gap;
    }

    /** Runs it; the result is what it would be without anybody watching, unless it is interrupted. */
    public Result run(Minimization minimization) {
        Watch watch = new Watch();
        Ongoing ongoing = minimization.watchedBy(watch).ongoing();
        if (watch.worker != null) {
            watch.worker.follow(ongoing);
        }
        return watch.over(ongoing.run());
    }

    /**
     * As {@link #run(Minimization)}, of a run that is made in another process: whoever made that ends it, whatever the run
     * does, so that nobody else need give it up.
     */
    Result run(Function<Watcher, Result> run) {
        Watch watch = new Watch();
        if (watch.worker != null) {
            watch.worker.endsByItself();
        }
        return watch.over(run.apply(watch));
    }

    /** Runs it as often as there is time for, and as far, so that Java has compiled what it needs; for nothing else. */
    void rehearse(Minimization minimization, long nanoseconds) {
        long began = System.nanoTime();
        BooleanSupplier goesOn = () -> System.nanoTime() - began < nanoseconds && !interruption.isRequested();
        while (goesOn.getAsBoolean()) {
            minimization
                    .watchedBy((steps, evaluations) -> goesOn.getAsBoolean())
                    .run();
        }
    }

    @Override
    public void close() {
        progress.close();
    }

    /** What one run tells. */
    private final class Watch implements Watcher {
        private final long began = System.nanoTime();
        private long lastNews = began;
        private final Worker worker = Worker.current(); // null: nobody watches the thread
        private long told;

        @Override
        public boolean goesOn(long steps, long evaluations) {
            if (isLeft()) {
                return false;
            }
            if (System.nanoTime() - lastNews >= BETWEEN_NEWS) {
                tell(steps, evaluations);
            }
            return !interruption.isRequested();
        }

        /** The run has returned. */
        private Result over(Result result) {
            if (worker != null) {
                worker.giveSign();
            }
            if (!isLeft()) { // else the progress is others'
                tell(result.steps(), result.evaluations());
                progress.spare(effort.most() - told);
            }
            return result;
        }

        private boolean isLeft() {
            return worker != null && worker.isLeft();
        }

        private void tell(long steps, long evaluations) {
            lastNews = System.nanoTime();
            long spent = effort.spent(steps, evaluations, lastNews - began);
            progress.advance(spent - told);
            told = spent;
        }
    }
}
