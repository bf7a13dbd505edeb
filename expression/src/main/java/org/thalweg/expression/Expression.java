package org.thalweg.expression;

import static java.util.Objects.requireNonNull;

import org.thalweg.api.Description;
import org.thalweg.api.Differentiable;

/**
 * An objective that a user types, f(x) = the {@link Formula} given, with its exact gradient.
 *
 * <p>Its variables are x, y and z, or x1, x2, and so on, and its dimension is the number of the last one that occurs:
 * {@code x^2} has one, {@code x3^2} three. Its minima are not known, and its domain is the customary one, from -5 to 5.
 * At a kink the gradient is one-sided or 0, as {@link Formula#valueAndGradient} says.
 *
 * @param f the formula, of at least one variable
 */
@Description(
        value =
                "A formula of x, y, z or x1, x2, ... that you type, with its exact gradient; as many dimensions as it has"
                        + " variables.",
        group = "typed in",
        formula = "f(x) = what is typed")
public record Expression(
        @Description(
                "The formula: + - * / % ^, comparisons, && || ! ?:, pi, e, and the functions abs acos asin atan atan2 cbrt ceil "
                        + "copySign cos cosh exp expm1 floor hypot log log10 log1p max min pow rint signum sin sinh sqrt tan "
                        + "tanh toDegrees toRadians. Where a derivative doesn't exist: abs has 0 at 0; max and min of equal "
                        + "numbers the mean of both; ? : that of the branch taken; comparisons, floor, ceil, rint and "
                        + "signum 0 throughout; and 0 stands for an infinite one of a finite value, as of sqrt at 0.")
        Formula f)
        implements Differentiable {
    /** @throws IllegalArgumentException if the formula has no variable */
    public Expression {
        requireNonNull(f, "f must be given, got null");
        if (f.variables().isEmpty()) {
            throw new IllegalArgumentException("f must have a variable, x or x1, got " + f);
        }
    }

    /**
     * Of a formula's text.
     *
     * @throws IllegalArgumentException if the text is no formula of coordinates, where the message says at which
     *     character; or it has no variable
     */
    public Expression(String f) {
        this(Formula.of(f));
    }

    /** Rosenbrock's valley. */
    public Expression() {
        this("(1-x)^2+100*(y-x^2)^2");
    }

    @Override
    public int dimension() {
        return f.variables().size();
    }

    @Override
    public double value(double[] x) {
        return f.value(x);
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        return f.valueAndGradient(x, gradient);
    }
}
