package org.thalweg.objectives.bbob;

/** T_osz(Σ (sᵢ zᵢ)²)^0.9, sᵢ = 100 where zᵢ has the optimum's sign and 1 elsewhere. At z = 0 the gradient is 0. */
record AttractiveSector(double[] xopt) implements Shape {
    @Override
    public double evaluate(double[] z, double[] gradient) {
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            double half = (z[i] * xopt[i] > 0 ? 1e4 : 1) * z[i];
            sum += half * z[i];
            if (gradient != null) {
                gradient[i] = 2 * half;
            }
        }
        double value = Math.pow(Oscillation.of(sum), 0.9);
        if (gradient != null) {
            double slope = sum == 0 ? 0 : 0.9 * value / sum * Oscillation.elasticity(sum);
            for (int i = 0; i < z.length; i++) {
                gradient[i] *= slope;
            }
        }
        return value;
    }
}
