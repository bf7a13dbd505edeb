package org.thalweg.autodiff;

import java.util.Optional;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Differentiation;
import org.thalweg.api.Differentiator;
import org.thalweg.api.NoGradientError;
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
 * time; and where the function is smooth there, differences must not contradict the gradient. An objective of a class
 * of which one has passed already is tried only if its settings could lead it to what can't be followed.
 */
public final class BytecodeDifferentiator implements Differentiator {
    private static final ClassValue<Gradients> OF_CLASS = new ClassValue<>() {
        @Override
        protected Gradients computeValue(Class<?> type) {
            return Gradients.of(type, Gradients.LARGEST_TAPE);
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
        Subject subject = new Subject(objective, gradients, BytecodeDifferentiator::inner);
        if (!gradients.isSure()) {
            Optional<String> reason = trial(subject, start.clone());
            if (reason.isPresent()) {
                return new Differentiation.Declined(reason.get());
            }
            gradients.setTried();
        }
        return new Differentiation.Exact(Differentiable.of(objective, subject::valueAndGradient));
    }

    /** Why the twin isn't the original's, if it isn't. */
    static Optional<String> trial(Subject subject, double[] x) {
        Objective objective = subject.objective();
        try {
            double[] gradient = new double[x.length];
            double first = objective.value(x);
            double twin = subject.follow(x, gradient);
            double second = objective.value(x);
            double again = subject.follow(x, gradient);
            if (!Subject.same(first, second)) {
                return Optional.of(
                        "value() isn't a function of x alone: at the start it gave " + first + ", then " + second);
            }
            if (!Subject.same(first, twin)) {
                return Optional.of("followed at the start it gives " + twin + " instead of " + first);
            }
            if (!Subject.same(first, again)) {
                return Optional.of("followed again at the start it gives " + again + " instead of " + first);
            }
            return Differences.contradict(objective, x, gradient)
                    ? Optional.of("what was found at " + Vector.of(x) + ", " + Vector.of(gradient)
                            + ", is not the slope there")
                    : Optional.empty();
        } catch (NoGradientError e) {
            return Optional.of(e.getMessage());
        } catch (Exception | LinkageError | VirtualMachineError | AssertionError e) {
            return Optional.of("at " + Vector.of(x) + " it throws " + Thrown.inWords(e));
        }
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
        String reason = "the objective within it can't be followed: " + ((Differentiation.Declined) found).reason();
        return Differentiable.of(inner, (x, gradient) -> {
            throw new NoGradientError(reason);
        });
    }
}
