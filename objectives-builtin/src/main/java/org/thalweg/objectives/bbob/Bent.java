package org.thalweg.objectives.bbob;

/** Each coordinate bent by a function of it alone. */
abstract class Bent implements Shape {
    private final Shape next;

    Bent(Shape next) {
        this.next = next;
    }

    /** @param i the coordinate's index, from 0 */
    abstract double bend(double v, int i);

    /**
     * The derivative of {@link #bend}.
     *
     * @param bent what bend gives for v
     */
    abstract double slope(double v, double bent, int i);

    @Override
    public final double evaluate(double[] z, double[] gradient) {
        double[] slopes = gradient == null ? null : new double[z.length];
        for (int i = 0; i < z.length; i++) {
            double v = z[i];
            z[i] = bend(v, i);
            if (slopes != null) {
                slopes[i] = slope(v, z[i], i);
            }
        }
        double value = next.evaluate(z, gradient);
        if (gradient != null) {
            for (int i = 0; i < z.length; i++) {
                gradient[i] *= slopes[i];
            }
        }
        return value;
    }
}
