package org.thalweg.objectives.bbob;

/** Rastrigin's function, 10 (n − Σ cos 2πzᵢ) + Σ zᵢ², computed as Σ 20 sin² πzᵢ + zᵢ². */
record Rastrigin() implements Shape {
    @Override
    public double evaluate(double[] z, double[] gradient) {
        double sum = ripples(z, gradient);
        for (int i = 0; i < z.length; i++) {
            sum += z[i] * z[i];
            if (gradient != null) {
                gradient[i] += 2 * z[i];
            }
        }
        return sum;
    }

    /** 10 (n − Σ cos 2πzᵢ) alone, with its gradient; z is left as it is. */
    static double ripples(double[] z, double[] gradient) {
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            double angle = Math.PI * (z[i] - Math.rint(z[i]));
            double sine = Math.sin(angle);
            sum += 20 * sine * sine;
            if (gradient != null) {
                gradient[i] = 40 * Math.PI * sine * Math.cos(angle);
            }
        }
        return sum;
    }
}
