package org.thalweg.optimizers;

import static com.google.common.base.Preconditions.checkArgument;

import org.thalweg.api.Description;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;
import org.thalweg.api.Rates;

/**
 * Adam by D-adaptation: its learning rate, d, is a lower bound of how far the start is from the minimum, which grows as
 * the gradients agree.
 *
 * <pre>{@code
 * step = d lr                          with useBiasCorrection: times √(1 - beta2^t) / (1 - beta1^t)
 * g = g + weightDecay x                unless decouple
 * b = √beta2                           r = b r + (1 - b) step Σ g s / (√v + eps)     by the s and v before
 * m = beta1 m + step (1 - beta1) g     v = beta2 v + (1 - beta2) g²
 * s = b s + step (1 - b) g
 * d = max(d, r / ((1 - b) ‖s‖₁))       at most growthRate times as large as before
 * x = x - step weightDecay x           if decouple
 * x = x - m / (√v + eps)
 * }</pre>
 *
 * <p>A learning rate of 1 is the method's own; a scheduler's multiplies d. A step at which the rate is 0, or before any
 * gradient that isn't, leaves all as it is. The bound grows by itself from {@code d0}, so the first steps are tiny.
 *
 * <p>Defazio and Mishchenko, Learning-rate-free learning by D-adaptation, ICML 2023, arXiv:2301.07733. Rule, defaults
 * and ranges: the authors' {@code dadaptation.DAdaptAdam} from version 3 on, which differs from the preprint's, without
 * what concerns several groups of parameters or machines.
 *
 * @param lr the factor of the estimated learning rate, {@code > 0}
 * @param beta1 the decay rate of the gradient's average, in [0, 1)
 * @param beta2 the decay rate of the squared gradient's average, in [0, 1)
 * @param eps added to the denominator, {@code > 0}
 * @param weightDecay the L2 penalty, or with {@code decouple} the share of x that a step of 1 takes off, {@code >= 0}
 * @param decouple whether weight decay is decoupled from the gradient, as AdamW's
 * @param useBiasCorrection whether to correct the averages' start at 0, as Adam does
 * @param d0 the first estimate of the distance, {@code > 0}
 * @param growthRate how many times as large the estimate may be after a step, {@code >= 1}; may be infinite
 */
@Description(
        value = "Adam by D-adaptation (Defazio & Mishchenko 2023), which estimates its own learning rate. "
                + "A step costs one value with gradient.",
        group = "gradient, tuning-free")
public record DAdaptAdam(
        @Description("Factor of the estimated learning rate, > 0; 1 is the method's own.")
        double lr,

        @Description("Decay rate of the gradient's average, in [0, 1); a scheduler's momentum drives it.")
        double beta1,

        @Description("Decay rate of the squared gradient's average, in [0, 1).")
        double beta2,

        @Description("Added to the denominator, > 0.") double eps,

        @Description("L2 penalty added to the gradient, >= 0; with decouple the share of x that each step takes off.")
        double weightDecay,

        @Description("Decouple weight decay from the gradient, as AdamW does.")
        boolean decouple,

        @Description("Correct the averages for their start at 0, as Adam does.")
        boolean useBiasCorrection,

        @Description("First estimate of the distance to the minimum, > 0; small.")
        double d0,

        @Description("Most that the estimate may grow by in a step, as a factor, >= 1.")
        double growthRate)
        implements Optimizer {
    /** The authors' defaults. */
    public DAdaptAdam() {
        this(1, 0.9, 0.999, 1e-8, 0, false, false, 1e-6, Double.POSITIVE_INFINITY);
    }

    /** @throws IllegalArgumentException if a parameter is out of its range */
    public DAdaptAdam {
        Ranges.checkPositive("lr", lr);
        Ranges.checkDecay("beta1", beta1);
        Ranges.checkDecay("beta2", beta2);
        Ranges.checkPositive("eps", eps);
        Ranges.checkNotNegative("weightDecay", weightDecay);
        Ranges.checkPositive("d0", d0);
        checkArgument(growthRate >= 1, "growthRate must be >= 1, got %s", growthRate);
    }

    @Override
    public double momentum() {
        return beta1;
    }

    @Override
    public Run start(Problem problem) {
        return new DAdaptAdamRun(problem);
    }

    private final class DAdaptAdamRun extends GradientRun {
        private final Beta1 averaging = new Beta1(beta1);
        private final Powers beta2Powers = Powers.of(beta2);
        private final double sumDecay = Math.sqrt(beta2);
        private final double[] average;
        private final double[] squareAverage;
        private final double[] sum;

        private double agreement; // of the gradient with those before, r in the formula
        private double norm; // of the sum
        private double d = d0;
        private long t;

        DAdaptAdamRun(Problem problem) {
            super(problem);
            int n = problem.dimension();
            average = new double[n];
            squareAverage = new double[n];
            sum = new double[n];
        }

        @Override
        void move(double[] x, Rates rates) {
            if (rates.lr() == 0) {
                return;
            }
            WeightDecay.addTo(gradient, decouple ? 0 : weightDecay, x);
            double beta1InForce = averaging.inForce(rates);
            double step = d * rates.lr();
            if (useBiasCorrection) {
                step *= Math.sqrt(1 - beta2Powers.at(t + 1)) / (1 - averaging.power(beta1InForce, t + 1));
            }
            double agreementNow = average(beta1InForce, step);
            if (norm == 0) {
                return; // no gradient yet, nothing to estimate from
            }
            t++;
            agreement = sumDecay * agreement + (1 - sumDecay) * (step * agreementNow);
            double distance = agreement / ((1 - sumDecay) * norm);
            d = Math.max(d, Math.min(distance, d * growthRate));
            descend(x, decouple ? weightDecay * step : 0);
        }

        /** Updates the averages, the sum and its norm; returns how far the gradient agrees with the sum before. */
        private double average(double beta1, double step) {
            double[] g = gradient;
            double[] m = average;
            double[] v = squareAverage;
            double[] s = sum;
            double weight = step * (1 - beta1);
            double squareDecay = beta2;
            double squareWeight = 1 - beta2;
            double kept = sumDecay;
            double sumWeight = step * (1 - sumDecay);
            double epsilon = eps;
            double dot = 0;
            double total = 0;
            for (int i = 0; i < g.length; i++) {
                double gi = g[i];
                dot += gi * (s[i] / (Math.sqrt(v[i]) + epsilon));
                m[i] = m[i] * beta1 + weight * gi;
                v[i] = v[i] * squareDecay + squareWeight * gi * gi;
                s[i] = s[i] * kept + sumWeight * gi;
                total += Math.abs(s[i]);
            }
            norm = total;
            return dot;
        }

        private void descend(double[] x, double decay) {
            double[] m = average;
            double[] v = squareAverage;
            double epsilon = eps;
            for (int i = 0; i < x.length; i++) {
                double xi = x[i] - decay * x[i];
                x[i] = xi - m[i] / (Math.sqrt(v[i]) + epsilon);
            }
        }
    }
}
