package org.thalweg.api;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A function to minimise.
 *
 * <p>An implementation MUST be immutable, safe to call from several threads, and a pure function: the same x gives the
 * same value, and x is left as it was. It SHOULD be a public record whose components are its parameters; a component
 * named {@code dimension} implements {@link #dimension()}.
 */
@FunctionalInterface
public interface Objective {
    /**
     * The value at a location.
     *
     * @param x the location, {@link #dimension()} coordinates; not to be written nor kept
     * @return the value; may be NaN or infinite where the function has none
     */
    double value(double[] x);

    /** The number of coordinates, or 0 for any: then the start decides, and 2 where there is none. */
    default int dimension() {
        return 0;
    }

    /**
     * Where to plot and where to draw starts from: no constraint. An objective of any dimension states it for some
     * number of dimensions, and it is {@linkplain Box#resized resized}.
     */
    default Box domain() {
        return Box.cube(dimension() == 0 ? 2 : dimension(), -5, 5);
    }

    /**
     * The customary start. Left alone it is a point off the domain's centre and diagonals: 0.3 of the way along the
     * first coordinate, 0.7 along the second, and so on in turn.
     */
    default double[] start() {
        Box domain = domain();
        double[] x = new double[domain.dimension()];
        for (int i = 0; i < x.length; i++) {
            double fraction = i % 2 == 0 ? 0.3 : 0.7;
            x[i] = domain.lower().get(i)
                    + fraction * (domain.upper().get(i) - domain.lower().get(i));
        }
        return x;
    }

    /** The known global minima; empty where they are unknown. */
    default List<Minimum> minima() {
        return List.of();
    }

    /**
     * One draw of a stochastic objective, such as a mini-batch or a sample of the noise: a deterministic objective of
     * as many dimensions, which draws itself. What this objective's own {@link #value} gives is the true loss, what a
     * draw's gives is what a step gets to see of it.
     *
     * <p>A stochastic objective MUST never return itself, all others always. A wrapper wraps its inner objective's
     * draw, and returns itself where that is the inner objective itself.
     *
     * @param random the only source of randomness
     */
    default Objective draw(RandomGenerator random) {
        return this;
    }

    /** This objective with its exact gradient, where its author gave one. A wrapper maps its inner objective's. */
    default Optional<Differentiable> differentiable() {
        return Optional.empty();
    }

    /**
     * Why this objective is better off without an exact gradient, as a clause: {@code it is flat between its steps}.
     * Then none is sought in its code, and central differences stand in. Empty: one may be found. A wrapper gives its
     * inner objective's.
     */
    default Optional<String> withoutGradient() {
        return Optional.empty();
    }
}
