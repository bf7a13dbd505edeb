package org.thalweg.objectives;

/** A sum of squared errors. */
final class SquaredLoss implements RowLoss {
    private double sum;

    @Override
    public double add(double output, double target) {
        double residual = output - target;
        sum += residual * residual;
        return 2 * residual;
    }

    @Override
    public double total() {
        return sum;
    }
}
