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

    static Jet dixonPrice(Jet[] x) {
        Jet first = x[0].plus(-1).squared();
        return x.length == 1
                ? first
                : first.plus(sum(
                        1,
                        x.length - 1,
                        i -> x[i].squared().times(2).minus(x[i - 1]).squared().times(i + 1)));
    }

    static Jet zakharov(Jet[] x) {
        Jet s = sum(0, x.length - 1, i -> x[i].times(0.5 * (i + 1)));
        return sum(x, Jet::squared).plus(s.squared()).plus(s.pow(4));
    }

    static Jet bukin6(Jet[] x) {
        Jet wall = x[1].minus(x[0].squared().times(0.01)).abs().sqrt().times(100);
        return wall.plus(x[0].plus(10).abs().times(0.01));
    }

    static Jet dropWave(Jet[] x) {
        Jet square = sum(x, Jet::squared);
        Jet wave = square.sqrt().times(12).cos().plus(1);
        return wave.times(square.times(0.5).plus(2).reciprocal()).times(-1);
    }

    static Jet schwefel(Jet[] x) {
        return sum(x, v -> v.times(v.abs().sqrt().sin()).times(-1)).plus(418.9828872724337 * x.length);
    }

    static Jet trid(Jet[] x) {
        Jet squares = sum(x, v -> v.plus(-1).squared());
        return x.length == 1 ? squares : squares.minus(sum(1, x.length - 1, i -> x[i].times(x[i - 1])));
    }

    static Jet powell(Jet[] x) {
        return sum(0, x.length / 4 - 1, k -> {
            Jet a = x[4 * k];
            Jet b = x[4 * k + 1];
            Jet c = x[4 * k + 2];
            Jet d = x[4 * k + 3];
            return a.plus(b.times(10))
                    .squared()
                    .plus(c.minus(d).squared().times(5))
                    .plus(b.minus(c.times(2)).pow(4))
                    .plus(a.minus(d).pow(4).times(10));
        });
    }

    static Jet wood(Jet[] x) {
        Jet[] y = Stream.of(x).map(v -> v.plus(-1)).toArray(Jet[]::new);
        return x[0].squared()
                .minus(x[1])
                .squared()
                .times(100)
                .plus(y[0].squared())
                .plus(y[2].squared())
                .plus(x[2].squared().minus(x[3]).squared().times(90))
                .plus(y[1].squared().plus(y[3].squared()).times(10.1))
                .plus(y[1].times(y[3]).times(19.8));
    }

    static Jet bohachevsky1(Jet[] x) {
        return unevenBowl(x)
                .minus(x[0].times(3 * Math.PI).cos().times(0.3))
                .minus(x[1].times(4 * Math.PI).cos().times(0.4))
                .plus(0.7);
    }

    static Jet bohachevsky2(Jet[] x) {
        Jet ripple = x[0].times(3 * Math.PI).cos().times(x[1].times(4 * Math.PI).cos());
        return unevenBowl(x).minus(ripple.times(0.3)).plus(0.3);
    }

    static Jet bohachevsky3(Jet[] x) {
        Jet ripple = x[0].times(3 * Math.PI).plus(x[1].times(4 * Math.PI)).cos();
        return unevenBowl(x).minus(ripple.times(0.3)).plus(0.3);
    }

    private static Jet unevenBowl(Jet[] x) {
        return x[0].squared().plus(x[1].squared().times(2));
    }

    static Jet schafferN2(Jet[] x) {
        return schaffer(x, x[0].squared().minus(x[1].squared()));
    }

    static Jet schafferF6(Jet[] x) {
        return schaffer(x, sum(x, Jet::squared).sqrt());
    }

    private static Jet schaffer(Jet[] x, Jet angle) {
        Jet fading = sum(x, Jet::squared).times(0.001).plus(1).squared().reciprocal();
        return angle.sin().squared().plus(-0.5).times(fading).plus(0.5);
    }

    static Jet shubert(Jet[] x) {
        Function<Jet, Jet> wave =
                v -> sum(1, 5, i -> v.times(i + 1).plus(i).cos().times(i));
        return wave.apply(x[0]).times(wave.apply(x[1]));
    }

    static Jet freudensteinRoth(Jet[] x) {
        Jet y = x[1];
        Jet first = y.times(-1).plus(5).times(y).plus(-2).times(y).plus(x[0]).plus(-13);
        Jet second = y.plus(1).times(y).plus(-14).times(y).plus(x[0]).plus(-29);
        return first.squared().plus(second.squared());
    }

    static Jet powellBadlyScaled(Jet[] x) {
        Jet decay = sum(x, v -> v.times(-1).exp()).plus(-1.0001);
        return x[0].times(x[1]).times(1e4).plus(-1).squared().plus(decay.squared());
    }

    static Jet brownBadlyScaled(Jet[] x) {
        return x[0].plus(-1e6)
                .squared()
                .plus(x[1].plus(-2e-6).squared())
                .plus(x[0].times(x[1]).plus(-2).squared());
    }

    static Jet qing(Jet[] x) {
        return sum(0, x.length - 1, i -> x[i].squared().plus(-(i + 1)).squared());
    }

    static Jet salomon(Jet[] x) {
        Jet r = sum(x, Jet::squared).sqrt();
        return r.times(2 * Math.PI).cos().times(-1).plus(1).plus(r.times(0.1));
    }

    static Jet alpine1(Jet[] x) {
        return sum(x, v -> v.times(v.sin()).plus(v.times(0.1)).abs());
    }

    static Jet holderTable(Jet[] x) {
        return table(1, x, x[0].sin().times(x[1].cos())).times(-1);
    }

    static Jet crossInTray(Jet[] x) {
        return table(100, x, x[0].sin().times(x[1].sin())).plus(1).pow(0.1).times(-1e-4);
    }

    private static Jet table(double constant, Jet[] x, Jet wave) {
        Jet r = sum(x, Jet::squared).sqrt();
        return wave.times(r.times(-1 / Math.PI).plus(constant).abs().exp()).abs();
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
