package org.thalweg.objectives.bbob;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.hipparchus.analysis.differentiation.Gradient;

/**
 * The formulas as the suite's definition prints them, in numbers that carry their gradient with them: a second opinion
 * on values and gradients. Only what an instance draws is shared with the functions under test.
 */
final class Textbook {
    private final Setting setting;
    private final int n;
    private final double[] xopt;
    private final Gradient[] x;

    private Textbook(Setting setting, double[] xopt, double[] x) {
        this.setting = setting;
        this.n = x.length;
        this.xopt = xopt;
        this.x = vector(i -> Gradient.variable(n, i, x[i]));
    }

    /** The function of a number from 1 to 24, but 7, at a location. */
    static Gradient of(int number, int instance, double[] x) {
        int shared = number == 4 ? 3 : number == 18 ? 17 : number;
        Setting setting = new Setting(shared + 10_000 * instance, x.length);
        double[] xopt = number == 12 ? setting.secondXopt() : setting.xopt();
        return new Textbook(setting, xopt, x).of(number).add(setting.fopt());
    }

    private Gradient of(int number) {
        Matrix r = setting.r();
        Matrix q = setting.q();
        Gradient[] d = vector(i -> x[i].subtract(xopt[i]));
        return switch (number) {
            case 1 -> squares(d, i -> 1);
            case 2 -> squares(osz(d), i -> Math.pow(10, 6 * share(i)));
            case 3 -> rastrigin(lambda(10, asy(0.2, osz(d))));
            case 4 -> buecheRastrigin();
            case 5 -> linearSlope();
            case 6 -> attractiveSector(times(r, lambda(10, times(q, d))));
            case 8 ->
                rosenbrock(
                        vector(i -> x[i].subtract(0.75 * xopt[i]).multiply(c()).add(1)));
            case 9 -> rosenbrock(vector(i -> times(q, x)[i].multiply(c()).add(0.5)));
            case 10 -> squares(osz(times(r, d)), i -> Math.pow(10, 6 * share(i)));
            case 11 -> squares(osz(times(r, d)), i -> i == 0 ? 1e6 : 1);
            case 12 -> squares(times(r, asy(0.5, times(r, d))), i -> i == 0 ? 1 : 1e6);
            case 13 -> sharpRidge(times(r, lambda(10, times(q, d))));
            case 14 -> differentPowers(times(r, d));
            case 15 -> rastrigin(times(r, lambda(10, times(q, asy(0.2, osz(times(r, d)))))));
            case 16 -> weierstrass(times(r, lambda(0.01, times(q, osz(times(r, d))))));
            case 17 -> schafferF7(lambda(10, times(q, asy(0.5, times(r, d)))));
            case 18 -> schafferF7(lambda(1000, times(q, asy(0.5, times(r, d)))));
            case 19 ->
                griewankRosenbrock(vector(i -> times(q, x)[i].multiply(c()).add(0.5)));
            case 20 -> schwefel();
            case 21 -> gallagher(101, 10, Math.sqrt(1000), q);
            case 22 -> gallagher(21, 9.8, 1000, q);
            case 23 -> katsuura(times(r, lambda(100, times(q, d))));
            case 24 -> lunacek(r, q);
            default -> throw new IllegalArgumentException("no gradient of function " + number);
        };
    }

    private double share(int i) {
        return i / (n - 1.0);
    }

    private double c() {
        return Math.max(1, Math.sqrt(n) / 8);
    }

    private Gradient[] vector(IntFunction<Gradient> element) {
        return IntStream.range(0, n).mapToObj(element).toArray(Gradient[]::new);
    }

    private Gradient sum(int count, IntFunction<Gradient> term) {
        return IntStream.range(0, count).mapToObj(term).reduce(Gradient.constant(n, 0), Gradient::add);
    }

    private Gradient squares(Gradient[] z, IntToDoubleFunction weight) {
        return sum(n, i -> z[i].multiply(z[i]).multiply(weight.applyAsDouble(i)));
    }

    private Gradient[] times(Matrix matrix, Gradient[] z) {
        double[][] columns = new double[n][];
        for (int j = 0; j < n; j++) {
            double[] unit = new double[n];
            unit[j] = 1;
            columns[j] = matrix.times(unit);
        }
        return vector(i -> sum(n, j -> z[j].multiply(columns[j][i])));
    }

