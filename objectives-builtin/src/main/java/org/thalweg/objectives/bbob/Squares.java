package org.thalweg.objectives.bbob;

/** The weighted sum of squares, Σ wᵢ zᵢ²: sphere, ellipsoid, discus and bent cigar. */
record Squares(double[] weights) implements Shape {
    @Override
    public double evaluate(double[] z, double[] gradient) {
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            double half = weights[i] * z[i];
            sum += half * z[i];
            if (gradient != null) {
                gradient[i] = 2 * half;
            }
        }
        return sum;
    }
}
