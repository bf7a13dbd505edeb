package org.thalweg.objectives;

import org.thalweg.api.Box;
import org.thalweg.api.Description;
import org.thalweg.api.Objective;
import org.thalweg.api.Vector;

/**
 * Another objective turned about the origin, f(x) = inner(R x) with a random orthogonal matrix R.
 *
 * <p>A sum of functions of single coordinates is one no longer, and a method that goes by the coordinates loses what
 * that gave it. As in benchmark suites the turn is about the origin, where most such functions have their minimum;
 * shift it to turn about another point. The minima and the start are turned along. The domain keeps its widths,
 * about its turned centre: it is the same one where it is as wide each way from the origin. Its corners reach beyond
 * the turned inner domain, and beyond that an objective which is lowest in its domain alone may be lower than at its
 * known minima.
 *
 * <p>The gradient is Rᵀ times the inner one. One array is allocated an evaluation, a second one with the gradient.
 * R is made once, in about 2 n³ operations.
 *
 * @param inner the objective that is turned
 * @param seed of R
 */
@Description(
        value = "Another objective, turned about the origin by a random orthogonal matrix.",
        group = "wrappers",
        formula = "f(x) = inner(R x)",
        source = "Salomon, Re-evaluating genetic algorithm performance under coordinate rotation, 1996")
public record Rotated(
        @Description("The objective to turn.") Objective inner,

        @Description("Seed of the random matrix R, a whole number.")
        RandomRotation seed)
        implements Remapped {
    /** Rastrigin's function, whose coordinates then interact. */
    public Rotated() {
        this(new Rastrigin(), RandomRotation.of(1));
    }

    @Override
    public void toInner(double[] x, double[] z) {
        seed.apply(x, z);
    }

    @Override
    public void fromInner(double[] z, double[] x) {
        seed.applyInverse(z, x);
    }

    @Override
    public void pullBack(double[] byZ, double[] byX) {
        seed.applyInverse(byZ, byX);
    }

    @Override
    public Box domain() {
        Box domain = innerDomain();
        int n = domain.dimension();
        double[] center = new double[n];
        for (int i = 0; i < n; i++) {
            center[i] = domain.lower().get(i) / 2 + domain.upper().get(i) / 2;
        }
        double[] turned = new double[n];
        fromInner(center, turned);
        double[] lower = new double[n];
        double[] upper = new double[n];
        for (int i = 0; i < n; i++) {
            lower[i] = domain.lower().get(i) + (turned[i] - center[i]);
            upper[i] = domain.upper().get(i) + (turned[i] - center[i]);
        }
        return new Box(Vector.of(lower), Vector.of(upper));
    }

    @Override
    public Objective around(Objective drawn) {
        return new Rotated(drawn, seed);
    }
}
