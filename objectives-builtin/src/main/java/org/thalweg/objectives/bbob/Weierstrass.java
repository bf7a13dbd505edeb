package org.thalweg.objectives.bbob;

/**
 * 10 (Σᵢ Σₖ 2⁻ᵏ cos(2π 3ᵏ (zᵢ + ½)) / n − f₀)³, k = 0 … 11, with f₀ = −Σₖ 2⁻ᵏ the least that the mean can be.
 *
 * <p>One cosine and one sine make all twelve: e^(3iθ) is the cube of e^(iθ). An error grows by 3 with each, as that of
 * an angle times 3 does.
 */
record Weierstrass() implements Shape {
    private static final int TERMS = 12;
    private static final double LEAST = Math.scalb(1.0, 1 - TERMS) - 2;

    @Override
    public double evaluate(double[] z, double[] gradient) {
        double total = 0;
        for (int i = 0; i < z.length; i++) {
            double angle = 2 * Math.PI * (z[i] - Math.rint(z[i]));
            double cosine = -Math.cos(angle); // half a turn on
            double sine = -Math.sin(angle);
            double weight = 1;
            double frequency = 1;
            double sum = cosine;
            double slope = sine;
            for (int k = 1; k < TERMS; k++) {
                double c2 = cosine * cosine;
                double s2 = sine * sine;
                cosine *= c2 - 3 * s2;
                sine *= 3 * c2 - s2;
                weight *= 0.5;
                frequency *= 1.5;
                sum += weight * cosine;
                slope += frequency * sine;
            }
            total += sum - LEAST;
            if (gradient != null) {
                gradient[i] = -2 * Math.PI * slope;
            }
        }
        double excess = total / z.length;
        if (gradient != null) {
            double factor = 30 * excess * excess / z.length;
            for (int i = 0; i < z.length; i++) {
                gradient[i] *= factor;
            }
        }
        return 10 * excess * excess * excess;
    }
}
