package org.thalweg.testkit;

import java.util.Arrays;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Objective;
import org.thalweg.api.Vector;

/** How many dimensions an objective has, and whether all that it states has as many. */
final class Shape {
    private Shape() {}

    static void agrees(Objective objective) {
        int dimension = objective.dimension();
        if (dimension < 0) {
            throw new Breach("dimension() to be >= 0", "" + dimension, "return 0 for an objective of any dimension");
        }
        Vector start = Vector.of(objective.start());
        if (start.isEmpty() || !start.isFinite()) {
            throw new Breach(
                    "start() to be finite numbers, at least one",
                    start.toString(),
                    "return the customary start, or leave the method alone");
        }
        if (dimension != 0 && start.size() != dimension) {
            throw new Breach(
                    "start() to have as many coordinates as dimension() says, " + dimension,
                    start.size() + " of them",
                    "make the start from dimension()");
        }
        if (dimension != 0 && objective.domain().dimension() != dimension) {
            throw new Breach(
                    "domain() to have as many dimensions as dimension() says, " + dimension,
                    objective.domain().dimension() + " of them",
                    "use Box.cube(dimension(), lower, upper), or domain.resized(dimension())");
        }
    }

    static void startIsACopy(Objective objective) {
        double[] given = objective.start();
        double kept = given[0];
        given[0] = kept + 1;
        boolean shared = objective.start()[0] == given[0];
        given[0] = kept;
        if (shared) {
            throw new Breach(
                    "start() to give a fresh array at each call",
                    "what a caller wrote into one turn up in the next",
                    "return start.clone(), or keep a Vector and return start.toArray()");
        }
    }

    static void worksInTwoAndThree(Objective objective) {
        for (double[] x : Samples.of(objective, 1)) {
            try {
                objective.value(x);
                objective.differentiable().map(exact -> gradient(exact, x));
            } catch (RuntimeException thrown) {
                throw new Breach(
                        "an objective whose dimension() is 0, any, to work in " + x.length + " dimensions",
                        thrown + " at " + Arrays.toString(x),
                        "read the number of coordinates from x.length, or let dimension() return the one number that"
                                + " it works in");
            }
        }
    }

    private static double gradient(Differentiable exact, double[] x) {
        return exact.valueAndGradient(x, new double[x.length]);
    }
}
