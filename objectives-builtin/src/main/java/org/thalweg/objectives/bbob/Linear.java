package org.thalweg.objectives.bbob;

/** A matrix times z. */
final class Linear implements Shape {
    private final Matrix matrix;
    private final Matrix transposed;
    private final Shape next;

    Linear(Matrix matrix, Shape next) {
        this.matrix = matrix;
        this.transposed = matrix.transposed();
        this.next = next;
    }

    @Override
    public double evaluate(double[] z, double[] gradient) {
        double value = next.evaluate(matrix.times(z), gradient);
        if (gradient != null) {
            System.arraycopy(gradient, 0, z, 0, z.length);
            transposed.multiply(z, gradient);
        }
        return value;
    }
}
