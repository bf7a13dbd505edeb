package org.thalweg.objectives.bbob;

/**
 * T_asy^β: v to the power of 1 + β (i − 1) / (n − 1) √v where v > 0, and v elsewhere. It is continuously
 * differentiable, with the slope 1 at 0.
 */
final class Asymmetric extends Bent {
    private final double[] betas;

    Asymmetric(double beta, int n, Shape next) {
        super(next);
        betas = new double[n];
        for (int i = 0; i < n; i++) {
            betas[i] = beta * i / (n - 1.0);
        }
    }

    @Override
    double bend(double v, int i) {
        return v > 0 ? v * Math.exp(betas[i] * Math.sqrt(v) * Math.log(v)) : v;
    }

    @Override
    double slope(double v, double bent, int i) {
        return v > 0 ? bent / v * (1 + betas[i] * Math.sqrt(v) * (1 + Math.log(v) / 2)) : 1;
    }
}
