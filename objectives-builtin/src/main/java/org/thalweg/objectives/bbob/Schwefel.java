package org.thalweg.objectives.bbob;

/**
 * 0.01 (418.98… − Σ zᵢ sin √|zᵢ| / n + Σ max(0, |zᵢ| − 500)²) of z = 100 (Λ¹⁰ (ẑ − m) + m), ẑ₁ = x̂₁ and
 * ẑᵢ₊₁ = x̂ᵢ₊₁ + ¼ (x̂ᵢ − m). The least value is at x̂ᵢ = m.
 */
final class Schwefel implements Shape {
    /** Where z sin √z / 100 is largest, rounded to ten decimals by the suite. */
    static final double PEAK = 4.2096874637;

    private static final double HEIGHT = 418.9828872724339;

    private final double[] scales;

    Schwefel(int n) {
        scales = Scales.upTo(Math.sqrt(10), n);
    }

    @Override
    public double evaluate(double[] z, double[] gradient) {
        int n = z.length;
        for (int i = n - 1; i > 0; i--) {
            z[i] += 0.25 * (z[i - 1] - PEAK);
        }
        double sum = 0;
        double penalty = 0;
        for (int i = 0; i < n; i++) {
            double v = 100 * (scales[i] * (z[i] - PEAK) + PEAK);
            double root = Math.sqrt(Math.abs(v));
            double sine = Math.sin(root);
            double excess = Math.max(0, Math.abs(v) - 500);
            sum += v * sine;
            penalty += excess * excess;
            if (gradient != null) {
                double slope = -(sine + 0.5 * root * Math.cos(root)) / n + Math.copySign(2 * excess, v);
                gradient[i] = scales[i] * slope; // 100 · 0.01
            }
        }
        if (gradient != null) {
            for (int i = 0; i + 1 < n; i++) {
                gradient[i] += 0.25 * gradient[i + 1];
            }
        }
        return 0.01 * (HEIGHT - sum / n + penalty);
    }
}
