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
import org.thalweg.api.Vector;

/**
 * Two coordinates of another objective, the rest of which stay where they are: a landscape to look at.
 *
 * <p>The plane passes through a known minimum if there is one, so that minimum is the slice's too; otherwise through
 * the start. Domain, start and gradient are the inner ones along the two coordinates. Known minima are those of the
 * inner objective that lie in the plane. An inner objective of any dimension is sliced in as many as its start has; one
 * with a parameter {@code dimension} is to be given it, {@code slice:inner=rosenbrock(dimension=10)}. An evaluation
 * allocates one array, a second one with the gradient.
 *
 * @param inner the objective that is sliced, of at least 2 dimensions
 * @param first the number of the coordinate that is the slice's first, from 1
 * @param second the number of another coordinate, which is its second, from 1
 * @param at a point of the plane, as many coordinates as inner has; empty: its first known minimum, or else its start
 */
@Description(
        value = "Two coordinates of another objective while the rest stay where they are: a landscape to look at.",
        group = "wrappers",
        formula = "f(x) = inner(at, but x_1 at the coordinate first and x_2 at second)")
public record Slice(
        @Description("The objective to slice, of at least 2 dimensions.")
        Objective inner,

        @Description("Number of the coordinate that becomes x1, from 1.")
        int first,

        @Description("Number of another coordinate, which becomes x2, from 1.")
        int second,

        @Description("A point of the plane in all coordinates; empty: a known minimum, or else the start.")
        PlanePoint at)
        implements Objective {
    /** @throws IllegalArgumentException if a coordinate isn't there or the point doesn't fit the inner objective */
    public Slice {
        int n = at.in(inner).size();
        checkArgument(
                inner.dimension() == 0 || inner.dimension() == n,
                "at must have %s coordinates, as the inner objective has dimensions, got %s",
                inner.dimension(),
                at);
        checkCoordinate("first", first, n);
        checkCoordinate("second", second, n);
        checkArgument(first != second, "first and second must be different coordinates, got %s for both", first);
    }

    private static void checkCoordinate(String name, int number, int n) {
        checkArgument(
                number >= 1 && number <= n,
                "%s must be in [1, %s], as the inner objective has coordinates, got %s",
                name,
                n,
                number);
    }

    /** Rosenbrock's valley in 5 dimensions, along the first two of them. */
    public Slice() {
        this(new Rosenbrock(5, 1, 100), 1, 2, PlanePoint.of(Vector.of()));
    }

    @Override
    public int dimension() {
        return 2;
    }

    @Override
    public double value(double[] x) {
        return inner.value(placed(x));
    }

    private double[] placed(double[] x) {
        double[] whole = at.in(inner).toArray();
        whole[first - 1] = x[0];
        whole[second - 1] = x[1];
        return whole;
    }

    @Override
    public Optional<Differentiable> differentiable() {
        return inner.differentiable()
                .map(exact -> Differentiable.of(this, (x, gradient) -> valueAndGradient(exact, x, gradient)));
    }

    @Override
    public Optional<String> withoutGradient() {
        return inner.withoutGradient();
    }

    private double valueAndGradient(Differentiable exact, double[] x, double[] gradient) {
        double[] whole = placed(x);
        double[] partials = new double[whole.length];
        double value = exact.valueAndGradient(whole, partials);
        gradient[0] = partials[first - 1];
        gradient[1] = partials[second - 1];
        return value;
    }

    @Override
    public Box domain() {
        Box domain = inner.domain().resized(at.in(inner).size());
        return new Box(pair(domain.lower()), pair(domain.upper()));
    }

    /** The inner start's two coordinates, or the point's where an inner objective of any dimension has others. */
    @Override
    public double[] start() {
        Vector start = Vector.of(inner.start());
        Vector point = at.in(inner);
        return pair(start.size() == point.size() ? start : point).toArray();
    }

    @Override
    public List<Minimum> minima() {
        return inner.minima().stream()
                .filter(minimum -> isInPlane(minimum.x()))
                .map(minimum -> new Minimum(minimum.value(), pair(minimum.x())))
                .toList();
    }

    private boolean isInPlane(Vector x) {
        return x.size() == at.in(inner).size() && x.equals(Vector.of(placed(pair(x).toArray())));
    }

    private Vector pair(Vector x) {
        return Vector.of(x.get(first - 1), x.get(second - 1));
    }

    /** In the same plane. */
    @Override
    public Objective draw(RandomGenerator random) {
        Objective drawn = inner.draw(random);
        return drawn == inner ? this : new Slice(drawn, first, second, PlanePoint.of(at.in(inner)));
    }
}
