package org.thalweg.objectives;

import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * A value with its partial derivatives and with a bound on the rounding of each: derivatives by forward-mode automatic
 * differentiation, which has no truncation, and tolerances by running error analysis, so that nobody needs to guess how
 * much a formula cancels. Where there is no derivative, partial derivatives are NaN or infinite, but for
 * {@link #abs}, whose derivative at 0 is taken to be 0.
 */
final class Jet {
    private final Approximation value;
    private final Approximation[] partials;

    private Jet(Approximation value, Approximation[] partials) {
        this.value = value;
        this.partials = partials;
    }

    /** A function's value and gradient at a location whose coordinates are what they are. */
    static Jet of(Function<Jet[], Jet> function, double[] x) {
        return of(function, x, 0);
    }

    /** A function's value and gradient at a location known to half a unit in the last place of each coordinate. */
    static Jet ofRounded(Function<Jet[], Jet> function, double[] x) {
        return of(function, x, 0.5);
    }

    private static Jet of(Function<Jet[], Jet> function, double[] x, double units) {
        Jet[] variables = new Jet[x.length];
        for (int i = 0; i < x.length; i++) {
            double error = x[i] == 0 ? 0 : units * Math.ulp(x[i]);
            Approximation[] partials = new Approximation[x.length];
            for (int k = 0; k < x.length; k++) {
                partials[k] = Approximation.exact(i == k ? 1 : 0);
            }
            variables[i] = new Jet(new Approximation(x[i], error), partials);
        }
        return function.apply(variables);
    }

    double value() {
        return value.value();
    }

    double error() {
        return value.error();
    }

    double partial(int i) {
        return partials[i].value();
    }

    double partialError(int i) {
        return partials[i].error();
    }

    Jet plus(Jet other) {
        return with(value.plus(other.value), k -> partials[k].plus(other.partials[k]));
    }

    Jet plus(double other) {
        return new Jet(value.plus(Approximation.rounded(other)), partials);
    }

    Jet minus(Jet other) {
        return plus(other.times(-1));
    }

    Jet times(Jet other) {
        return with(
                value.times(other.value), k -> partials[k].times(other.value).plus(value.times(other.partials[k])));
    }

    Jet times(double factor) {
        Approximation constant = Approximation.rounded(factor);
        return with(value.times(constant), k -> partials[k].times(constant));
    }

    Jet squared() {
        return times(this);
    }

    /** @param exponent at least 1 */
    Jet pow(int exponent) {
        Jet power = this;
        for (int i = 1; i < exponent; i++) {
            power = power.times(this);
        }
        return power;
    }

    /** Of a positive base, or of 0 where it has a slope. */
    Jet pow(double exponent) {
        double v = value();
        return mapped(
                Math.pow(v, exponent),
                exponent * Math.pow(v, exponent - 1),
                exponent * (exponent - 1) * Math.pow(v, exponent - 2));
    }

    Jet reciprocal() {
        double v = value();
        return mapped(1 / v, -1 / (v * v), 2 / (v * v * v));
    }

    Jet exp() {
        double exp = Math.exp(value());
        return mapped(exp, exp, exp);
    }

    Jet sin() {
        double sin = Math.sin(value());
        return mapped(sin, Math.cos(value()), -sin);
    }

    Jet cos() {
        double cos = Math.cos(value());
        return mapped(cos, -Math.sin(value()), -cos);
    }

    Jet sqrt() {
        double root = Math.sqrt(value());
        return mapped(root, 0.5 / root, -0.25 / (root * value()));
    }

    Jet abs() {
        double sign = Math.signum(value());
        // so near a kink that rounding may have changed the sides
        Approximation slope = new Approximation(sign, Math.abs(value()) < error() ? 2 : 0);
        return with(value.mapped(Math.abs(value()), sign), k -> partials[k].times(slope));
    }

    private Jet mapped(double mapped, double slope, double curvature) {
        Approximation roundedSlope = value.mapped(slope, curvature);
        return with(value.mapped(mapped, slope), k -> partials[k].times(roundedSlope));
    }

    private Jet with(Approximation newValue, IntFunction<Approximation> partial) {
        return new Jet(
                newValue, IntStream.range(0, partials.length).mapToObj(partial).toArray(Approximation[]::new));
    }
}
