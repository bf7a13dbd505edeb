package org.thalweg.testkit;

import java.util.List;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Rates;
import org.thalweg.api.Vector;

/** That a run's path depends on its own problem, start, rates and seed, and on nothing else. */
final class Repeatability {
    private Repeatability() {}

    static void sameSeedSamePath(Optimizer optimizer) {
        Rates rates = Walk.ownRates(optimizer);
        for (Terrain terrain : Terrain.ALL) {
            demandSame(
                    "the same path at each run with the same seed",
                    terrain,
                    Walk.path(optimizer, terrain, rates),
                    Walk.path(optimizer, terrain, rates),
                    "take all random numbers from problem.random(), and let all memory of a run be born in start");
        }
    }

    static void interleaved(Optimizer optimizer) {
        Rates rates = Walk.ownRates(optimizer);
        List<Vector> alone = Walk.path(optimizer, Terrain.VALLEY, rates);
        List<Vector> otherAlone = Walk.path(optimizer, Terrain.SPHERE, rates);
        Walk walk = new Walk(optimizer, Terrain.VALLEY);
        Walk other = new Walk(optimizer, Terrain.SPHERE);
        for (int step = 0; step < Walk.STEPS; step++) {
            walk.step(rates);
            other.step(rates);
        }
        demandUndisturbed("a second run was stepped in turns with it", Terrain.VALLEY, alone, walk.path());
        demandUndisturbed("a first run was stepped in turns with it", Terrain.SPHERE, otherAlone, other.path());
    }

    static void onTwoThreads(Optimizer optimizer) throws Exception {
        Rates rates = Walk.ownRates(optimizer);
        List<List<Vector>> together = Threads.together(
                () -> Walk.path(optimizer, Terrain.VALLEY, rates), () -> Walk.path(optimizer, Terrain.SPHERE, rates));
        String meanwhile = "another run went on in another thread";
        demandUndisturbed(meanwhile, Terrain.VALLEY, Walk.path(optimizer, Terrain.VALLEY, rates), together.get(0));
        demandUndisturbed(meanwhile, Terrain.SPHERE, Walk.path(optimizer, Terrain.SPHERE, rates), together.get(1));
    }

    private static void demandUndisturbed(String meanwhile, Terrain terrain, List<Vector> alone, List<Vector> path) {
        demandSame(
                "the path that a run takes alone when " + meanwhile,
                terrain,
                alone,
                path,
                "keep moments, buffers and counters in the object that start returns; the optimiser itself holds only"
                        + " settings, and nothing static is written");
    }

    private static void demandSame(
            String expected, Terrain terrain, List<Vector> path, List<Vector> other, String change) {
        if (path.equals(other)) {
            return;
        }
        int step = 0;
        while (step < path.size() && step < other.size() && path.get(step).equals(other.get(step))) {
            step++;
        }
        throw new Breach(expected + ", on " + terrain.name(), at(step, path) + " and then " + at(step, other), change);
    }

    private static String at(int step, List<Vector> path) {
        return step < path.size() ? "x = " + path.get(step) + " after step " + step : "an end after " + (step - 1);
    }
}
