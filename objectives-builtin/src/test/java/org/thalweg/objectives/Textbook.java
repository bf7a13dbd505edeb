package org.thalweg.objectives;

import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The formulas as the literature prints them, in the arithmetic of jets: a second opinion on values and gradients. */
final class Textbook {
    private Textbook() {}

    static Jet sphere(Jet[] x) {
        return sum(x, Jet::squared);
    }

    static Jet rastrigin(Jet[] x) {
        return sum(x, v -> v.squared().minus(v.times(2 * Math.PI).cos().times(10)))
                .plus(10 * x.length);
    }

    static Jet ackley(Jet[] x) {
        int n = x.length;
        Jet funnel = sum(x, Jet::squared).times(1.0 / n).sqrt().times(-0.2).exp();
        Jet ripple = sum(x, v -> v.times(2 * Math.PI).cos()).times(1.0 / n).exp();
        return funnel.times(-20).minus(ripple).plus(20 + Math.E);
    }

    static Jet styblinskiTang(Jet[] x) {
        return sum(x, v -> v.pow(4).minus(v.squared().times(16)).plus(v.times(5)))
                .times(0.5);
    }

    static Jet himmelblau(Jet[] x) {
        Jet first = x[0].squared().plus(x[1]).plus(-11);
        Jet second = x[0].plus(x[1].squared()).plus(-7);
        return first.squared().plus(second.squared());
    }

    static Jet beale(Jet[] x) {
        double[] constants = {1.5, 2.25, 2.625};
        return sum(
                1,
                3,
                i -> x[0].times(x[1].pow(i)).minus(x[0]).plus(constants[i - 1]).squared());
    }

    static Function<Jet[], Jet> rosenbrock(double a, double b) {
        return x -> sum(0, x.length - 2, i -> {
            Jet side = x[i + 1].minus(x[i].squared()).squared().times(b);
            return x[i].times(-1).plus(a).squared().plus(side);
        });
    }

    /** With the precision, the inverse of sigma, worked out by hand. */
    static Function<Jet[], Jet> quadratic(double[][] precision, double[] optimum, double div) {
        int last = optimum.length - 1;
        return x -> sum(
                0,
                last,
                i -> sum(
                        0,
                        last,
                        j -> x[i].plus(-optimum[i])
                                .times(x[j].plus(-optimum[j]))
                                .times(precision[i][j] / div)));
    }

    /** Over all coordinates. */
    static Jet sum(Jet[] x, Function<Jet, Jet> term) {
        return Stream.of(x).map(term).reduce(Jet::plus).orElseThrow();
    }

    /** Over the numbers from first to last, of which there must be one. */
    static Jet sum(int first, int last, IntFunction<Jet> term) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(term)
                .reduce(Jet::plus)
                .orElseThrow();
    }
}
