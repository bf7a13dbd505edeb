package org.thalweg.optimizers;

import java.util.Arrays;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;
import org.thalweg.api.Rates;

/**
 * A run that steps by the gradient at y, between the sequence z, which makes the steps, and its average, which is x.
 *
 * <p>The first step begins where x, y and z are one, and the first weight in the average is the only one, so the second
 * does too: the value there comes with the gradient. From then on the value at x is an evaluation of its own.
 *
 * <p>Where a wrapper moved x since the last step, z moves with it: as if the whole sequence had been there.
 */
abstract class ScheduleFreeRun implements Optimizer.Run {
    private final Problem problem;
    private final double momentum;
    private final long warmupSteps;
    private final double r;
    private final double weightLrPower;

    private final double[] gradient;
    private final double[] y;
    private final double[] z;
    private final double[] left; // x as the last step left it
    private double largestLr = -1;
    private double weightSum;
    private long k;

    /** @param momentum the weight of x in y */
    ScheduleFreeRun(Problem problem, double momentum, long warmupSteps, double r, double weightLrPower) {
        this.problem = problem;
        this.momentum = momentum;
        this.warmupSteps = warmupSteps;
        this.r = r;
        this.weightLrPower = weightLrPower;
        int n = problem.dimension();
        gradient = new double[n];
        y = new double[n];
        z = new double[n];
        left = new double[n];
    }

    /**
     * Moves z by the gradient at y.
     *
     * @param t 1 for the first step
     * @param lr the learning rate in force, warm-up included
     * @return the learning rate that counts in the average
     */
    abstract double move(double[] z, double[] y, double[] gradient, long t, double lr);

    @Override
    public final double step(double[] x, Rates rates) {
        follow(x);
        double value;
        if (coincide(x, z)) {
            System.arraycopy(x, 0, y, 0, x.length);
            value = problem.valueAndGradient(y, gradient);
        } else {
            interpolate(x, rates.momentumOr(momentum));
            value = problem.value(x);
            problem.valueAndGradient(y, gradient);
        }
        double warmup = k < warmupSteps ? (double) (k + 1) / warmupSteps : 1;
        k++;
        average(x, move(z, y, gradient, k, rates.lr() * warmup));
        System.arraycopy(x, 0, left, 0, x.length);
        return value;
    }

    private void follow(double[] x) {
        if (k == 0) {
            System.arraycopy(x, 0, z, 0, x.length);
        } else if (!Arrays.equals(x, left)) {
            for (int i = 0; i < x.length; i++) {
                z[i] = x[i] + (z[i] - left[i]);
            }
        }
    }

    private static boolean coincide(double[] x, double[] z) {
        for (int i = 0; i < x.length; i++) {
            if (x[i] != z[i]) {
                return false;
            }
        }
        return true;
    }

    private void interpolate(double[] x, double weight) {
        for (int i = 0; i < x.length; i++) {
            y[i] = x[i] * weight + z[i] * (1 - weight);
        }
    }

    private void average(double[] x, double lr) {
        largestLr = Math.max(lr, largestLr);
        double weight = Math.pow(k, r) * Math.pow(largestLr, weightLrPower);
        weightSum += weight;
        double share = weightSum == 0 ? 0 : weight / weightSum; // 0 as long as the learning rate is
        for (int i = 0; i < x.length; i++) {
            x[i] = x[i] * (1 - share) + z[i] * share;
        }
    }
}
