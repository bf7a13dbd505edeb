package org.thalweg.app.run;

import java.util.SplittableRandom;
import org.thalweg.api.Box;
import org.thalweg.api.Objective;
import org.thalweg.api.Vector;
import org.thalweg.app.catalog.Asked;
import org.thalweg.app.spec.Spec;
import org.thalweg.app.text.UsageException;

/**
 * Where each entry starts, the same for all: the first is the one given, or the objective's customary one, and the
 * others are drawn uniformly in the objective's domain. They follow from the seed and the objective alone, and the
 * first few don't depend on how many there are.
 */
public final class Starts {
    private final Vector first;
    private final int count;
    private final Spec spec;
    private final Box domain; // null: one start needs none
    private final long seed;

    /** @throws UsageException if the objective has no domain to draw from */
    public Starts(Vector first, int count, Spec spec, Objective objective, long seed) {
        this.first = first;
        this.count = count;
        this.spec = spec;
        this.domain = count == 1
                ? null
                : Asked.of(objective, "domain", () -> objective.domain().resized(first.size()));
        this.seed = seed;
    }

    public int count() {
        return count;
    }

    /** What they, and the runs from them, follow from. */
    public long seed() {
        return seed;
    }

    /** A start by its index, 0 for the first. */
    public Vector at(int index) {
        if (index == 0) {
            return first;
        }
        SplittableRandom random = new SplittableRandom(Seeds.ofStart(seed, spec, index));
        double[] x = new double[first.size()];
        for (int i = 0; i < x.length; i++) {
            double lower = domain.lower().get(i);
            x[i] = lower + random.nextDouble() * (domain.upper().get(i) - lower);
        }
        return Vector.of(x);
    }
}
