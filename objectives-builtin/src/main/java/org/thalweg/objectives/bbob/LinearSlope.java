package org.thalweg.objectives.bbob;

/**
 * Σ 5 |cᵢ| − cᵢ zᵢ with cᵢ = ±10^((i−1)/(n−1)), and zᵢ = xᵢ, but no farther than the domain's corner at ±5 to which it
 * descends. Beyond the corner, and at it, the slope is 0.
 */
final class LinearSlope implements Shape {
    private final double[] corner;
    private final double[] steepness;

    /** @param corner ±5 in each coordinate */
    LinearSlope(double[] corner) {
        this.corner = corner;
        this.steepness = Scales.upTo(10, corner.length);
    }

    @Override
    public double evaluate(double[] z, double[] gradient) {
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            double slope = corner[i] > 0 ? steepness[i] : -steepness[i];
            boolean descending = z[i] * corner[i] < 25;
            sum += 5 * steepness[i] - slope * (descending ? z[i] : corner[i]);
            if (gradient != null) {
                gradient[i] = descending ? -slope : 0;
            }
        }
        return sum;
    }
}
