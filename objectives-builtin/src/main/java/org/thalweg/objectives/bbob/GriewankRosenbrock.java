package org.thalweg.objectives.bbob;

/** 10 / (n − 1) Σ (sᵢ / 4000 − cos sᵢ) + 10, sᵢ = 100 (zᵢ² − zᵢ₊₁)² + (zᵢ − 1)²: Griewank's of Rosenbrock's terms. */
record GriewankRosenbrock() implements Shape {
    @Override
    public double evaluate(double[] z, double[] gradient) {
        double factor = 10 / (z.length - 1.0);
        double sum = 0;
        if (gradient != null) {
            gradient[0] = 0;
        }
        for (int i = 0; i + 1 < z.length; i++) {
            double climb = z[i] * z[i] - z[i + 1];
            double rest = z[i] - 1;
            double term = 100 * climb * climb + rest * rest;
            sum += term / 4000 - Math.cos(term);
            if (gradient != null) {
                double slope = factor * (1 / 4000.0 + Math.sin(term));
                gradient[i] += slope * (400 * climb * z[i] + 2 * rest);
                gradient[i + 1] = -200 * slope * climb;
            }
        }
        return factor * sum + 10;
    }
}
