package org.thalweg.autodiff;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Function;
import org.thalweg.api.NoGradientError;
import org.thalweg.api.Objective;

/** An objective to differentiate, with the gradients of the objectives within it, each of which is found once. */
final class Subject implements Function<Object, Object> {
    /** Far more than an objective holds; one that makes others at each evaluation must not keep them all. */
    static final int MOST_INNER = 4096;

    private final Objective objective;
    private final Gradients gradients;
    private final Function<Object, Object> finder;

    /** By identity, since an objective's equality is its author's; never written to, but replaced. */
    private volatile Map<Object, Object> inner = Map.of();

    /**
     * @param gradients of the objective's class
     * @param finder finds the gradient of an objective within this one
     */
    Subject(Objective objective, Gradients gradients, Function<Object, Object> finder) {
        this.objective = objective;
        this.gradients = gradients;
        this.finder = finder;
    }

    Objective objective() {
        return objective;
    }

    /** The gradient of an objective within this one. */
    @Override
    public Object apply(Object within) {
        Object known = inner.get(within);
        if (known != null) {
            return known;
        }
        Object found = finder.apply(within);
        Map<Object, Object> more = new IdentityHashMap<>();
        if (inner.size() < MOST_INNER) {
            more.putAll(inner);
        }
        more.put(within, found);
        inner = more;
        return found;
    }

    /**
     * The twin's value, and its gradient.
     *
     * @throws NoGradientError if it can't be followed here
     */
    double follow(double[] x, double[] gradient) {
        try {
            return gradients.valueAndGradient(this, x, gradient);
        } catch (StackOverflowError e) {
            throw new NoGradientError("its calls are so deep that following them takes more stack than there is");
        } catch (OutOfMemoryError e) {
            throw new NoGradientError("its operations are so many that recording them takes more memory than there is");
        }
    }

    /**
     * The value, and the gradient by the twin. The value is a small part of the cost, and a twin that went astray is
     * seen by it.
     *
     * @throws NoGradientError if it can't be followed here
     */
    double valueAndGradient(double[] x, double[] gradient) {
        double value = objective.value(x);
        double twin = follow(x, gradient);
        if (!same(value, twin)) {
            throw new NoGradientError("followed it gives " + twin + " instead of " + value);
        }
        return value;
    }

    static boolean same(double a, double b) {
        return Double.doubleToLongBits(a) == Double.doubleToLongBits(b);
    }
}
