package org.thalweg.objectives.bbob;

/** z₁² + 100 √(Σ zᵢ², i ≥ 2). On the ridge, where the root is 0, its part of the gradient is 0. */
record SharpRidge() implements Shape {
    @Override
    public double evaluate(double[] z, double[] gradient) {
        double sum = 0;
        for (int i = 1; i < z.length; i++) {
            sum += z[i] * z[i];
        }
        double distance = Math.sqrt(sum);
        if (gradient != null) {
            gradient[0] = 2 * z[0];
            for (int i = 1; i < z.length; i++) {
                gradient[i] = distance == 0 ? 0 : 100 * (z[i] / distance);
            }
        }
        return z[0] * z[0] + 100 * distance;
    }
}
