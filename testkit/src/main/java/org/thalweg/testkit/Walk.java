package org.thalweg.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;
import org.thalweg.api.Rates;
import org.thalweg.api.Vector;

/** One run of an optimiser, stepped by hand; it ends where the loop would end it. */
final class Walk {
    static final int STEPS = 20;

    final Problem problem;
    final double[] x;

    private final Optimizer.Run run;
    private final List<Vector> path = new ArrayList<>();
    private double loss = Double.NaN;
    private boolean ended;

    Walk(Optimizer optimizer, Terrain terrain) {
        x = terrain.start().toArray();
        problem = Problem.of(terrain.objective(), x.length, new SplittableRandom(7));
        run = optimizer.start(problem);
        path.add(Vector.of(x));
    }

    /** The rates in force where no scheduler is given. */
    static Rates ownRates(Optimizer optimizer) {
        return new Rates(optimizer.lr(), Double.NaN);
    }

    /** The path of a whole walk at these rates. */
    static List<Vector> path(Optimizer optimizer, Terrain terrain, Rates rates) {
        Walk walk = new Walk(optimizer, terrain);
        for (int step = 0; step < STEPS; step++) {
            walk.step(rates);
        }
        return walk.path();
    }

    /** Whether there was a step to make. */
    boolean step(Rates rates) {
        if (ended) {
            return false;
        }
        loss = run.step(x, rates);
        path.add(Vector.of(x));
        ended = !Double.isFinite(loss)
                || !Vector.of(x).isFinite()
                || run.finished().isPresent();
        return true;
    }

    /** What the last step returned. */
    double loss() {
        return loss;
    }

    /** The start, then the location after each step. */
    List<Vector> path() {
        return List.copyOf(path);
    }
}
