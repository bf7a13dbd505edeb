package org.thalweg.objectives;

import java.util.SplittableRandom;

/**
 * A sample of a smooth random function of any number of variables, w(x) = a cos k·x + b sin k·x, where a, b and
 * length · kᵢ are standard normal.
 *
 * <p>Over all samples the value at any place is standard normal, and its correlation with the value at a distance d is
 * exp(−d² / (2 length²)). The partial derivatives at any place have the mean 0 and the standard deviation 1 / length,
 * and neither they nor they and the value are correlated with each other.
 */
final class Wave {
    private final long seed;
    private final double length;
    private final double a;
    private final double b;
    private final Memo<Integer, double[]> wavenumbers = new Memo<>();

    Wave(long seed, double length) {
        this.seed = seed;
        this.length = length;
        SplittableRandom random = new SplittableRandom(seed);
        a = random.nextGaussian();
        b = random.nextGaussian();
    }

    /** k · x; 0 where that overflows, so that the wave has a value wherever x is finite. */
    double phase(double[] x) {
        double[] k = wavenumbers(x.length);
        double phase = 0;
        for (int i = 0; i < x.length; i++) {
            phase += k[i] * x[i];
        }
        return Double.isFinite(phase) ? phase : 0;
    }

    double height(double phase) {
        return a * Math.cos(phase) + b * Math.sin(phase);
    }

    /** Adds the gradient at a phase, times a factor. */
    void addGradient(double phase, double factor, double[] gradient) {
        double slope = factor * (b * Math.cos(phase) - a * Math.sin(phase));
        double[] k = wavenumbers(gradient.length);
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] += slope * k[i];
        }
    }

    private double[] wavenumbers(int n) {
        return wavenumbers.get(n, this::drawWavenumbers);
    }

    private double[] drawWavenumbers(int n) {
        SplittableRandom random = new SplittableRandom(~seed);
        double[] k = new double[n];
        for (int i = 0; i < n; i++) {
            k[i] = random.nextGaussian() / length;
        }
        return k;
    }
}
