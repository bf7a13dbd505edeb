package org.thalweg.objectives.bbob;

import java.util.List;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Minimum;
import org.thalweg.api.Vector;

/**
 * One instance of one of the functions in some number of dimensions, with all that doesn't depend on x computed:
 * shape(x) + weight Σ max(0, |xᵢ| − 5)² + fopt.
 *
 * @param xopt where the least value is
 * @param fopt the least value
 * @param weight of the penalty outside the domain
 */
record Landscape(double[] xopt, double fopt, double weight, Shape shape) implements Differentiable {
    private static final double BOUND = 5;

    @Override
    public int dimension() {
        return xopt.length;
    }

    @Override
    public List<Minimum> minima() {
        return List.of(new Minimum(fopt, Vector.of(xopt)));
    }

    @Override
    public double value(double[] x) {
        return evaluate(x, null);
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        double value = evaluate(x, gradient);
        for (int i = 0; i < gradient.length; i++) {
            if (Double.isNaN(gradient[i])) {
                gradient[i] = 0;
            }
        }
        return value;
    }

    private double evaluate(double[] x, double[] gradient) {
        double value = shape.evaluate(x.clone(), gradient) + fopt;
        if (weight != 0) {
            value += weight * penalty(x, gradient);
        }
        // far out an overflow may have met its opposite, and there the value is large
        return Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
    }

    private double penalty(double[] x, double[] gradient) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double excess = Math.abs(x[i]) - BOUND;
            if (excess > 0) {
                sum += excess * excess;
                if (gradient != null) {
                    gradient[i] += Math.copySign(2 * weight * excess, x[i]);
                }
            }
        }
        return sum;
    }
}
