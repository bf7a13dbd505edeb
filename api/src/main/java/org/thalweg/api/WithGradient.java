package org.thalweg.api;

import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.random.RandomGenerator;

/** What {@link Differentiable#of} makes. */
record WithGradient(Objective original, ToDoubleBiFunction<double[], double[]> rule) implements Differentiable {
    @Override
    public double value(double[] x) {
        return original.value(x);
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        return rule.applyAsDouble(x, gradient);
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

    /** The draws' gradients are their own. */
    @Override
    public Objective draw(RandomGenerator random) {
        Objective drawn = original.draw(random);
        return drawn == original ? this : drawn;
    }
}