    private Gradient[] lambda(double alpha, Gradient[] z) {
        return vector(i -> z[i].multiply(Math.pow(alpha, 0.5 * share(i))));
    }

    private Gradient[] osz(Gradient[] z) {
        return vector(i -> osz(z[i]));
    }

    private static Gradient osz(Gradient v) {
        if (v.getValue() == 0) {
            return v;
        }
        double c1 = v.getValue() > 0 ? 10 : 5.5;
        double c2 = v.getValue() > 0 ? 7.9 : 3.1;
        Gradient log = v.abs().log();
        return log.multiply(c1)
                .sin()
                .add(log.multiply(c2).sin())
                .multiply(0.049)
                .add(log)
                .exp()
                .multiply(Math.signum(v.getValue()));
    }

    private Gradient[] asy(double beta, Gradient[] z) {
        return vector(i -> z[i].getValue() > 0
                ? z[i].log()
                        .multiply(z[i].sqrt().multiply(beta * share(i)).add(1))
                        .exp()
                : z[i]);
    }

    private Gradient penalty() {
        return sum(n, i -> {
            Gradient excess = x[i].abs().subtract(5);
            return excess.getValue() > 0 ? excess.multiply(excess) : Gradient.constant(n, 0);
        });
    }

    private Gradient ripples(Gradient[] z) {
        return sum(n, i -> z[i].multiply(2 * Math.PI).cos().negate().add(1)).multiply(10);
    }

    private Gradient rastrigin(Gradient[] z) {
        return ripples(z).add(squares(z, i -> 1));
    }

    private Gradient buecheRastrigin() {
        Gradient[] bent = osz(vector(i -> x[i].subtract(i % 2 == 0 ? Math.abs(xopt[i]) : xopt[i])));
        return rastrigin(vector(i -> bent[i].multiply(
                        Math.pow(10, 0.5 * share(i)) * (bent[i].getValue() > 0 && i % 2 == 0 ? 10 : 1))))
                .add(penalty().multiply(100));
    }

    private Gradient linearSlope() {
        return sum(n, i -> {
            double c = Math.signum(xopt[i]) * Math.pow(10, share(i));
            double corner = 5 * Math.signum(xopt[i]);
            Gradient z = x[i].getValue() * corner < 25 ? x[i] : Gradient.constant(n, corner);
            return z.multiply(-c).add(5 * Math.abs(c));
        });
    }

    private Gradient attractiveSector(Gradient[] z) {
        return osz(squares(z, i -> z[i].getValue() * xopt[i] > 0 ? 1e4 : 1)).pow(0.9);
    }

    private Gradient rosenbrockTerm(Gradient[] z, int i) {
        Gradient climb = z[i].multiply(z[i]).subtract(z[i + 1]);
        Gradient rest = z[i].subtract(1);
        return climb.multiply(climb).multiply(100).add(rest.multiply(rest));
    }

    private Gradient rosenbrock(Gradient[] z) {
        return sum(n - 1, i -> rosenbrockTerm(z, i));
    }

    private Gradient griewankRosenbrock(Gradient[] z) {
        return sum(
                        n - 1,
                        i -> rosenbrockTerm(z, i)
                                .divide(4000)
                                .subtract(rosenbrockTerm(z, i).cos()))
                .multiply(10 / (n - 1.0))
                .add(10);
    }

    private Gradient sharpRidge(Gradient[] z) {
        return squares(z, i -> i == 0 ? 0 : 1).sqrt().multiply(100).add(z[0].multiply(z[0]));
    }

    private Gradient differentPowers(Gradient[] z) {
        return sum(n, i -> z[i].abs().pow(2 + 4 * share(i))).sqrt();
    }

    private Gradient weierstrass(Gradient[] z) {
        DoubleUnaryOperator frequency = k -> 2 * Math.PI * Math.pow(3, k);
        double f0 = IntStream.range(0, 12)
                .mapToDouble(k -> Math.pow(2, -k) * Math.cos(frequency.applyAsDouble(k) / 2))
                .sum();
        Gradient mean = sum(
                        n,
                        i -> sum(
                                12,
                                k -> z[i].add(0.5)
                                        .multiply(frequency.applyAsDouble(k))
                                        .cos()
                                        .multiply(Math.pow(2, -k))))
                .divide(n);
        return mean.subtract(f0).pow(3).multiply(10).add(penalty().multiply(10.0 / n));
    }

