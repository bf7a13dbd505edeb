package org.thalweg.optimizers;

import static com.google.common.base.Preconditions.checkArgument;

import org.thalweg.api.Description;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;
import org.thalweg.api.Rates;

/**
 * Gradient descent, with momentum where it is given. Its name is PyTorch's; it is stochastic where the objective is.
 *
 * <pre>{@code
 * g = g + weightDecay x
 * b = momentum b + (1 - dampening) g        the first b is g, undamped; without momentum b is g always
 * x = x - lr b                              with nesterov: x = x - lr (g + momentum b)
 * }</pre>
 *
 * <p>Polyak, Some methods of speeding up the convergence of iteration methods, 1964; Nesterov's momentum in the form of
 * Sutskever, Martens, Dahl and Hinton, ICML 2013. Rule, defaults and ranges: {@code torch.optim.SGD}.
 *
 * @param lr the learning rate, {@code >= 0}
 * @param momentum the decay rate of the running sum of gradients, {@code >= 0}
 * @param dampening what is taken off each gradient but the first before it is added, finite
 * @param weightDecay the L2 penalty, {@code >= 0}
 * @param nesterov whether to look ahead along the momentum; needs momentum and no dampening
 */
@Description(
        value = "Gradient descent with momentum, dampening, Nesterov's look-ahead and weight decay, as "
                + "torch.optim.SGD. A step costs one value with gradient.",
        group = "gradient, torch")
public record SGD(
        @Description("Learning rate, >= 0.") double lr,

        @Description("Decay rate of the running sum of gradients, >= 0; a scheduler can drive it.")
        double momentum,

        @Description("Share of each gradient but the first that is left out of the sum.")
        double dampening,

        @Description("L2 penalty added to the gradient, >= 0.")
        double weightDecay,

        @Description("Look ahead along the momentum; needs momentum > 0 and dampening = 0.")
        boolean nesterov)
        implements Optimizer {
    /** PyTorch's defaults. */
    public SGD() {
        this(1e-3, 0, 0, 0, false);
    }

    /** @throws IllegalArgumentException if a parameter is out of its range */
    public SGD {
        Ranges.checkNotNegative("lr", lr);
        Ranges.checkNotNegative("momentum", momentum);
        checkArgument(Double.isFinite(dampening), "dampening must be finite, got %s", dampening);
        Ranges.checkNotNegative("weightDecay", weightDecay);
        checkArgument(
                !nesterov || momentum > 0 && dampening == 0,
                "nesterov needs momentum > 0 and dampening = 0, got momentum = %s and dampening = %s",
                momentum,
                dampening);
    }

    @Override
    public Run start(Problem problem) {
        return new SGDRun(problem);
    }

    private final class SGDRun extends GradientRun {
        private final double[] sum;
        private boolean sumHasBegun;

        SGDRun(Problem problem) {
            super(problem);
            sum = new double[problem.dimension()];
        }

        @Override
        void move(double[] x, Rates rates) {
            WeightDecay.addTo(gradient, weightDecay, x);
            double inForce = rates.momentumOr(momentum);
            if (inForce != 0) {
                addToSum(inForce);
            }
            descend(x, inForce == 0 ? gradient : sum, rates.lr(), inForce);
        }

        private void addToSum(double momentum) {
            double weight = sumHasBegun ? 1 - dampening : 1;
            sumHasBegun = true;
            for (int i = 0; i < sum.length; i++) {
                sum[i] = momentum * sum[i] + weight * gradient[i];
            }
        }

        private void descend(double[] x, double[] direction, double lr, double momentum) {
            if (nesterov) {
                for (int i = 0; i < x.length; i++) {
                    x[i] = x[i] - lr * (gradient[i] + momentum * direction[i]);
                }
            } else {
                for (int i = 0; i < x.length; i++) {
                    x[i] = x[i] - lr * direction[i];
                }
            }
        }
    }
}
