package org.thalweg.optimizers;

import org.thalweg.api.Description;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;
import org.thalweg.api.Rates;

/**
 * Adam that trusts the average of the squared gradient only once it has seen enough of it: until then it steps along
 * the averaged gradient, unscaled.
 *
 * <pre>{@code
 * g = g + weightDecay x                       decoupled: x = x (1 - lr weightDecay)
 * m = m + (1 - beta1) (g - m)                 v = beta2 v + (1 - beta2) g²
 * R = 2 / (1 - beta2) - 1                     r = R - 2 t beta2^t / (1 - beta2^t)
 * r > 5:  x = x - lr m / (1 - beta1^t) · √(1 - beta2^t) / (√v + eps) · √((r-4) (r-2) R / ((R-4) r))
 * else:   x = x - lr m / (1 - beta1^t)
 * }</pre>
 *
 * <p>With the default beta2 the first five steps are as long as the gradient is steep, so lr must bear that. A
 * scheduler may drive beta1 as the momentum.
 *
 * <p>Liu, Jiang, He, Chen, Liu, Gao and Han, On the variance of the adaptive learning rate and beyond, ICLR 2020,
 * arXiv:1908.03265. Rule, defaults and ranges: {@code torch.optim.RAdam}.
 *
 * @param lr the learning rate, {@code >= 0}
 * @param beta1 the decay rate of the gradient's average, in [0, 1)
 * @param beta2 the decay rate of the squared gradient's average, in [0, 1)
 * @param eps added to the denominator, {@code >= 0}
 * @param weightDecay the L2 penalty or, decoupled, the share of x that a step with learning rate 1 takes off,
 *     {@code >= 0}
 * @param decoupledWeightDecay whether the decay goes past the averages, as in AdamW
 */
@Description(
        value = "Rectified Adam (Liu et al. 2020), as torch.optim.RAdam: plain averaged gradient until the "
                + "average of the squared gradient is long enough to divide by. A step costs one value with "
                + "gradient.",
        group = "gradient, torch")
public record RAdam(
        @Description("Learning rate, >= 0.") double lr,

        @Description("Decay rate of the gradient's average, in [0, 1); a scheduler's momentum drives it.")
        double beta1,

        @Description("Decay rate of the squared gradient's average, in [0, 1).")
        double beta2,

        @Description("Added to the denominator, >= 0.") double eps,

        @Description(
                "L2 penalty added to the gradient; decoupled: share of x that each step takes off, times lr; >= 0.")
        double weightDecay,

        @Description("Take the decay off x itself, past the averages, as AdamW does.")
        boolean decoupledWeightDecay)
        implements Optimizer {
    /** The length of the average, in gradients, past which its variance can be told. */
    private static final double LONG_ENOUGH = 5;

    /** PyTorch's defaults. */
    public RAdam() {
        this(1e-3, 0.9, 0.999, 1e-8, 0, false);
    }

    /** @throws IllegalArgumentException if a parameter is out of its range */
    public RAdam {
        Ranges.checkAdam(lr, beta1, beta2, eps, weightDecay);
    }

    @Override
    public double momentum() {
        return beta1;
    }

    @Override
    public Run start(Problem problem) {
        return new RAdamRun(problem);
    }

    private final class RAdamRun extends GradientRun {
        private final Beta1 drivenBeta1 = new Beta1(beta1);
        private final Powers beta2Powers = Powers.of(beta2);
        private final double[] average;
        private final double[] squareAverage;
        private long t;

        RAdamRun(Problem problem) {
            super(problem);
            average = new double[problem.dimension()];
            squareAverage = new double[problem.dimension()];
        }

        @Override
        void move(double[] x, Rates rates) {
            t++;
            WeightDecay.addTo(gradient, decoupledWeightDecay ? 0 : weightDecay, x);
            double kept = decoupledWeightDecay ? 1 - rates.lr() * weightDecay : 1;
            double inForce = drivenBeta1.inForce(rates);
            double averageCorrection = 1 - drivenBeta1.power(inForce, t);
            double correction = 1 - beta2Powers.at(t);
            double longest = 2 / (1 - beta2) - 1;
            double length = longest - 2.0 * t * beta2Powers.at(t) / correction;
            if (length > LONG_ENOUGH) {
                double rectification =
                        Math.sqrt((length - 4) * (length - 2) * longest / ((longest - 4) * (longest - 2) * length));
                moveScaled(x, kept, inForce, averageCorrection, rates.lr(), Math.sqrt(correction), rectification);
            } else {
                movePlainly(x, kept, inForce, averageCorrection, rates.lr());
            }
        }

        private void moveScaled(
                double[] x,
                double kept,
                double inForce,
                double averageCorrection,
                double lr,
                double rootOfCorrection,
                double rectification) {
            double[] g = gradient;
            double[] m = average;
            double[] v = squareAverage;
            double weight = 1 - inForce;
            double decay = beta2;
            double squareWeight = 1 - beta2;
            double epsilon = eps;
            for (int i = 0; i < x.length; i++) {
                double gi = g[i];
                double mi = Lerp.lerp(m[i], gi, weight);
                double vi = v[i] * decay + squareWeight * gi * gi;
                double scale = rootOfCorrection / (Math.sqrt(vi) + epsilon);
                m[i] = mi;
                v[i] = vi;
                x[i] = x[i] * kept - mi / averageCorrection * lr * scale * rectification;
            }
        }

        private void movePlainly(double[] x, double kept, double inForce, double averageCorrection, double lr) {
            double[] g = gradient;
            double[] m = average;
            double[] v = squareAverage;
            double weight = 1 - inForce;
            double decay = beta2;
            double squareWeight = 1 - beta2;
            for (int i = 0; i < x.length; i++) {
                double gi = g[i];
                double mi = Lerp.lerp(m[i], gi, weight);
                m[i] = mi;
                v[i] = v[i] * decay + squareWeight * gi * gi;
                x[i] = x[i] * kept - mi / averageCorrection * lr;
            }
        }
    }
}
