package org.thalweg.objectives.bbob;

/**
 * 10 / n² (Π (1 + i Σⱼ |2ʲ zᵢ − ⌊2ʲ zᵢ⌉| / 2ʲ)^(10 / n^1.2) − 1), j = 1 … 32: a saw with teeth on its teeth. On a
 * tooth's tip or in its gap, that tooth's slope is 0.
 */
record Katsuura() implements Shape {
    private static final int TEETH = 32;

    /** The product in many dimensions: a part of this size goes over to the logarithm before it overflows. */
    private static final double LARGE = 1e200;

    @Override
    public double evaluate(double[] z, double[] gradient) {
        int n = z.length;
        double power = 10 / Math.pow(n, 1.2);
        double product = 1;
        double logarithm = 0;
        for (int i = 0; i < n; i++) {
            double factor = 1 + (i + 1) * saw(z[i]);
            product *= factor;
            if (product > LARGE) {
                logarithm += Math.log(product);
                product = 1;
            }
            if (gradient != null) {
                gradient[i] = (i + 1) * slope(z[i]) / factor;
            }
        }
        double scale = 10.0 / n / n;
        double raised = Math.exp(power * logarithm) * Math.pow(product, power);
        if (gradient != null) {
            for (int i = 0; i < n; i++) {
                gradient[i] *= scale * power * raised;
            }
        }
        return scale * (raised - 1);
    }

    private static double saw(double v) {
        double sum = 0;
        double teeth = 2;
        double height = 0.5;
        for (int j = 0; j < TEETH; j++) {
            double scaled = teeth * v;
            sum += Math.abs(scaled - Math.rint(scaled)) * height;
            teeth *= 2;
            height *= 0.5;
        }
        return sum;
    }

    private static double slope(double v) {
        double rising = 0;
        double teeth = 2;
        for (int j = 0; j < TEETH; j++) {
            double part = teeth * v - Math.rint(teeth * v);
            double inside = part * (0.5 - Math.abs(part));
            if (inside != 0) {
                rising += Math.copySign(1, inside);
            }
            teeth *= 2;
        }
        return rising;
    }
}
