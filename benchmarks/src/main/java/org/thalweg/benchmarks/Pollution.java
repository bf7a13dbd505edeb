package org.thalweg.benchmarks;

import java.util.ServiceLoader;
import org.thalweg.api.Minimization;
import org.thalweg.api.Objective;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Scheduler;
import org.thalweg.optimizers.Adam;

/**
 * Runs every built-in objective with every optimiser, and Adam with every scheduler, so that the compiler's profiles
 * have seen them all.
 */
final class Pollution {
    private static final int STEPS = 200;
    private static final int ROUNDS = 3;

    private Pollution() {}

    static void run() {
        for (int round = 0; round < ROUNDS; round++) {
            for (Objective objective : ServiceLoader.load(Objective.class)) {
                for (Optimizer optimizer : ServiceLoader.load(Optimizer.class)) {
                    Minimization minimization = Minimization.of(objective)
                            .with(optimizer)
                            .steps(STEPS)
                            .keepTrace(false);
                    minimization.run();
                    minimization.keepTrace(true).run();
                }
                for (Scheduler scheduler : ServiceLoader.load(Scheduler.class)) {
                    Minimization.of(objective)
                            .with(new Adam())
                            .scheduledBy(scheduler)
                            .steps(STEPS)
                            .run();
                }
            }
        }
    }
}
