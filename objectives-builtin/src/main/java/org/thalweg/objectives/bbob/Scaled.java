package org.thalweg.objectives.bbob;

/** Each coordinate times a factor of its own. */
record Scaled(double[] factors, Shape next) implements Shape {
    @Override
    public double evaluate(double[] z, double[] gradient) {
        for (int i = 0; i < z.length; i++) {
            z[i] *= factors[i];
        }
        double value = next.evaluate(z, gradient);
        if (gradient != null) {
            for (int i = 0; i < z.length; i++) {
                gradient[i] *= factors[i];
            }
        }
        return value;
    }
}
