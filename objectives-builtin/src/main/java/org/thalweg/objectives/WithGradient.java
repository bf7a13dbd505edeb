package org.thalweg.objectives;

import java.util.List;
import java.util.random.RandomGenerator;
import org.thalweg.api.Box;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Minimum;
import org.thalweg.api.Objective;

/**
 * An objective that has a gradient for some of its settings alone, where it has one.
 *
 * @param original what it is in all else
 * @param rule its value, to the bit, and its gradient
 */
record WithGradient(Objective original, Rule rule) implements Differentiable {
    /** As {@link Differentiable#valueAndGradient}. */
    @FunctionalInterface
    interface Rule {
        double valueAndGradient(double[] x, double[] gradient);
    }

    @Override
    public double value(double[] x) {
        return original.value(x);
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        return rule.valueAndGradient(x, gradient);
    }

    @Override
    public int dimension() {
        return original.dimension();
    }

    @Override
    public Box domain() {
        return original.domain();
    }

    @Override
    public double[] start() {
        return original.start();
    }

    @Override
    public List<Minimum> minima() {
        return original.minima();
    }

    @Override
    public Objective draw(RandomGenerator random) {
        Objective drawn = original.draw(random);
        return drawn == original ? this : drawn;
    }
}