    private Gradient schafferF7(Gradient[] z) {
        Gradient mean = sum(n - 1, i -> {
                    Gradient s =
                            z[i].multiply(z[i]).add(z[i + 1].multiply(z[i + 1])).sqrt();
                    Gradient sine = s.pow(0.2).multiply(50).sin();
                    return s.sqrt().multiply(sine.multiply(sine).add(1));
                })
                .divide(n - 1);
        return mean.multiply(mean).add(penalty().multiply(10));
    }

    private Gradient schwefel() {
        double m = 4.2096874637;
        double[] uniform = Chance.uniform(n, setting.seed());
        Gradient[] hat = vector(i -> x[i].multiply(uniform[i] < 0.5 ? -2 : 2));
        Gradient[] coupled =
                vector(i -> i == 0 ? hat[0] : hat[i].add(hat[i - 1].subtract(m).multiply(0.25)));
        Gradient[] z = vector(i ->
                lambda(10, vector(j -> coupled[j].subtract(m)))[i].add(m).multiply(100));
        Gradient waves = sum(n, i -> z[i].multiply(z[i].abs().sqrt().sin())).divide(n);
        Gradient outside = sum(n, i -> {
            Gradient excess = z[i].abs().subtract(500);
            return excess.getValue() > 0 ? excess.multiply(excess) : Gradient.constant(n, 0);
        });
        return outside.subtract(waves).add(418.9828872724339).multiply(0.01);
    }

    private Gradient gallagher(int count, double width, double firstCondition, Matrix q) {
        double[] places = Chance.uniform(count * n, setting.seed());
        int[] conditions = order(Chance.uniform(count - 1, setting.seed()));
        Gradient highest = null;
        for (int j = 0; j < count; j++) {
            int peak = j;
            double shrink = j == 0 ? 0.8 : 1;
            Gradient[] local =
                    times(q, vector(i -> x[i].subtract(shrink * (width * places[peak * n + i] - width / 2))));
            double condition = j == 0 ? firstCondition : Math.pow(1000, conditions[j - 1] / (count - 2.0));
            int[] axes = order(Chance.uniform(n, setting.seed() + 1000 * j));
            Gradient distance = squares(local, i -> Math.pow(condition, share(axes[i]) - 0.5));
            double height = j == 0 ? 10 : 1.1 + 8 * (j - 1) / (count - 2.0);
            Gradient value = distance.divide(-2.0 * n).exp().multiply(height);
            highest = highest == null || value.getValue() > highest.getValue() ? value : highest;
        }
        Gradient bent = osz(highest.negate().add(10));
        return bent.multiply(bent).add(penalty());
    }

    private static int[] order(double[] numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        int[] order = new int[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            order[Arrays.binarySearch(sorted, numbers[i])] = i;
        }
        return order;
    }

    private Gradient katsuura(Gradient[] z) {
        UnaryOperator<Gradient> saw = v -> sum(32, j -> {
            double teeth = Math.pow(2, j + 1);
            return v.multiply(teeth)
                    .subtract(Math.floor(teeth * v.getValue() + 0.5))
                    .abs()
                    .divide(teeth);
        });
        Gradient product = Gradient.constant(n, 1);
        for (int i = 0; i < n; i++) {
            product = product.multiply(saw.apply(z[i]).multiply(i + 1).add(1));
        }
        return product.pow(10 / Math.pow(n, 1.2))
                .subtract(1)
                .multiply(10.0 / (n * n))
                .add(penalty());
    }

    private Gradient lunacek(Matrix r, Matrix q) {
        double s = 1 - 1 / (2 * Math.sqrt(n + 20) - 8.2);
        double mu1 = -Math.sqrt((2.5 * 2.5 - 1) / s);
        double[] normal = Chance.normal(n, setting.seed());
        Gradient[] hat = vector(i -> x[i].multiply(normal[i] < 0 ? -2 : 2));
        Gradient[] fromFirst = vector(i -> hat[i].subtract(2.5));
        Gradient first = squares(fromFirst, i -> 1);
        Gradient second = squares(vector(i -> hat[i].subtract(mu1)), i -> s).add(n);
        return (first.getValue() < second.getValue() ? first : second)
                .add(ripples(times(r, lambda(100, times(q, fromFirst)))))
                .add(penalty().multiply(1e4));
    }
}
