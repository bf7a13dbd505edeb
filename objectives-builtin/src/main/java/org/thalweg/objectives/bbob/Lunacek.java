package org.thalweg.objectives.bbob;

/**
 * min(Σ (x̂ᵢ − μ₀)², n + s Σ (x̂ᵢ − μ₁)²) + 10 (n − Σ cos 2πzᵢ), z = R Λ¹⁰⁰ Q (x̂ − μ₀): two bowls under one ripple.
 * Where the bowls are equally high, the gradient is the first one's.
 */
final class Lunacek implements Shape {
    /** The bottom of the first bowl. */
    static final double MU0 = 2.5;

    private final Shape ripple;
    private final double s;
    private final double mu1;

    Lunacek(Matrix matrix) {
        this.ripple = new Linear(matrix, Rastrigin::ripples);
        this.s = 1 - 1 / (2 * Math.sqrt(matrix.size() + 20) - 8.2);
        this.mu1 = -Math.sqrt((MU0 * MU0 - 1) / s);
    }

    @Override
    public double evaluate(double[] z, double[] gradient) {
        int n = z.length;
        double first = 0;
        double second = 0;
        for (int i = 0; i < n; i++) {
            first += (z[i] - MU0) * (z[i] - MU0);
            second += (z[i] - mu1) * (z[i] - mu1);
        }
        boolean inFirst = first <= n + s * second;
        double steepness = inFirst ? 2 : 2 * s;
        double center = inFirst ? MU0 : mu1;
        double[] slopes = gradient == null ? null : new double[n];
        for (int i = 0; i < n; i++) {
            if (slopes != null) {
                slopes[i] = steepness * (z[i] - center);
            }
            z[i] -= MU0;
        }
        double value = (inFirst ? first : n + s * second) + ripple.evaluate(z, gradient);
        if (gradient != null) {
            for (int i = 0; i < n; i++) {
                gradient[i] += slopes[i];
            }
        }
        return value;
    }
}
