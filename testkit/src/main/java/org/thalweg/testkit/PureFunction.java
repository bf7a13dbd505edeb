package org.thalweg.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Objective;

/** That an objective's value depends on x and on nothing else, and that x stays the caller's. */
final class PureFunction {
    private static final int POINTS = 200;

    private PureFunction() {}

    static void isRepeatable(Objective objective) {
        List<double[]> points = Samples.of(objective, POINTS);
        double[] values = values(objective, points);
        List<double[]> backwards = new ArrayList<>(points);
        Collections.reverse(backwards);
        double[] again = values(objective, backwards);
        for (int i = 0; i < values.length; i++) {
            double second = again[values.length - 1 - i];
            if (!Bits.equal(values[i], second)) {
                throw new Breach(
                        "the same value each time, " + values[i] + " at " + Arrays.toString(points.get(i)),
                        second + " after other points had been asked for",
                        "let value compute from x and the settings alone: no fields that it writes, no random numbers,"
                                + " no clock");
            }
        }
    }

    static void isThreadSafe(Objective objective) throws Exception {
        List<double[]> points = Samples.of(objective, POINTS);
        double[] alone = values(objective, points);
        Callable<double[]> forwards = () -> values(objective, points);
        Callable<double[]> fromTheMiddle = () -> {
            List<double[]> rotated = new ArrayList<>(points);
            Collections.rotate(rotated, points.size() / 2);
            double[] values = values(objective, rotated);
            double[] inOrder = new double[values.length];
            for (int i = 0; i < values.length; i++) {
                inOrder[i] = values[(i + points.size() / 2) % values.length];
            }
            return inOrder;
        };
        for (double[] together : Threads.together(forwards, fromTheMiddle)) {
            for (int i = 0; i < alone.length; i++) {
                if (!Bits.equal(alone[i], together[i])) {
                    throw new Breach(
                            "the value " + alone[i] + " at " + Arrays.toString(points.get(i)) + " in every thread",
                            together[i] + " while another thread was asking too",
                            "keep scratch arrays in local variables, not in fields");
                }
            }
        }
    }

    static void leavesXAlone(Objective objective) {
        Optional<Differentiable> exact = objective.differentiable();
        for (double[] x : Samples.of(objective, POINTS)) {
            double[] before = x.clone();
            objective.value(x);
            demandUntouched("value", before, x);
            exact.ifPresent(differentiable -> differentiable.valueAndGradient(x, new double[x.length]));
            demandUntouched("valueAndGradient", before, x);
        }
    }

    private static void demandUntouched(String method, double[] before, double[] after) {
        if (!Bits.equal(before, after)) {
            throw new Breach(
                    method + " to leave x as it was, " + Arrays.toString(before),
                    Arrays.toString(after),
                    "work on x.clone(), or on local variables");
        }
    }

    static void keepsNoX(Objective objective) {
        for (int dimension : Samples.dimensions(objective)) {
            List<double[]> points =
                    Samples.in(objective.domain().resized(dimension), POINTS).toList();
            double[] fresh = values(objective, points);
            double[] reused = new double[dimension];
            for (int i = 0; i < fresh.length; i++) {
                System.arraycopy(points.get(i), 0, reused, 0, dimension);
                double value = objective.value(reused);
                if (!Bits.equal(value, fresh[i])) {
                    throw new Breach(
                            "the value " + fresh[i] + " at " + Arrays.toString(points.get(i))
                                    + ", whichever array holds it",
                            value + " from an array that had held another point before",
                            "keep no reference to x, and remember no value by it");
                }
            }
        }
    }

    /** Uses an objective as a run does. */
    static void exercise(Objective objective) {
        Optional<Differentiable> exact = objective.differentiable();
        for (double[] x : Samples.of(objective, POINTS)) {
            objective.value(x);
            exact.ifPresent(differentiable -> differentiable.valueAndGradient(x, new double[x.length]));
        }
        objective.minima();
    }

    private static double[] values(Objective objective, List<double[]> points) {
        return points.stream().mapToDouble(x -> objective.value(x.clone())).toArray();
    }
}
