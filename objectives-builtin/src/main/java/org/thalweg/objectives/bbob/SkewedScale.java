package org.thalweg.objectives.bbob;

/**
 * The scaling of Büche and Rastrigin's function: √10^((i−1)/(n−1)), and ten times that where i is odd and zᵢ > 0. At 0
 * the slope is that of the left side.
 */
final class SkewedScale extends Bent {
    private final double[] factors;

    SkewedScale(int n, Shape next) {
        super(next);
        factors = Scales.upTo(Math.sqrt(10), n);
    }

    @Override
    double bend(double v, int i) {
        return slope(v, 0, i) * v;
    }

    @Override
    double slope(double v, double bent, int i) {
        return v > 0 && i % 2 == 0 ? 10 * factors[i] : factors[i];
    }
}
