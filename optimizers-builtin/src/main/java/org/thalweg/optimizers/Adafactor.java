package org.thalweg.optimizers;

import static com.google.common.base.Preconditions.checkArgument;

import org.thalweg.api.Description;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;
import org.thalweg.api.Rates;

/**
 * Adafactor on a vector: the gradient over the root of its averaged square, clipped as a whole, in steps relative to
 * x's own size. What gave it its name, the factored average of a matrix, a vector hasn't.
 *
 * <pre>{@code
 * a = max(eps2, rms(x)) min(lr, 1/√t)                   rms(x) = |x| / √n
 * x = x (1 - lr weightDecay)
 * v = v + t^beta2Decay (g² - v)                         at the first step v = g²
 * u = g / max(√v, eps1)
 * x = x - a u / max(1, rms(u) / d)
 * }</pre>
 *
 * <p>Shazeer and Stern, Adafactor: adaptive learning rates with sublinear memory cost, ICML 2018, arXiv:1804.04235.
 * Rule, defaults and ranges: {@code torch.optim.Adafactor}, whose eps is a pair of which the first is by default the
 * machine's.
 *
 * @param lr the largest relative step, {@code >= 0}
 * @param beta2Decay the power of t that is a new square's weight in the average, {@code <= 0}
 * @param eps1 the least divisor, {@code >= 0}
 * @param eps2 what counts as x's size at least, {@code >= 0}
 * @param d the root mean square above which an update is clipped to it, {@code >= 1}
 * @param weightDecay the share of x that a step with learning rate 1 takes off, {@code >= 0}
 */
@Description(
        value = "Adafactor without factors, since x is a vector (Shazeer & Stern 2018), as torch.optim.Adafactor:"
                + " scaled, clipped steps relative to x's size. A step costs one value with gradient.",
        group = "gradient, torch")
public record Adafactor(
        @Description("Largest step relative to x's root mean square, >= 0.")
        double lr,

        @Description("Power of the step number that weighs a new square in the average, <= 0.")
        double beta2Decay,

        @Description("Least divisor, >= 0; by default the spacing of numbers at 1.")
        double eps1,

        @Description("Least size that steps are relative to, >= 0.")
        double eps2,

        @Description("Root mean square to which a larger update is clipped, >= 1.")
        double d,

        @Description("Share of x that each step takes off, times lr, >= 0.")
        double weightDecay)
        implements Optimizer {
    /** PyTorch's defaults. */
    public Adafactor() {
        this(1e-2, -0.8, Math.ulp(1.0), 1e-3, 1, 0);
    }

    /** @throws IllegalArgumentException if a parameter is out of its range */
    public Adafactor {
        Ranges.checkNotNegative("lr", lr);
        checkArgument(
                beta2Decay <= 0 && beta2Decay > Double.NEGATIVE_INFINITY,
                "beta2Decay must be <= 0 and finite, got %s",
                beta2Decay);
        Ranges.checkNotNegative("eps1", eps1);
        Ranges.checkNotNegative("eps2", eps2);
        checkArgument(d >= 1 && d < Double.POSITIVE_INFINITY, "d must be >= 1 and finite, got %s", d);
        Ranges.checkNotNegative("weightDecay", weightDecay);
    }

    @Override
    public Run start(Problem problem) {
        return new AdafactorRun(problem);
    }

    private final class AdafactorRun extends GradientRun {
        private final double[] squareAverage;
        private long t;

        AdafactorRun(Problem problem) {
            super(problem);
            squareAverage = new double[problem.dimension()];
        }

        @Override
        void move(double[] x, Rates rates) {
            t++;
            double root = Math.sqrt(x.length);
            double relativeStep = Math.min(rates.lr(), 1 / Math.sqrt(t));
            double stepSize = Math.max(eps2, Vectors.norm(x) / root) * relativeStep;
            scaleGradient(Math.pow(t, beta2Decay));
            double clipped = stepSize / Math.max(1, Vectors.norm(gradient) / (root * d));
            double[] u = gradient;
            double kept = 1 - rates.lr() * weightDecay;
            for (int i = 0; i < x.length; i++) {
                x[i] = x[i] * kept - clipped * u[i];
            }
        }

        private void scaleGradient(double weight) {
            double[] g = gradient;
            double[] v = squareAverage;
            double leastSquare = eps1 * eps1;
            for (int i = 0; i < g.length; i++) {
                double vi = Lerp.lerp(v[i], g[i] * g[i], weight);
                v[i] = vi;
                g[i] = 1 / Math.sqrt(Math.max(vi, leastSquare)) * g[i];
            }
        }
    }
}
