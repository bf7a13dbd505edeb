package org.thalweg.testkit;

import java.util.List;
import org.thalweg.api.Rates;

/** Assertions about the learning rates of a schedule; begun by {@link ThalwegAssertions#assertThatRates}. */
public final class RatesAssert {
    /** What the order of operations of another formula for the same rate may cost. */
    private static final double RELATIVE_TOLERANCE = 1e-12;

    private final String name;
    private final List<Rates> rates;

    RatesAssert(String name, List<Rates> rates) {
        this.name = name;
        this.rates = List.copyOf(rates);
    }

    /**
     * That the first learning rates are these, to twelve digits.
     *
     * @throws AssertionError if one isn't
     */
    public RatesAssert beginWith(double... lr) {
        if (lr.length > rates.size()) {
            throw new IllegalArgumentException(
                    "there are " + rates.size() + " steps, and " + lr.length + " rates expected");
        }
        for (int step = 0; step < lr.length; step++) {
            double seen = rates.get(step).lr();
            if (!(Math.abs(seen - lr[step]) <= RELATIVE_TOLERANCE * Math.abs(lr[step]))) {
                throw failure(
                        "lr " + lr[step] + " at step " + step,
                        "" + seen,
                        "remember that the first step is step 0, and that its rate is used for the first move");
            }
        }
        return this;
    }

    /**
     * That all learning rates lie between two, these included.
     *
     * @throws AssertionError if one doesn't, or is NaN
     */
    public RatesAssert stayWithin(double lower, double upper) {
        for (int step = 0; step < rates.size(); step++) {
            double seen = rates.get(step).lr();
            if (!(seen >= lower && seen <= upper)) {
                throw failure(
                        "lr from " + lower + " to " + upper + " at each step",
                        seen + " at step " + step,
                        "look at the formula's ends, or limit it");
            }
        }
        return this;
    }

    /**
     * That no learning rate is above the one before.
     *
     * @throws AssertionError if one is
     */
    public RatesAssert neverRise() {
        for (int step = 1; step < rates.size(); step++) {
            double before = rates.get(step - 1).lr();
            double seen = rates.get(step).lr();
            if (!(seen <= before)) {
                throw failure(
                        "no lr above the one before",
                        seen + " at step " + step + ", behind " + before,
                        "look for a factor above 1, or a step that is counted twice");
            }
        }
        return this;
    }

    private AssertionError failure(String expected, String seen, String change) {
        return ThalwegAssertions.failure(name, new Breach(expected, seen, change));
    }
}
