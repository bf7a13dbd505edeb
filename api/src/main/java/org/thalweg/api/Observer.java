package org.thalweg.api;

import java.util.Arrays;

/**
 * What a trace wants to know of the evaluations: the last point's value, and the gradient's norm where a step began.
 */
final class Observer {
    private final double[] lastX;
    private double lastLoss = Double.NaN;
    private double lastNorm = Double.NaN;
    private boolean any;

    private double[] watched;
    private double watchedNorm;

    Observer(int dimension) {
        lastX = new double[dimension];
    }

    /** Asks for the gradient's norm at a location, which must stay as it is while it is watched. */
    void watch(double[] x) {
        watched = x;
        watchedNorm = isLast(x) ? lastNorm : Double.NaN;
    }

    /** The gradient's norm at the watched location; NaN if no gradient was taken there. */
    double watchedNorm() {
        return watchedNorm;
    }

    void saw(double[] x, double loss, double[] gradient) {
        any = true;
        System.arraycopy(x, 0, lastX, 0, lastX.length);
        lastLoss = loss;
        lastNorm = gradient == null ? Double.NaN : Norm.of(gradient);
        if (gradient != null && watched != null && Arrays.equals(x, watched)) {
            watchedNorm = lastNorm;
        }
    }

    boolean isLast(double[] x) {
        return any && Arrays.equals(x, lastX);
    }

    /** The gradient norm of the last evaluation; NaN if it was of the value alone. */
    double lastNorm() {
        return lastNorm;
    }

    double lastLoss() {
        return lastLoss;
    }
}
