package org.thalweg.autodiff;

import java.util.Optional;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Differentiation;
import org.thalweg.api.Differentiator;
import org.thalweg.api.Objective;
import org.thalweg.api.Thrown;
import org.thalweg.api.Vector;

/**
 * Differentiates the bytecode of an objective's value in reverse mode.
 *
 * <p>What it follows: arithmetic, branches, loops, arrays, the functions of Math and StrictMath, the methods of all
 * classes that aren't the JDK's, lambda expressions, objectives within objectives. What depends on x must not pass
 * through fields, boxes, floats or the JDK's other methods. Whatever doesn't depend on x is left alone.
 *
 * <p>Before a gradient is promised the value is asked for at the start, twice, and must be the same as the twin's each
 * time; and where the function is smooth there, differences must not contradict the gradient. An objective of a class of which one has passed already is tried only if its settings could lead it to what
 * can't be followed.
 */
public final class BytecodeDifferentiator implements Differentiator {
    private static final String GIVEN_UP = "its code can't be followed here, only --gradient=numeric can go on: ";

    private static final ClassValue<Gradients> OF_CLASS = new ClassValue<>() {
        @Override
        protected Gradients computeValue(Class<?> type) {
            return Gradients.of(type, BytecodeDifferentiator::inner);
        }
    };

    @Override
    public Differentiation differentiate(Objective objective, double[] start) {
        return differentiated(objective, start);
    }

    private static Differentiation differentiated(Objective objective, double[] start) {
        Gradients gradients = OF_CLASS.get(objective.getClass());
        if (gradients.reason() != null) {
            return new Differentiation.Declined(gradients.reason());
        }
        if (!gradients.isSure()) {
            Optional<String> reason = trial(objective, gradients, start);
            if (reason.isPresent()) {
                return new Differentiation.Declined(reason.get());
            }
            gradients.setTried();
        }
        return new Differentiation.Exact(
                Differentiable.of(objective, (x, gradient) -> checked(objective, gradients, x, gradient)));
    }

    /** Why the twin isn't the original's, if it isn't. */
    private static Optional<String> trial(Objective objective, Gradients gradients, double[] start) {
        double[] x = start.clone();
        try {
            double[] gradient = new double[x.length];
            double first = objective.value(x);
            double twin = gradients.valueAndGradient(objective, x, gradient);
            double second = objective.value(x);
            double again = gradients.valueAndGradient(objective, x, gradient);
            if (!same(first, second)) {
                return Optional.of(
                        "value() isn't a function of x alone: at the start it gave " + first + ", then " + second);
            }
            if (!same(first, twin) || !same(first, again)) {
                return Optional.of("followed at the start it gives " + twin + " instead of " + first);
            }
            return Differences.contradict(objective, x, gradient)
                    ? Optional.of("what was found at " + Vector.of(x) + ", " + Vector.of(gradient)
                            + ", is not the slope there")
                    : Optional.empty();
        } catch (UnsupportedOperationException e) {
            return Optional.of(e.getMessage() == null ? Thrown.inWords(e) : e.getMessage());
        } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
            return Optional.of("at " + Vector.of(x) + " it throws " + Thrown.inWords(e));
        }
    }

    private static boolean same(double a, double b) {
        return Double.doubleToLongBits(a) == Double.doubleToLongBits(b);
    }

    /** The gradient of an objective within another one. */
    private static Object inner(Object objective) {
        Objective inner = (Objective) objective;
        Optional<Differentiable> given = inner.differentiable();
        if (given.isPresent()) {
            return given.get();
        }
        Differentiation found = differentiated(inner, inner.start());
        if (found instanceof Differentiation.Exact exact) {
            return exact.objective();
        }
        throw new UnsupportedOperationException(
                "the objective within it can't be followed: " + ((Differentiation.Declined) found).reason());
    }

    /** The value is a small part of the cost, and a twin that went astray is seen by it. */
    private static double checked(Objective original, Gradients gradients, double[] x, double[] gradient) {
        double value = original.value(x);
        double twin;
        try {
            twin = gradients.valueAndGradient(original, x, gradient);
        } catch (UnsupportedOperationException e) {
            throw new IllegalStateException(GIVEN_UP + e.getMessage(), e);
        }
        if (!same(value, twin)) {
            throw new IllegalStateException(GIVEN_UP + "it gives " + twin + " instead of " + value);
        }
        return value;
    }
}
