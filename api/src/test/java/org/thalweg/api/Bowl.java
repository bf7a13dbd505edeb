package org.thalweg.api;

/** A sphere, x1² + … + xn², with its gradient: what most tests here run on. */
record Bowl() implements Differentiable {
    @Override
    public double value(double[] x) {
        double sum = 0;
        for (double xi : x) {
            sum += xi * xi;
        }
        return sum;
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        for (int i = 0; i < x.length; i++) {
            gradient[i] = 2 * x[i];
        }
        return value(x);
    }
}
