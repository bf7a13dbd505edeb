package org.thalweg.optimizers;

import org.thalweg.api.Description;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;
import org.thalweg.api.Rates;

/**
 * Adan: Nesterov's momentum without its look-ahead, which an average of the gradient's changes stands in for, scaled in
 * each coordinate like Adam's.
 *
 * <pre>{@code
 * d = g - gBefore                      0 at the first step
 * m = beta1 m + (1 - beta1) g          v = beta2 v + (1 - beta2) d          n = beta3 n + (1 - beta3) (g + beta2 d)²
 * D = √n / √(1 - beta3^t) + eps
 * x = x - lr / (1 - beta1^t) · m / D - lr beta2 / (1 - beta2^t) · v / D
 * x = x / (1 + lr weightDecay)         with noProx instead, beforehand: x = x (1 - lr weightDecay)
 * }</pre>
 *
 * <p>The betas are decay rates, as in the authors' code; in the paper they are 1 minus that. optax has
 * {@code (1 - beta2)} where {@code beta2} stands in n and in the last term.
 *
 * <p>Xie, Zhou, Li, Lin and Yan, Adan: adaptive Nesterov momentum algorithm for faster optimizing deep models, IEEE
 * TPAMI 2024, arXiv:2208.06677. Rule, defaults and ranges: the authors' code for PyTorch; its gradient clipping is
 * {@link Clipped}'s business.
 *
 * @param lr the learning rate, {@code >= 0}
 * @param beta1 the decay rate of the gradient's average, in [0, 1)
 * @param beta2 the decay rate of the average of the gradient's changes, in [0, 1)
 * @param beta3 the decay rate of the average of squares, in [0, 1)
 * @param eps added to the denominator, {@code >= 0}
 * @param weightDecay the share of x that a step with learning rate 1 takes off, {@code >= 0}
 * @param noProx whether weight decay multiplies x before the step, as AdamW's, rather than dividing it afterwards
 */
@Description(
        value = "Adan (Xie et al. 2024), as its authors' code: averages of the gradient and of its changes over "
                + "the root of an averaged square. A step costs one value with gradient.",
        group = "gradient, beyond torch")
public record Adan(
        @Description("Learning rate, >= 0.") double lr,

        @Description("Decay rate of the gradient's average, in [0, 1); a scheduler's momentum drives it.")
        double beta1,

        @Description("Decay rate of the average of the gradient's changes, in [0, 1).")
        double beta2,

        @Description("Decay rate of the average of squares, in [0, 1).")
        double beta3,

        @Description("Added to the denominator, >= 0.") double eps,

        @Description("Share of x that each step takes off, times lr, >= 0.")
        double weightDecay,

        @Description("Let weight decay multiply x before the step, as AdamW's, rather than divide it after.")
        boolean noProx)
        implements Optimizer {
    /** The authors' defaults. */
    public Adan() {
        this(1e-3, 0.98, 0.92, 0.99, 1e-8, 0, false);
    }

    /** @throws IllegalArgumentException if a parameter is out of its range */
    public Adan {
        Ranges.checkNotNegative("lr", lr);
        Ranges.checkDecay("beta1", beta1);
        Ranges.checkDecay("beta2", beta2);
        Ranges.checkDecay("beta3", beta3);
        Ranges.checkNotNegative("eps", eps);
        Ranges.checkNotNegative("weightDecay", weightDecay);
    }

    @Override
    public double momentum() {
        return beta1;
    }

    @Override
    public Run start(Problem problem) {
        return new AdanRun(problem);
    }

    private final class AdanRun extends GradientRun {
        private final Beta1 averageDecay = new Beta1(beta1);
        private final Powers beta2Powers = Powers.of(beta2);
        private final Powers beta3Powers = Powers.of(beta3);
        private final double[] average;
        private final double[] changeAverage;
        private final double[] squareAverage;
        private final double[] gradientBefore;
        private long t;

        AdanRun(Problem problem) {
            super(problem);
            int n = problem.dimension();
            average = new double[n];
            changeAverage = new double[n];
            squareAverage = new double[n];
            gradientBefore = new double[n];
        }

        @Override
        void move(double[] x, Rates rates) {
            t++;
            if (t == 1) {
                System.arraycopy(gradient, 0, gradientBefore, 0, gradient.length);
            }
            double lr = rates.lr();
            double decay = averageDecay.inForce(rates);
            double stepSize = lr / (1 - averageDecay.power(decay, t));
            double changeStepSize = lr * beta2 / (1 - beta2Powers.at(t));
            double correction = Math.sqrt(1 - beta3Powers.at(t));
            double multiplied = noProx ? 1 - lr * weightDecay : 1;
            double divided = noProx ? 1 : 1 + lr * weightDecay;
            move(x, multiplied, divided, decay, stepSize, changeStepSize, correction);
        }

        // Two passes, which the compiler turns into vector instructions; one would be too long for that. Their scalars
        // are locals, and each is on the right of its product.

        private void move(
                double[] x,
                double multiplied,
                double divided,
                double decay,
                double stepSize,
                double changeStepSize,
                double correction) {
            double[] g = gradient;
            double[] before = gradientBefore;
            double[] m = average;
            double[] v = changeAverage;
            double[] n = squareAverage;
            double weight = 1 - decay;
            double changeDecay = beta2;
            double changeWeight = 1 - beta2;
            double squareDecay = beta3;
            double squareWeight = 1 - beta3;
            double epsilon = eps;
            for (int i = 0; i < x.length; i++) {
                double gi = g[i];
                double change = gi - before[i];
                double ahead = change * changeDecay + gi;
                double mi = m[i] * decay + gi * weight;
                double vi = v[i] * changeDecay + change * changeWeight;
                double ni = n[i] * squareDecay + ahead * squareWeight * ahead;
                before[i] = gi;
                m[i] = mi;
                v[i] = vi;
                n[i] = ni;
            }
            for (int i = 0; i < x.length; i++) {
                double denominator = Math.sqrt(n[i]) / correction + epsilon;
                double moved = x[i] * multiplied - m[i] * stepSize / denominator - v[i] * changeStepSize / denominator;
                x[i] = moved / divided;
            }
        }
    }
}
