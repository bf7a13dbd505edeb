package org.thalweg.optimizers;

import org.thalweg.api.Description;
import org.thalweg.api.Norm;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;
import org.thalweg.api.Rates;

/**
 * LAMB: Adam's direction, as long as x itself, so that lr is the share of its length that x moves by.
 *
 * <pre>{@code
 * m = beta1 m + (1 - beta1) g          v = beta2 v + (1 - beta2) g²
 * u = m / (1 - beta1^t) / (√(v / (1 - beta2^t)) + eps) + weightDecay x
 * x = x - lr ratio u                   ratio = ‖x‖ / ‖u‖, 1 where either is 0
 * }</pre>
 *
 * <p>The norms are of the whole vector: the paper's layers are one here.
 *
 * <p>You, Li, Reddi, Hseu, Kumar, Bhojanapalli, Song, Demmel, Keutzer and Hsieh, Large batch optimization for deep
 * learning: training BERT in 76 minutes, ICLR 2020, arXiv:1904.00962. Rule: the paper's, with its bias corrections, as
 * optax has it; defaults: optax's, with the lr of TensorFlow Addons' LAMB, since optax gives none.
 *
 * @param lr the learning rate, the share of x's length that a step moves it by, {@code >= 0}
 * @param beta1 the decay rate of the gradient's average, in [0, 1)
 * @param beta2 the decay rate of the squared gradient's average, in [0, 1)
 * @param eps added to the denominator, {@code >= 0}
 * @param weightDecay the share of x that is added to the direction before its length is taken, {@code >= 0}
 */
@Description(
        value = "LAMB (You et al. 2020), as optax.lamb: Adam's direction, scaled to lr times the length of x. "
                + "A step costs one value with gradient.",
        group = "gradient, beyond torch")
public record LAMB(
        @Description("Learning rate: the share of its length that x moves by, >= 0.")
        double lr,

        @Description("Decay rate of the gradient's average, in [0, 1); a scheduler's momentum drives it.")
        double beta1,

        @Description("Decay rate of the squared gradient's average, in [0, 1).")
        double beta2,

        @Description("Added to the denominator, >= 0.") double eps,

        @Description("Share of x that is added to the direction, >= 0.")
        double weightDecay)
        implements Optimizer {
    /** optax's defaults. */
    public LAMB() {
        this(1e-3, 0.9, 0.999, 1e-6, 0);
    }

    /** @throws IllegalArgumentException if a parameter is out of its range */
    public LAMB {
        Ranges.checkAdam(lr, beta1, beta2, eps, weightDecay);
    }

    @Override
    public double momentum() {
        return beta1;
    }

    @Override
    public Run start(Problem problem) {
        return new LAMBRun(problem);
    }

    private final class LAMBRun extends GradientRun {
        private final Beta1 averageDecay = new Beta1(beta1);
        private final Powers beta2Powers = Powers.of(beta2);
        private final double[] average;
        private final double[] squareAverage;
        private long t;

        LAMBRun(Problem problem) {
            super(problem);
            average = new double[problem.dimension()];
            squareAverage = new double[problem.dimension()];
        }

        @Override
        void move(double[] x, Rates rates) {
            t++;
            double decay = averageDecay.inForce(rates);
            toDirection(x, decay, 1 - averageDecay.power(decay, t), 1 - beta2Powers.at(t));
            double[] u = gradient;
            double stepSize = rates.lr() * trustRatio(Norm.of(x), Norm.of(u));
            for (int i = 0; i < x.length; i++) {
                x[i] = x[i] - stepSize * u[i];
            }
        }

        /** Turns the gradient into the direction of the step. */
        private void toDirection(double[] x, double decay, double correction, double squareCorrection) {
            double[] g = gradient;
            double[] m = average;
            double[] v = squareAverage;
            double squareDecay = beta2;
            double epsilon = eps;
            double share = weightDecay;
            for (int i = 0; i < x.length; i++) {
                double gi = g[i];
                double mi = (1 - decay) * gi + decay * m[i];
                double vi = (1 - squareDecay) * (gi * gi) + squareDecay * v[i];
                m[i] = mi;
                v[i] = vi;
                g[i] = mi / correction / (Math.sqrt(vi / squareCorrection) + epsilon) + share * x[i];
            }
        }

        private double trustRatio(double lengthOfX, double lengthOfDirection) {
            return lengthOfX == 0 || lengthOfDirection == 0 ? 1 : lengthOfX / lengthOfDirection;
        }
    }
}
