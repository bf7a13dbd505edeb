package org.thalweg.testkit;

import java.util.Arrays;
import org.thalweg.api.Box;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Norm;
import org.thalweg.api.Objective;

/** Assertions about a gradient; begun by {@link ThalwegAssertions#assertThatGradient}. */
public final class GradientAssert {
    private final String name;
    private final Objective objective;
    private final Differentiable exact;

    GradientAssert(String name, Objective objective, Differentiable exact) {
        this.name = name;
        this.objective = objective;
        this.exact = exact;
    }

    /**
     * That it is about what central differences give, at a hundred points of the domain. Where differences tell nothing,
     * near a kink, say, nothing is asserted; a test where they do so everywhere is skipped.
     *
     * @throws AssertionError if it isn't
     */
    public GradientAssert agreesWithDifferences() {
        return asserted(() -> ExactGradient.agreesWithDifferences(objective));
    }

    /**
     * The same at one point.
     *
     * @throws AssertionError if it isn't, or if differences tell nothing of a partial derivative there
     */
    public GradientAssert agreesWithDifferencesAt(double... x) {
        return asserted(() -> {
            Box domain = objective.domain().resized(x.length);
            double[] gradient = gradient(x);
            for (int i = 0; i < x.length; i++) {
                double width = domain.upper().get(i) - domain.lower().get(i);
                Difference difference = Difference.of(objective, x, i, width);
                if (!difference.isReliable(Norm.of(gradient))) {
                    throw new Breach(
                            "central differences to tell partial derivative " + (i + 1) + " at " + Arrays.toString(x),
                            difference.derivative() + " good to " + (float) difference.error() + " alone",
                            "assert it at a point away from kinks and jumps");
                }
                ExactGradient.demandAgreement(difference, gradient[i], x, i);
            }
        });
    }

    /**
     * That it is this, to within a tolerance in each coordinate.
     *
     * @throws AssertionError if it isn't
     */
    public GradientAssert isCloseTo(double[] expected, double tolerance, double... x) {
        return asserted(() -> {
            double[] gradient = gradient(x);
            if (gradient.length != expected.length) {
                throw new IllegalArgumentException(
                        "expected and x must be of one length, got " + expected.length + " and " + x.length);
            }
            for (int i = 0; i < gradient.length; i++) {
                if (!(Math.abs(gradient[i] - expected[i]) <= tolerance)) { // NaN is not close
                    throw new Breach(
                            "partial derivative " + (i + 1) + " at " + Arrays.toString(x) + " to be " + expected[i]
                                    + ", to within " + tolerance,
                            gradient[i] + ", off by " + (float) Math.abs(gradient[i] - expected[i]),
                            "derive the formula anew, or the expected value");
                }
            }
        });
    }

    /**
     * That its norm is at most a tolerance at a stationary point.
     *
     * @throws AssertionError if it is more, or NaN
     */
    public GradientAssert vanishesAt(double tolerance, double... x) {
        return asserted(() -> {
            double norm = Norm.of(gradient(x));
            if (!(norm <= tolerance)) {
                throw new Breach(
                        "a gradient of norm " + tolerance + " or less at " + Arrays.toString(x),
                        "" + norm + ", " + Arrays.toString(gradient(x)),
                        "look whether the point is a minimum, to all its digits, or derive the formula anew");
            }
        });
    }

    private double[] gradient(double... x) {
        double[] gradient = new double[x.length];
        exact.valueAndGradient(x.clone(), gradient);
        return gradient;
    }

    private GradientAssert asserted(Runnable check) {
        try {
            check.run();
            return this;
        } catch (Breach breach) {
            throw ThalwegAssertions.failure(name, breach);
        }
    }
}
