package org.thalweg.objectives.bbob;

/**
 * 0.1 max(|ẑ₁| / 10⁴, Σ 100^((i−1)/(n−1)) zᵢ²), z = R ⌊ẑ⌉, where ⌊ẑᵢ⌉ is ẑᵢ rounded, to tenths where |ẑᵢ| ≤ ½.
 *
 * <p>Flat but for the jumps and a faint tilt about the optimum, so that a gradient would tell nothing: none is given.
 */
final class StepEllipsoid implements Shape {
    private final Matrix rotation;
    private final Shape squares;

    StepEllipsoid(Matrix rotation) {
        this.rotation = rotation;
        this.squares = new Squares(Scales.upTo(100, rotation.size()));
    }

    @Override
    public double evaluate(double[] z, double[] gradient) {
        double tilt = Math.abs(z[0]) / 1e4;
        for (int i = 0; i < z.length; i++) {
            z[i] = Math.abs(z[i]) > 0.5 ? Math.floor(z[i] + 0.5) : Math.floor(10 * z[i] + 0.5) / 10;
        }
        return 0.1 * Math.max(tilt, squares.evaluate(rotation.times(z), null));
    }
}
