package org.thalweg.optimizers;

import org.thalweg.api.Description;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;

/**
 * Adam: steps along an average of the gradient, scaled in each coordinate by the root of an average of its square.
 *
 * <pre>{@code
 * g = g + weightDecay x
 * m = m + (1 - beta1) (g - m)          v = beta2 v + (1 - beta2) g²
 * x = x - lr / (1 - beta1^t) · m / (√v / √(1 - beta2^t) + eps)
 * }</pre>
 *
 * <p>With {@code amsgrad} the largest v so far takes v's place. A scheduler may drive beta1 as the momentum; the bias
 * correction then is the power of the beta1 in force, as in PyTorch.
 *
 * <p>Kingma and Ba, Adam: a method for stochastic optimization, ICLR 2015, arXiv:1412.6980; AMSGrad: Reddi, Kale and
 * Kumar, On the convergence of Adam and beyond, ICLR 2018. Rule, defaults and ranges: {@code torch.optim.Adam}.
 *
 * @param lr the learning rate, {@code >= 0}
 * @param beta1 the decay rate of the gradient's average, in [0, 1)
 * @param beta2 the decay rate of the squared gradient's average, in [0, 1)
 * @param eps added to the denominator, {@code >= 0}
 * @param weightDecay the L2 penalty, {@code >= 0}
 * @param amsgrad whether to divide by the largest average so far
 */
@Description(
        value = "Adam (Kingma & Ba 2015), as torch.optim.Adam: averaged gradient over the root of its averaged square. "
                + "A step costs one value with gradient.",
        group = "gradient, torch")
public record Adam(
        @Description("Learning rate, >= 0.") double lr,

        @Description("Decay rate of the gradient's average, in [0, 1); a scheduler's momentum drives it.")
        double beta1,

        @Description("Decay rate of the squared gradient's average, in [0, 1).")
        double beta2,

        @Description("Added to the denominator, >= 0.") double eps,

        @Description("L2 penalty added to the gradient, >= 0.")
        double weightDecay,

        @Description("Divide by the largest average so far (AMSGrad).")
        boolean amsgrad)
        implements Optimizer {
    /** PyTorch's defaults. */
    public Adam() {
        this(1e-3, 0.9, 0.999, 1e-8, 0, false);
    }

    /** @throws IllegalArgumentException if a parameter is out of its range */
    public Adam {
        Ranges.checkAdam(lr, beta1, beta2, eps, weightDecay);
    }

    @Override
    public double momentum() {
        return beta1;
    }

    @Override
    public Run start(Problem problem) {
        return new AdamRun(problem, beta1, beta2, eps, weightDecay, 0, amsgrad);
    }
}
