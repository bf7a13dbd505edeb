package org.thalweg.objectives;

import java.util.function.Function;

/** The formulas as the literature prints them, in complex arithmetic: a second opinion on values and gradients. */
final class Textbook {
    private Textbook() {}

    static Complex sphere(Complex[] x) {
        return sum(x, Complex::squared);
    }

    static Complex rastrigin(Complex[] x) {
        return sum(x, v -> v.squared().minus(v.times(2 * Math.PI).cos().times(10)))
                .plus(10 * x.length);
    }

    static Complex ackley(Complex[] x) {
        int n = x.length;
        Complex funnel =
                sum(x, Complex::squared).times(1.0 / n).sqrt().times(-0.2).exp();
        Complex ripple = sum(x, v -> v.times(2 * Math.PI).cos()).times(1.0 / n).exp();
        return funnel.times(-20).minus(ripple).plus(20 + Math.E);
    }

    static Complex styblinskiTang(Complex[] x) {
        return sum(x, v -> v.squared().squared().minus(v.squared().times(16)).plus(v.times(5)))
                .times(0.5);
    }

    static Complex himmelblau(Complex[] x) {
        Complex first = x[0].squared().plus(x[1]).plus(-11);
        Complex second = x[0].plus(x[1].squared()).plus(-7);
        return first.squared().plus(second.squared());
    }

    static Complex beale(Complex[] x) {
        double[] constants = {1.5, 2.25, 2.625};
        Complex sum = Complex.of(0);
        Complex power = Complex.of(1);
        for (double constant : constants) {
            power = power.times(x[1]);
            sum = sum.plus(x[0].times(power).minus(x[0]).plus(constant).squared());
        }
        return sum;
    }

    static Function<Complex[], Complex> rosenbrock(double a, double b) {
        return x -> {
            Complex sum = Complex.of(0);
            for (int i = 0; i + 1 < x.length; i++) {
                Complex side = x[i + 1].minus(x[i].squared()).squared().times(b);
                sum = sum.plus(x[i].times(-1).plus(a).squared()).plus(side);
            }
            return sum;
        };
    }

    /** With the precision, the inverse of sigma, worked out by hand. */
    static Function<Complex[], Complex> quadratic(double[][] precision, double[] optimum, double div) {
        return x -> {
            Complex sum = Complex.of(0);
            for (int i = 0; i < x.length; i++) {
                for (int j = 0; j < x.length; j++) {
                    Complex product = x[i].plus(-optimum[i]).times(x[j].plus(-optimum[j]));
                    sum = sum.plus(product.times(precision[i][j] / div));
                }
            }
            return sum;
        };
    }

    private static Complex sum(Complex[] x, Function<Complex, Complex> term) {
        Complex sum = Complex.of(0);
        for (Complex v : x) {
            sum = sum.plus(term.apply(v));
        }
        return sum;
    }
}
