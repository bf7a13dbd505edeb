package org.thalweg.objectives.bbob;

/**
 * (Σ √sᵢ (1 + sin² 50 sᵢ^0.2) / (n − 1))², sᵢ = √(zᵢ² + zᵢ₊₁²). Where sᵢ = 0, its root has a kink, and its part of the
 * gradient is 0.
 */
record SchafferF7() implements Shape {
    @Override
    public double evaluate(double[] z, double[] gradient) {
        double sum = 0;
        if (gradient != null) {
            gradient[0] = 0;
        }
        for (int i = 0; i + 1 < z.length; i++) {
            double square = z[i] * z[i] + z[i + 1] * z[i + 1];
            double root = Math.sqrt(Math.sqrt(square));
            double angle = 50 * Math.pow(square, 0.1);
            double sine = Math.sin(angle);
            sum += root * (1 + sine * sine);
            if (gradient != null) {
                // d/ds is this times s, and ds/dz is z / s
                double slope = square == 0
                        ? 0
                        : root * (0.5 * (1 + sine * sine) + 0.4 * angle * sine * Math.cos(angle)) / square;
                gradient[i] += slope * z[i];
                gradient[i + 1] = slope * z[i + 1];
            }
        }
        double mean = sum / (z.length - 1);
        if (gradient != null) {
            for (int i = 0; i < z.length; i++) {
                gradient[i] *= 2 * mean / (z.length - 1);
            }
        }
        return mean * mean;
    }
}
