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

    static Jet sumSquares(Jet[] x) {
        return sum(1, x.length, i -> x[i - 1].squared().times(i));
    }

    static Jet sumOfDifferentPowers(Jet[] x) {
        return sum(1, x.length, i -> x[i - 1].abs().pow(i + 1));
    }

    static Jet rotatedHyperEllipsoid(Jet[] x) {
        return sum(1, x.length, i -> sum(1, i, j -> x[j - 1].squared()));
    }

    static Jet booth(Jet[] x) {
        Jet first = x[0].plus(x[1].times(2)).plus(-7);
        Jet second = x[0].times(2).plus(x[1]).plus(-5);
        return first.squared().plus(second.squared());
    }

    static Jet goldsteinPrice(Jet[] x) {
        Jet xx = x[0].squared();
        Jet xy = x[0].times(x[1]);
        Jet yy = x[1].squared();
        Jet first = x[0].times(-14)
                .plus(xx.times(3))
                .plus(x[1].times(-14))
                .plus(xy.times(6))
                .plus(yy.times(3))
                .plus(19);
        Jet second = x[0].times(-32)
                .plus(xx.times(12))
                .plus(x[1].times(48))
                .plus(xy.times(-36))
                .plus(yy.times(27))
                .plus(18);
        Jet left = x[0].plus(x[1]).plus(1).squared().times(first).plus(1);
        Jet right = x[0].times(2).minus(x[1].times(3)).squared().times(second).plus(30);
        return left.times(right);
    }

    static Jet matyas(Jet[] x) {
        return x[0].squared()
                .plus(x[1].squared())
                .times(0.26)
                .minus(x[0].times(x[1]).times(0.48));
    }

    static Jet mcCormick(Jet[] x) {
        return x[0].plus(x[1])
                .sin()
                .plus(x[0].minus(x[1]).squared())
                .minus(x[0].times(1.5))
                .plus(x[1].times(2.5))
                .plus(1);
    }

    static Jet threeHumpCamel(Jet[] x) {
        return x[0].squared()
                .times(2)
                .minus(x[0].pow(4).times(1.05))
                .plus(x[0].pow(6).times(1.0 / 6))
                .plus(x[0].times(x[1]))
                .plus(x[1].squared());
    }

    static Jet sixHumpCamel(Jet[] x) {
        Jet xx = x[0].squared();
        Jet yy = x[1].squared();
        return xx.times(-2.1)
                .plus(xx.squared().times(1.0 / 3))
                .plus(4)
                .times(xx)
                .plus(x[0].times(x[1]))
                .plus(yy.times(4).plus(-4).times(yy));
    }

    static Jet easom(Jet[] x) {
        Jet distance = x[0].plus(-Math.PI).squared().plus(x[1].plus(-Math.PI).squared());
        return x[0].cos().times(-1).times(x[1].cos()).times(distance.times(-1).exp());
    }

    static Jet levy(Jet[] x) {
        Jet[] w = Stream.of(x).map(v -> v.plus(-1).times(0.25).plus(1)).toArray(Jet[]::new);
        int last = w.length - 1;
        Jet ends = sineSquared(w[0].times(Math.PI))
                .plus(w[last].plus(-1)
                        .squared()
                        .times(sineSquared(w[last].times(2 * Math.PI)).plus(1)));
        return last == 0
                ? ends
                : ends.plus(sum(
                        0,
                        last - 1,
                        i -> w[i].plus(-1)
                                .squared()
                                .times(sineSquared(w[i].times(Math.PI).plus(1))
                                        .times(10)
                                        .plus(1))));
    }

    static Jet levyN13(Jet[] x) {
        Jet first = sineSquared(x[0].times(3 * Math.PI));
        Jet second = x[0].plus(-1)
                .squared()
                .times(sineSquared(x[1].times(3 * Math.PI)).plus(1));
        Jet third = x[1].plus(-1)
                .squared()
                .times(sineSquared(x[1].times(2 * Math.PI)).plus(1));
        return first.plus(second).plus(third);
    }

    static Jet griewank(Jet[] x) {
        Jet product = IntStream.range(0, x.length)
                .mapToObj(i -> x[i].times(1 / Math.sqrt(i + 1)).cos())
                .reduce(Jet::times)
                .orElseThrow();
        return sum(x, Jet::squared).times(1.0 / 4000).minus(product).plus(1);
    }

    static Jet eggholder(Jet[] x) {
        Jet height = x[1].plus(47);
        Jet first = height.times(-1)
                .times(x[1].plus(x[0].times(0.5)).plus(47).abs().sqrt().sin());
        return first.minus(x[0].times(x[0].minus(height).abs().sqrt().sin()));
    }

    static Jet branin(Jet[] x) {
        Jet side = x[1].minus(x[0].squared().times(5.1 / (4 * Math.PI * Math.PI)))
                .plus(x[0].times(5 / Math.PI))
                .plus(-6);
        return side.squared()
                .plus(x[0].cos().times(10 * (1 - 1 / (8 * Math.PI))))
                .plus(10);
    }

    static Jet michalewicz(Jet[] x) {
        return sum(
                        0,
                        x.length - 1,
                        i -> x[i].sin()
                                .times(x[i].squared()
                                        .times((i + 1) / Math.PI)
                                        .sin()
                                        .pow(20)))
                .times(-1);
    }

    static Jet sineSquared(Jet angle) {
        return angle.sin().squared();
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
