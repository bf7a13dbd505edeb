package org.thalweg.testkit;

import org.thalweg.api.Minimization;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Result;
import org.thalweg.api.Trace;

/** That a run whose evaluations are limited goes the way of one without limit, as far as it gets. */
final class Budgets {
    private static final int STEPS = 50;
    private static final int LARGEST = 50;

    private Budgets() {}

    static void leaveXWhole(Optimizer optimizer) {
        for (Terrain terrain : Terrain.ALL) {
            Minimization run = Minimization.of(terrain.objective())
                    .from(terrain.start().toArray())
                    .with(optimizer)
                    .steps(STEPS);
            Trace path = run.run().trace();
            for (int budget = 1; budget <= LARGEST; budget++) {
                Result result = run.evaluations(budget).run();
                int row = (int) Math.min(result.steps(), path.size() - 1);
                for (int i = 0; i < path.dimension(); i++) {
                    if (!Bits.equal(result.x().get(i), path.x(row, i))) {
                        throw new Breach(
                                "x after " + result.steps() + " steps to be the same whether or not a budget of "
                                        + budget + " evaluations ends the run there, on " + terrain.name(),
                                "coordinate " + (i + 1) + " at " + result.x().get(i) + " instead of " + path.x(row, i),
                                "write x in step alone, and let the end of the budget, an exception, out of it");
                    }
                }
            }
        }
    }
}
