package org.thalweg.optimizers;

import static com.google.common.base.Preconditions.checkArgument;

import org.thalweg.api.Description;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;
import org.thalweg.api.Rates;

/**
 * Prodigy: Adam that finds its own learning rate, d, from a lower bound of how far the start is from the minimum.
 *
 * <pre>{@code
 * step = d lr                          with useBiasCorrection: times √(1 - beta2^t) / (1 - beta1^t)
 * g = g + weightDecay x                unless decouple
 * r = beta3 r + d / d0 step g·(x0 - x)
 * m = beta1 m + d (1 - beta1) g        v = beta2 v + d² (1 - beta2) g²
 * s = beta3 s + d / d0 step g          with safeguardWarmup: d in step's place
 * d = max(d, dCoef r / ‖s‖₁)           at most growthRate times as large as before
 * x = x - step weightDecay x           if decouple
 * x = x - step m / (√v + d eps)        with the new d, but the step of the old one
 * }</pre>
 *
 * <p>A learning rate of 1 is the method's own; a scheduler's multiplies d. A step at which the rate is 0, or before any
 * gradient that isn't, leaves all as it is. The bound grows by itself from {@code d0}, so the first steps are tiny.
 *
 * <p>Mishchenko and Defazio, Prodigy: an expeditiously adaptive parameter-free learner, ICML 2024, arXiv:2306.06101.
 * Rule, defaults and ranges: the authors' {@code prodigyopt.Prodigy}, without its {@code slice_p}, which saves memory
 * by an approximation, and what concerns several groups of parameters or machines.
 *
 * @param lr the factor of the estimated learning rate, {@code > 0}
 * @param beta1 the decay rate of the gradient's average, in [0, 1)
 * @param beta2 the decay rate of the squared gradient's average, in [0, 1)
 * @param beta3 the decay rate of the two sums behind the estimate, in [0, 1); NaN: √beta2
 * @param eps times d added to the denominator, {@code > 0}
 * @param weightDecay the L2 penalty, or with {@code decouple} the share of x that a step of 1 takes off, {@code >= 0}
 * @param decouple whether weight decay is decoupled from the gradient, as AdamW's
 * @param useBiasCorrection whether to correct the averages' start at 0, as Adam does
 * @param safeguardWarmup whether to leave the learning rate out of the estimate's denominator, for a warm-up
 * @param d0 the first estimate of the distance, {@code > 0}
 * @param dCoef the factor of each later estimate, {@code > 0}; the authors' way to tune the method
 * @param growthRate how many times as large the estimate may be after a step, {@code >= 1}; may be infinite
 */
@Description(
        value = "Prodigy (Mishchenko & Defazio 2024): Adam that estimates its own learning rate from the distance "
                + "travelled. A step costs one value with gradient.",
        group = "gradient, tuning-free")
