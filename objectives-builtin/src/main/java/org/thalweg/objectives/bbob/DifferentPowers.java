package org.thalweg.objectives.bbob;

/** √(Σ |zᵢ|^(2 + 4 (i−1)/(n−1))). At z = 0, the tip of a cone, the gradient is 0. */
final class DifferentPowers implements Shape {
    private final double[] powers;

    DifferentPowers(int n) {
        powers = new double[n];
        for (int i = 0; i < n; i++) {
            powers[i] = 2 + 4.0 * i / (n - 1);
        }
    }

    @Override
    public double evaluate(double[] z, double[] gradient) {
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            double term = Math.pow(Math.abs(z[i]), powers[i]);
            sum += term;
            if (gradient != null) {
                gradient[i] = term == 0 ? 0 : powers[i] * term / z[i];
            }
        }
        double value = Math.sqrt(sum);
        if (gradient != null) {
            for (int i = 0; i < z.length; i++) {
                gradient[i] = value == 0 ? 0 : gradient[i] / (2 * value);
            }
        }
        return value;
    }
}
