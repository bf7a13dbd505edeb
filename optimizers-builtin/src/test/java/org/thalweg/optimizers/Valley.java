package org.thalweg.optimizers;

import org.thalweg.api.Differentiable;

/** Rosenbrock's function in two dimensions, as plainly as can be: what the golden values were made with. */
final class Valley implements Differentiable {
    @Override
    public int dimension() {
        return 2;
    }

    @Override
    public double value(double[] x) {
        double height = x[1] - x[0] * x[0];
        return (1 - x[0]) * (1 - x[0]) + 100 * height * height;
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        double height = x[1] - x[0] * x[0];
        gradient[0] = -2 * (1 - x[0]) - 400 * x[0] * height;
        gradient[1] = 200 * height;
        return value(x);
    }
}
