package org.thalweg.api;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * An objective as its author made it but for the gradient, which is another's: found by a {@link Differentiator}, or
 * left out.
 *
 * @param original the objective; its name is the one that messages give
 * @param gradient finds the gradient, of the original and of each of its draws; empty: there is none
 */
public record Differentiated(Objective original, Function<Objective, Optional<Differentiable>> gradient)
        implements Objective {
    @Override
    public double value(double[] x) {
        return original.value(x);
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
        return drawn == original ? this : drawn == null ? null : new Differentiated(drawn, gradient);
    }

    @Override
    public Optional<Differentiable> differentiable() {
        return gradient.apply(original);
    }

    @Override
    public Optional<String> withoutGradient() {
        return original.withoutGradient();
    }
}
