package org.thalweg.app.run;

import java.util.function.BooleanSupplier;
import org.thalweg.api.Minimization;
import org.thalweg.api.Result;
import org.thalweg.api.Watcher;

/** Runs whose progress the user sees, and that end when the user interrupts them; from any number of threads. */
public final class SupervisedRuns implements AutoCloseable {
    /** More often nobody needs to know, and the threads would wait for each other. */
    private static final long BETWEEN_NEWS = 50_000_000;

    private final Interruption interruption;
    private final Effort effort;
    private final Progress progress;

    SupervisedRuns(Interruption interruption, Effort effort, Progress progress) {
        this.interruption = interruption;
        this.effort = effort;
        this.progress = progress;
    }

    /** Runs it; the result is what it would be without anybody watching, unless it is interrupted. */
    public Result run(Minimization minimization) {
        Watch watch = new Watch();
        Result result = minimization.watchedBy(watch).run();
        watch.tell(result.steps(), result.evaluations());
        progress.spare(effort.most() - watch.told);
        return result;
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
        private long told;

        @Override
        public boolean goesOn(long steps, long evaluations) {
            if (System.nanoTime() - lastNews >= BETWEEN_NEWS) {
                tell(steps, evaluations);
            }
            return !interruption.isRequested();
        }

        private void tell(long steps, long evaluations) {
            lastNews = System.nanoTime();
            long spent = effort.spent(steps, evaluations, lastNews - began);
            progress.advance(spent - told);
            told = spent;
        }
    }
}
