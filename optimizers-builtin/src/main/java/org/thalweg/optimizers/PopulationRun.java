package org.thalweg.optimizers;

import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;
import org.thalweg.api.Rates;

/**
 * A run that goes by generations, one a step; x is the best point so far.
 *
 * <p>Where a wrapper has moved x, the point that it chose is the incumbent from there on, and the population goes on as
 * it was.
 *
 * <p>On a stochastic objective x is evaluated anew on each draw, which costs one value more a step. What a population
 * remembers of its points is of the draws on which they were evaluated, so a lucky one stays until it is beaten; to
 * evaluate all of them again would cost a generation.
 */
abstract class PopulationRun implements Optimizer.Run {
    final Problem problem;
    private final Incumbent incumbent;
    private boolean hasBegun;

    PopulationRun(Problem problem) {
        this.problem = problem;
        this.incumbent = new Incumbent(problem);
    }

    /** Makes the first generation, in which the start is, and offers the best of it. */
    abstract void begin(double[] start, double value);

    /** Makes a further generation and offers the best of it. */
    abstract void evolve();

    /** Takes a point for x if it is better than all before; called after the last evaluation of a generation. */
    final void offer(double[] point, double value) {
        incumbent.offer(point, value);
    }

    @Override
    public final double step(double[] x, Rates rates) {
        double before = incumbent.valueAt(x);
        if (hasBegun) {
            evolve();
        } else {
            begin(x, before);
            hasBegun = true;
        }
        incumbent.copyTo(x);
        return before;
    }
}
