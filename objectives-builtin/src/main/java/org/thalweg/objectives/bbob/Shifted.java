package org.thalweg.objectives.bbob;

/** z − origin. */
record Shifted(double[] origin, Shape next) implements Shape {
    @Override
    public double evaluate(double[] z, double[] gradient) {
        for (int i = 0; i < z.length; i++) {
            z[i] -= origin[i];
        }
        return next.evaluate(z, gradient);
    }
}
