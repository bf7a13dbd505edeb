package org.thalweg.objectives.bbob;

/** Rosenbrock's function, Σ 100 (zᵢ² − zᵢ₊₁)² + (zᵢ − 1)². */
record Rosenbrock() implements Shape {
    @Override
    public double evaluate(double[] z, double[] gradient) {
        double sum = 0;
        if (gradient != null) {
            gradient[0] = 0;
        }
        for (int i = 0; i + 1 < z.length; i++) {
            double climb = z[i] * z[i] - z[i + 1];
            double rest = z[i] - 1;
            sum += 100 * climb * climb + rest * rest;
            if (gradient != null) {
                gradient[i] += 400 * climb * z[i] + 2 * rest;
                gradient[i + 1] = -200 * climb;
            }
        }
        return sum;
    }
}
