package org.thalweg.objectives;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.thalweg.api.Box;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Minimum;
import org.thalweg.api.Objective;
import org.thalweg.api.Vector;

/** Another objective in other coordinates, f(x) = factor · inner(z), with z an invertible affine map of x. */
interface Remapped extends Objective {
    /** The other objective. */
    Objective inner();

    /** What its value is multiplied with, above 0. */
    default double factor() {
        return 1;
    }

    /** Writes the inner objective's coordinates of a location. */
    void toInner(double[] x, double[] z);

    /** Writes the location of the inner objective's coordinates. */
    void fromInner(double[] z, double[] x);

    /** Writes the gradient by x of what has this one by z: the transposed matrix of the map times it. */
    void pullBack(double[] byZ, double[] byX);

    /** The same map of another objective, a draw of the inner one. */
    Objective around(Objective drawn);

    @Override
    default int dimension() {
        return inner().dimension();
    }

    @Override
    default double value(double[] x) {
        double[] z = new double[x.length]; // of its own for each call: wrappers nest, and threads share them
        toInner(x, z);
        return factor() * inner().value(z);
    }

    @Override
    default Optional<Differentiable> differentiable() {
        return inner().differentiable()
                .map(exact -> Differentiable.of(this, (x, gradient) -> valueAndGradient(exact, x, gradient)));
    }

    @Override
    default Optional<String> withoutGradient() {
        return inner().withoutGradient();
    }

    private double valueAndGradient(Differentiable exact, double[] x, double[] gradient) {
        double[] z = new double[x.length];
        double[] byZ = new double[x.length];
        toInner(x, z);
        double value = factor() * exact.valueAndGradient(z, byZ);
        pullBack(byZ, gradient);
        return value;
    }

    /** The inner domain, where the map leaves the axes parallel. */
    @Override
    default Box domain() {
        Box domain = innerDomain();
        return new Box(Vector.of(moved(domain.lower())), Vector.of(moved(domain.upper())));
    }

    /** The inner domain, of as many dimensions as this. */
    default Box innerDomain() {
        Box domain = inner().domain();
        return dimension() == 0 ? domain : domain.resized(dimension());
    }

    /** The inner start, or where the inner objective has any dimension and states it for another, the usual one. */
    @Override
    default double[] start() {
        Vector start = Vector.of(inner().start());
        return fits(start) ? moved(start) : Objective.super.start();
    }

    @Override
    default List<Minimum> minima() {
        return inner().minima().stream()
                .filter(minimum -> fits(minimum.x()))
                .map(minimum -> Minimum.of(factor() * minimum.value(), moved(minimum.x())))
                .toList();
    }

    private boolean fits(Vector x) {
        return dimension() == 0 || dimension() == x.size();
    }

    private double[] moved(Vector z) {
        double[] x = new double[z.size()];
        fromInner(z.toArray(), x);
        return x;
    }

    @Override
    default Objective draw(RandomGenerator random) {
        Objective drawn = inner().draw(random);
        return drawn == inner() ? this : around(drawn);
    }
}
