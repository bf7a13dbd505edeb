package org.thalweg.optimizers;

import org.thalweg.api.Description;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;
import org.thalweg.api.Rates;

/**
 * ADOPT: Adam that scales each gradient by the average of the squares before it, and only then averages, which lets it
 * converge whatever beta2 is.
 *
 * <pre>{@code
 * g = g + weightDecay x                with decouple instead: x = x (1 - lr weightDecay), but not at the first step
 * v = g²                               at the first step, which moves nothing; at the t-th after it:
 * u = g / max(√v, eps), each coordinate kept within ±t^¼
 * m = m + (1 - beta1) (u - m)
 * x = x - lr m                         v = beta2 v + (1 - beta2) g²
 * }</pre>
 *
 * <p>A gradient that is not finite, which the bounds would hide, makes x NaN.
 *
 * <p>Taniguchi, Harada, Minegishi, Oshima, Jeong, Nagahara, Iiyama, Suzuki, Iwasawa and Matsuo, ADOPT: modified Adam
 * can converge with any beta2 with the optimal rate, NeurIPS 2024, arXiv:2411.02853; the clipped form of its second
 * version. Rule, defaults and ranges: the authors' code for PyTorch.
 *
 * @param lr the learning rate, {@code >= 0}
 * @param beta1 the decay rate of the scaled gradient's average, in [0, 1)
 * @param beta2 the decay rate of the squared gradient's average, in [0, 1)
 * @param eps the least denominator, {@code >= 0}
 * @param weightDecay the L2 penalty, or with decouple the share of x that a step with learning rate 1 takes off, {@code
 *     >= 0}
 * @param decouple whether weight decay is decoupled from the gradient, as AdamW's
 */
@Description(
        value = "ADOPT (Taniguchi et al. 2024) with clipping, as its authors' code: each gradient is scaled by "
                + "the squares before it, then averaged; the first step moves nothing. A step costs one value with "
                + "gradient.",
        group = "gradient, beyond torch")
public record ADOPT(
        @Description("Learning rate, >= 0.") double lr,

        @Description("Decay rate of the scaled gradient's average, in [0, 1); a scheduler's momentum drives it.")
        double beta1,

        @Description("Decay rate of the squared gradient's average, in [0, 1).")
        double beta2,

        @Description("Least denominator, >= 0.") double eps,

        @Description("L2 penalty added to the gradient; with decouple the share of x that each step takes off, times "
                + "lr; >= 0.")
        double weightDecay,

        @Description("Decouple weight decay from the gradient, as AdamW.")
        boolean decouple)
        implements Optimizer {
    /** The authors' defaults. */
    public ADOPT() {
        this(1e-3, 0.9, 0.9999, 1e-6, 0, false);
    }

    /** @throws IllegalArgumentException if a parameter is out of its range */
    public ADOPT {
        Ranges.checkAdam(lr, beta1, beta2, eps, weightDecay);
    }

    @Override
    public double momentum() {
        return beta1;
    }

    @Override
    public Run start(Problem problem) {
        return new ADOPTRun(problem);
    }

    private final class ADOPTRun extends GradientRun {
        private final Beta1 averageDecay = new Beta1(beta1);
        private final double[] average;
        private final double[] squareAverage;
        private long t; // 0 at the first step, which moves nothing

        ADOPTRun(Problem problem) {
            super(problem);
            average = new double[problem.dimension()];
            squareAverage = new double[problem.dimension()];
        }

        @Override
        void move(double[] x, Rates rates) {
            WeightDecay.addTo(gradient, decouple ? 0 : weightDecay, x);
            if (t == 0) {
                storeSquares(x);
            } else {
                moveBySquaresBefore(x, rates.lr(), averageDecay.inForce(rates), Math.pow(t, 0.25));
            }
            t++;
        }

        private void storeSquares(double[] x) {
            for (int i = 0; i < x.length; i++) {
                squareAverage[i] = gradient[i] * gradient[i];
                // NaN where the gradient is not finite; later ones would be divided by it
                x[i] = x[i] + gradient[i] * 0;
            }
        }

        // One pass over all arrays, which the compiler turns into vector instructions: its scalars are locals, and each
        // is on the right of its product.

        private void moveBySquaresBefore(double[] x, double lr, double averageDecay, double bound) {
            double[] g = gradient;
            double[] m = average;
            double[] v = squareAverage;
            double decoupledDecay = decouple ? lr * weightDecay : 0;
            double weight = 1 - averageDecay;
            double squareDecay = beta2;
            double squareWeight = 1 - beta2;
            double least = eps;
            for (int i = 0; i < x.length; i++) {
                double gi = g[i];
                double scaled = gi / Math.max(Math.sqrt(v[i]), least);
                double kept = Math.max(-bound, Math.min(scaled, bound)) + gi * 0; // NaN where gi is not finite
                double mi = Lerp.lerp(m[i], kept, weight);
                m[i] = mi;
                v[i] = v[i] * squareDecay + gi * squareWeight * gi;
                x[i] = x[i] - x[i] * decoupledDecay - mi * lr;
            }
        }
    }
}
