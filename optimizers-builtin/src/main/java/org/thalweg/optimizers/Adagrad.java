package org.thalweg.optimizers;

import java.util.Arrays;
import org.thalweg.api.Description;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;
import org.thalweg.api.Rates;

/**
 * Gradient descent, scaled in each coordinate by the root of the sum of all squared derivatives so far.
 *
 * <pre>{@code
 * g = g + weightDecay x
 * s = s + g²                                            at first initialAccumulator
 * x = x - lr / (1 + (t - 1) lrDecay) · g / (√s + eps)
 * }</pre>
 *
 * <p>Duchi, Hazan and Singer, Adaptive subgradient methods for online learning and stochastic optimization, JMLR 2011.
 * Rule, defaults and ranges: {@code torch.optim.Adagrad}, whose initial_accumulator_value is called initialAccumulator
 * here.
 *
 * @param lr the learning rate, {@code >= 0}
 * @param lrDecay how fast the rate falls with the step besides, {@code >= 0}
 * @param weightDecay the L2 penalty, {@code >= 0}
 * @param initialAccumulator what the sum of squares begins with, {@code >= 0}
 * @param eps added to the denominator, {@code >= 0}
 */
@Description(
        value = "Gradient over the root of the sum of its squares so far (Duchi, Hazan & Singer 2011), as "
                + "torch.optim.Adagrad. A step costs one value with gradient.",
        group = "gradient, torch")
public record Adagrad(
        @Description("Learning rate, >= 0.") double lr,

        @Description("Divides lr by 1 + lrDecay times the steps made, >= 0.")
        double lrDecay,

        @Description("L2 penalty added to the gradient, >= 0.")
        double weightDecay,

        @Description("What the sum of squares begins with, >= 0.")
        double initialAccumulator,

        @Description("Added to the denominator, >= 0.") double eps)
        implements Optimizer {
    /** PyTorch's defaults. */
    public Adagrad() {
        this(1e-2, 0, 0, 0, 1e-10);
    }

    /** @throws IllegalArgumentException if a parameter is out of its range */
    public Adagrad {
        Ranges.checkNotNegative("lr", lr);
        Ranges.checkNotNegative("lrDecay", lrDecay);
        Ranges.checkNotNegative("weightDecay", weightDecay);
        Ranges.checkNotNegative("initialAccumulator", initialAccumulator);
        Ranges.checkNotNegative("eps", eps);
    }

    @Override
    public Run start(Problem problem) {
        return new AdagradRun(problem);
    }

    private final class AdagradRun extends GradientRun {
        private final double[] squares;
        private long steps;

        AdagradRun(Problem problem) {
            super(problem);
            squares = new double[problem.dimension()];
            Arrays.fill(squares, initialAccumulator);
        }

        @Override
        void move(double[] x, Rates rates) {
            WeightDecay.addTo(gradient, weightDecay, x);
            double stepSize = rates.lr() / (1 + steps * lrDecay);
            steps++;
            double[] g = gradient;
            double[] s = squares;
            double epsilon = eps;
            for (int i = 0; i < x.length; i++) {
                double si = s[i] + g[i] * g[i];
                s[i] = si;
                x[i] = x[i] - stepSize * g[i] / (Math.sqrt(si) + epsilon);
            }
        }
    }
}
