package org.thalweg.objectives;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.thalweg.api.Box;
import org.thalweg.api.Description;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Minimum;
import org.thalweg.api.Objective;

/**
 * Another objective seen through noise. A draw is
 *
 * <pre>{@code
 * ADDITIVE        d(x) = inner(x) + sigma w(x)
 * MULTIPLICATIVE  d(x) = inner(x) exp(sigma w(x) - sigma² / 2)
 * w(x) = a cos k·x + b sin k·x,  with a, b and length k_i standard normal
 * }</pre>
 *
 * <p>w is a new random wave for each draw. At each place its value is standard normal and its partial derivatives have
 * the mean 0 and the standard deviation 1 / length: at length 1, the usual noise of deviation sigma in each of them
 * and in the value. Both agree, so a draw is a smooth function with an exact gradient, and a line search within it
 * makes sense; a constant added would be noise that neither a gradient nor a comparison of two points sees, and a plane
 * would have no lower end. Points farther apart than length see different noise, which deceives methods that compare
 * values: a small length means noise that is new at each point.
 *
 * <p>The mean of all draws is the inner objective, which is this one's own value, with its gradient, domain, start and
 * minima. Multiplicative noise is log-normal, never changes the sign of a value, and vanishes where the value does.
 * With sigma = 0 nothing is stochastic. The inner objective may be stochastic itself.
 *
 * @param inner the objective seen through noise
 * @param sigma the standard deviation of the value's noise, or of its logarithm; at least 0 and finite, if
 *     multiplicative at most 10
 * @param kind what the noise does to a value
 * @param length how far apart points are that see different noise, above 0 and finite
 */
@Description(
        value = "Another objective seen through noise, smooth and new at each step: values and exact gradients agree.",
        group = "wrappers",
        formula = "f(x) = inner(x); a draw: inner(x) + sigma (a cos(k x) + b sin(k x)) with a, b, length k_i normal")
public record Noisy(
        @Description("The objective to see through noise.") Objective inner,

        @Description("Standard deviation of the noise, at least 0; if multiplicative, of its logarithm, at most 10.")
        double sigma,

        @Description("ADDITIVE: added to the value. MULTIPLICATIVE: a factor whose mean is 1.")
        Kind kind,

        @Description(
                "How far apart points are that see different noise, above 0; the gradient's noise is sigma/length.")
        double length)
        implements Objective {
    /** What the noise does to a value. */
    public enum Kind {
        /** It is added. */
        ADDITIVE,
        /** It is a factor. */
        MULTIPLICATIVE
    }

    private static final double LARGEST_LOGARITHM = 10;

    /** @throws IllegalArgumentException if a parameter is out of range */
    public Noisy {
        checkArgument(kind != null, "kind must be ADDITIVE or MULTIPLICATIVE, got null");
        checkArgument(sigma >= 0 && sigma < Double.POSITIVE_INFINITY, "sigma must be >= 0 and finite, got %s", sigma);
        checkArgument(
                kind == Kind.ADDITIVE || sigma <= LARGEST_LOGARITHM,
                "sigma must be <= %s where kind is MULTIPLICATIVE, got %s",
                LARGEST_LOGARITHM,
                sigma);
        checkArgument(length > 0 && length < Double.POSITIVE_INFINITY, "length must be > 0 and finite, got %s", length);
    }

    /** The sum of squares with noise of deviation 1 in the value and in each partial derivative. */
    public Noisy() {
        this(new Sphere(), 1, Kind.ADDITIVE, 1);
    }

    @Override
    public double value(double[] x) {
        return inner.value(x);
    }

    @Override
    public int dimension() {
        return inner.dimension();
    }

    @Override
    public Box domain() {
        return inner.domain();
    }

    @Override
    public double[] start() {
        return inner.start();
    }

    @Override
    public List<Minimum> minima() {
        return inner.minima();
    }

    @Override
    public Optional<Differentiable> differentiable() {
        return inner.differentiable().map(exact -> Differentiable.of(this, exact::valueAndGradient));
    }

    @Override
    public Optional<String> withoutGradient() {
        return inner.withoutGradient();
    }

    @Override
    public Objective draw(RandomGenerator random) {
        Objective drawn = inner.draw(random);
        if (sigma == 0) {
            return drawn == inner ? this : drawn;
        }
        return new NoisyDraw(drawn, sigma, kind, new Wave(random.nextLong(), length));
    }
}
