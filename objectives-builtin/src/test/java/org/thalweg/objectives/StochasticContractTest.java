package org.thalweg.objectives;

import java.util.stream.Stream;
import org.thalweg.api.Objective;
import org.thalweg.api.Vector;
import org.thalweg.testkit.ObjectiveContract;

/** Settings that make something stochastic, and wrappers around what is, or has no gradient, keep the contract too. */
class StochasticContractTest implements ObjectiveContract {
    @Override
    public Stream<Objective> objectives() {
        Objective noisy = new Noisy(new Rosenbrock(), 30, Noisy.Kind.ADDITIVE, 2);
        Objective anyDimension = x -> Math.abs(x[0]) + Math.cos(x[x.length - 1]);
        return Stream.of(
                noisy,
                new Noisy(new Ackley(3), 0.3, Noisy.Kind.MULTIPLICATIVE, 10),
                new Noisy(noisy, 20, Noisy.Kind.ADDITIVE, 1),
                new Noisy(noisy, 0, Noisy.Kind.ADDITIVE, 1),
                new Noisy(new Beale(), 0, Noisy.Kind.ADDITIVE, 1),
                new Noisy(anyDimension, 0.1, Noisy.Kind.ADDITIVE, 1),
                new Shifted(noisy, Vector.of(1, -2)),
                new Rotated(noisy, RandomRotation.of(5)),
                new Rotated(new Rotated(new Rosenbrock(4, 1, 100), RandomRotation.of(5)), RandomRotation.of(6)),
                new Scaled(noisy, 3, Vector.of(0.5), 10),
                new Slice(new Noisy(new Rosenbrock(4, 1, 100), 1, Noisy.Kind.ADDITIVE, 1), 4, 2, point()),
                new Slice(new LinearRegression(DataSet.of("iris"), true, 0, 20), 1, 5, point()),
                new Shifted(anyDimension, Vector.of(0.5)),
                new Shifted(anyDimension, Vector.of(0.5, 1, 2)),
                new Scaled(anyDimension, 2, Vector.of(0.5, 1, 2), 4),
                new Rotated(anyDimension, RandomRotation.of(2)),
                new Slice(anyDimension, 2, 1, point()),
                new LinearRegression(DataSet.of("iris-petals"), false, 0.1, 10),
                new LinearRegression(DataSet.of("breast-cancer"), true, 0, 0),
                new LogisticRegression(DataSet.of("iris"), false, 0, 1),
                new LogisticRegression(DataSet.of("breast-cancer"), true, 0.01, 32),
                new MoonsPerceptron(3, 50, 0.1, 7, 0, 5));
    }

    private static PlanePoint point() {
        return PlanePoint.of(Vector.of());
    }
}