public record Prodigy(
        @Description("Factor of the estimated learning rate, > 0; 1 is the method's own.")
        double lr,

        @Description("Decay rate of the gradient's average, in [0, 1); a scheduler's momentum drives it.")
        double beta1,

        @Description("Decay rate of the squared gradient's average, in [0, 1).")
        double beta2,

        @Description("Decay rate of the sums behind the estimate, in [0, 1); NaN: the square root of beta2.")
        double beta3,

        @Description("Added to the denominator, times the estimated distance, > 0.")
        double eps,

        @Description("Share of x that each step takes off, times the step size, >= 0; an L2 penalty without decouple.")
        double weightDecay,

        @Description("Decouple weight decay from the gradient, as AdamW does.")
        boolean decouple,

        @Description("Correct the averages for their start at 0, as Adam does.")
        boolean useBiasCorrection,

        @Description("Leave lr out of the estimate's denominator, which helps a warm-up.")
        boolean safeguardWarmup,

        @Description("First estimate of the distance to the minimum, > 0; small.")
        double d0,

        @Description("Factor of each estimate of the distance, > 0.")
        double dCoef,

        @Description("Most that the estimate may grow by in a step, as a factor, >= 1.")
        double growthRate)
        implements Optimizer {
    /** The authors' defaults. */
    public Prodigy() {
        this(1, 0.9, 0.999, Double.NaN, 1e-8, 0, true, false, false, 1e-6, 1, Double.POSITIVE_INFINITY);
    }

    /** @throws IllegalArgumentException if a parameter is out of its range */
    public Prodigy {
        Ranges.checkPositive("lr", lr);
        Ranges.checkDecay("beta1", beta1);
        Ranges.checkDecay("beta2", beta2);
        if (!Double.isNaN(beta3)) {
            Ranges.checkDecay("beta3", beta3);
        }
        Ranges.checkPositive("eps", eps);
        Ranges.checkNotNegative("weightDecay", weightDecay);
        Ranges.checkPositive("d0", d0);
        Ranges.checkPositive("dCoef", dCoef);
        checkArgument(growthRate >= 1, "growthRate must be >= 1, got %s", growthRate);
    }

    @Override
    public double momentum() {
        return beta1;
    }

    @Override
    public Run start(Problem problem) {
        return new ProdigyRun(problem);
    }

    private final class ProdigyRun extends GradientRun {
        private final Beta1 averaging = new Beta1(beta1);
        private final Powers beta2Powers = Powers.of(beta2);
        private final double sumDecay = Double.isNaN(beta3) ? Math.sqrt(beta2) : beta3;
        private final double[] average;
        private final double[] squareAverage;
        private final double[] sum;
        private final double[] start;

        private double numerator;
        private double d = d0;
        private double largestEstimate = d0;
        private boolean begun;
        private long t;

        ProdigyRun(Problem problem) {
            super(problem);
            int n = problem.dimension();
            average = new double[n];
            squareAverage = new double[n];
            sum = new double[n];
            start = new double[n];
        }

        @Override
        void move(double[] x, Rates rates) {
            if (!begun) {
                System.arraycopy(x, 0, start, 0, x.length);
                begun = true;
            }
            if (rates.lr() == 0) {
                return;
            }
            WeightDecay.addTo(gradient, decouple ? 0 : weightDecay, x);
            double beta1InForce = averaging.inForce(rates);
            double step = d * rates.lr();
            if (useBiasCorrection) {
                step *= Math.sqrt(1 - beta2Powers.at(t + 1)) / (1 - averaging.power(beta1InForce, t + 1));
            }
            double rewarded = sumDecay * numerator + d / d0 * step * distanceAlongGradient(x);
            double norm = average(beta1InForce, d / d0 * (safeguardWarmup ? d : step));
            if (norm == 0) {
                return; // no gradient yet, nothing to estimate from
            }
            t++;
            numerator = rewarded;
            estimate(dCoef * numerator / norm);
            descend(x, step);
        }

        private double distanceAlongGradient(double[] x) {
            double dot = 0;
            for (int i = 0; i < x.length; i++) {
                dot += gradient[i] * (start[i] - x[i]);
            }
            return dot;
        }

        /** Updates the averages and the sum; returns the sum's 1-norm. */
        private double average(double beta1, double sumWeight) {
            double[] g = gradient;
            double[] m = average;
            double[] v = squareAverage;
            double[] s = sum;
            double weight = d * (1 - beta1);
            double squareDecay = beta2;
            double squareWeight = d * d * (1 - beta2);
            double kept = sumDecay;
            double norm = 0;
            for (int i = 0; i < g.length; i++) {
                double gi = g[i];
                double si = s[i] * kept + sumWeight * gi;
                m[i] = m[i] * beta1 + weight * gi;
                v[i] = v[i] * squareDecay + squareWeight * gi * gi;
                s[i] = si;
                norm += Math.abs(si);
            }
            return norm;
        }

        private void estimate(double distance) {
            if (d == d0) {
                d = Math.max(d, distance);
            }
            largestEstimate = Math.max(largestEstimate, distance);
            d = Math.min(largestEstimate, d * growthRate);
        }

        private void descend(double[] x, double step) {
            double[] m = average;
            double[] v = squareAverage;
            double decay = decouple ? weightDecay * step : 0;
            double epsilon = d * eps;
            for (int i = 0; i < x.length; i++) {
                double xi = x[i] - decay * x[i];
                x[i] = xi - step * m[i] / (Math.sqrt(v[i]) + epsilon);
            }
        }
    }
}
