package org.thalweg.testkit;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.thalweg.api.Box;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Objective;

/** That a gradient which an objective gives is its gradient. */
final class ExactGradient {
    private static final int POINTS = 100;
    private static final int COORDINATES_AT_EACH = 10;

    private ExactGradient() {}

    static boolean isGiven(Objective objective) {
        return objective.differentiable().isPresent();
    }

    static void comesWithTheValue(Objective objective) {
        Differentiable exact = objective.differentiable().orElseThrow();
        for (double[] x : Samples.of(objective, POINTS)) {
            double value = objective.value(x);
            double valueWithGradient = exact.valueAndGradient(x, new double[x.length]);
            // == lets 0 and -0 be equal, which no caller can tell apart by comparing
            if (value != valueWithGradient && !Bits.equal(value, valueWithGradient)) {
                throw new Breach(
                        "valueAndGradient to return what value returns, " + value + " at " + Arrays.toString(x),
                        "" + valueWithGradient,
                        "compute both in the same order of operations, or let valueAndGradient return value(x)");
            }
        }
    }

    static void isWhole(Objective objective) {
        Differentiable exact = objective.differentiable().orElseThrow();
        for (double[] x : Samples.of(objective, POINTS)) {
            double[] overNaN = gradient(exact, x, Double.NaN).clone(); // lest one that is kept be written again
            double[] overOne = gradient(exact, x, 1);
            for (int i = 0; i < x.length; i++) {
                if (!Bits.equal(overNaN[i], overOne[i])) {
                    throw new Breach(
                            "valueAndGradient to write partial derivative " + (i + 1) + " of " + x.length
                                    + " whatever the array held",
                            overNaN[i] + " over NaN and " + overOne[i] + " over 1.0",
                            "assign each partial derivative at every call, or fill the array with 0 before adding"
                                    + " to it");
                }
            }
        }
    }

    static void isNotKept(Objective objective) {
        Differentiable exact = objective.differentiable().orElseThrow();
        List<double[]> points = Samples.of(objective, POINTS);
        for (int i = 1; i < points.size(); i++) {
            double[] gradient = gradient(exact, points.get(i - 1), 0);
            double[] before = gradient.clone();
            gradient(exact, points.get(i), 0);
            objective.value(points.get(i));
            if (!Bits.equal(before, gradient)) {
                throw new Breach(
                        "a gradient once handed over to stay " + Arrays.toString(before),
                        Arrays.toString(gradient) + " after a call with another array",
                        "write into the array of the call at hand alone, and keep no reference to it");
            }
        }
    }

    static void agreesWithDifferences(Objective objective) {
        Differentiable exact = objective.differentiable().orElseThrow();
        SplittableRandom random = new SplittableRandom(3);
        boolean anyReliable = false;
        for (double[] x : Samples.of(objective, POINTS)) {
            Box domain = objective.domain().resized(x.length);
            double[] gradient = gradient(exact, x, 0);
            double slope = largestFinite(gradient);
            for (int i : coordinates(x.length, random)) {
                double width = domain.upper().get(i) - domain.lower().get(i);
                Difference difference = Difference.of(objective, x, i, width);
                if (difference.isReliable(slope)) {
                    anyReliable = true;
                    demandAgreement(difference, gradient[i], x, i);
                }
            }
        }
        if (!anyReliable) {
            Assumptions.abort(
                    "its gradient could not be checked: finite differences are unreliable at every point tried");
        }
    }

    static void demandAgreement(Difference difference, double partial, double[] x, int i) {
        if (!difference.agreesWith(partial)) {
            throw new Breach(
                    "partial derivative " + (i + 1) + " to be about " + difference.derivative() + " at "
                            + Arrays.toString(x) + ", by central differences that are good to "
                            + (float) difference.error(),
                    "" + partial,
                    "derive the formula anew; a factor, a sign or an index is the usual culprit");
        }
    }

    private static double largestFinite(double[] gradient) {
        return Arrays.stream(gradient)
                .map(Math::abs)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
    }

    /** All coordinates, or some at random where they are many. */
    private static int[] coordinates(int dimension, SplittableRandom random) {
        return dimension <= COORDINATES_AT_EACH
                ? IntStream.range(0, dimension).toArray()
                : random.ints(COORDINATES_AT_EACH, 0, dimension).toArray();
    }

    private static double[] gradient(Differentiable exact, double[] x, double filling) {
        double[] gradient = new double[x.length];
        Arrays.fill(gradient, filling);
        exact.valueAndGradient(x.clone(), gradient); // whether x is left as it was is another promise
        return gradient;
    }
}
