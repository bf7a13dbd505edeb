package org.thalweg.objectives;

import java.util.function.Function;

/** A complex number, for derivatives by the complex step: Im f(x + ih) / h has no cancellation, so h may be tiny. */
record Complex(double re, double im) {
    private static final double STEP = 1e-100;

    static Complex of(double re) {
        return new Complex(re, 0);
    }

    /** The partial derivative of a function, written in complex arithmetic, along coordinate i. */
    static double derivative(Function<Complex[], Complex> function, double[] x, int i) {
        Complex[] z = of(x);
        z[i] = new Complex(x[i], STEP);
        return function.apply(z).im / STEP;
    }

    static Complex[] of(double[] x) {
        Complex[] z = new Complex[x.length];
        for (int i = 0; i < z.length; i++) {
            z[i] = of(x[i]);
        }
        return z;
    }

    Complex plus(Complex other) {
        return new Complex(re + other.re, im + other.im);
    }

    Complex plus(double other) {
        return new Complex(re + other, im);
    }

    Complex minus(Complex other) {
        return plus(other.times(-1));
    }

    Complex times(Complex other) {
        return new Complex(re * other.re - im * other.im, re * other.im + im * other.re);
    }

    Complex times(double factor) {
        return new Complex(re * factor, im * factor);
    }

    Complex squared() {
        return times(this);
    }

    Complex exp() {
        double length = Math.exp(re);
        return new Complex(length * Math.cos(im), length * Math.sin(im));
    }

    Complex cos() {
        return new Complex(Math.cos(re) * Math.cosh(im), -Math.sin(re) * Math.sinh(im));
    }

    /** For a positive real part beside which the imaginary one is negligible, as a complex step leaves it. */
    Complex sqrt() {
        double root = Math.sqrt(re);
        return new Complex(root, im / (2 * root));
    }
}
