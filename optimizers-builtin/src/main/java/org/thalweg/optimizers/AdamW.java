package org.thalweg.optimizers;

import org.thalweg.api.Description;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;

/**
 * Adam whose weight decay is decoupled from the gradient: x is shrunk by a share of itself, which the averages don't
 * see.
 *
 * <pre>{@code
 * x = x (1 - lr weightDecay)           by the learning rate in force
 * then as Adam
 * }</pre>
 *
 * <p>Loshchilov and Hutter, Decoupled weight decay regularization, ICLR 2019, arXiv:1711.05101. Rule, defaults and
 * ranges: {@code torch.optim.AdamW}.
 *
 * @param lr the learning rate, {@code >= 0}
 * @param beta1 the decay rate of the gradient's average, in [0, 1)
 * @param beta2 the decay rate of the squared gradient's average, in [0, 1)
 * @param eps added to the denominator, {@code >= 0}
 * @param weightDecay the share of x that a step with learning rate 1 takes off, {@code >= 0}
 * @param amsgrad whether to divide by the largest average so far
 */
@Description(
        value = "Adam with decoupled weight decay (Loshchilov & Hutter 2019), as torch.optim.AdamW. "
                + "A step costs one value with gradient.",
        group = "gradient, torch")
public record AdamW(
        @Description("Learning rate, >= 0.") double lr,

        @Description("Decay rate of the gradient's average, in [0, 1); a scheduler's momentum drives it.")
        double beta1,

        @Description("Decay rate of the squared gradient's average, in [0, 1).")
        double beta2,

        @Description("Added to the denominator, >= 0.") double eps,

        @Description("Share of x that each step takes off, times lr, >= 0.")
        double weightDecay,

        @Description("Divide by the largest average so far (AMSGrad).")
        boolean amsgrad)
        implements Optimizer {
    /** PyTorch's defaults. */
    public AdamW() {
        this(1e-3, 0.9, 0.999, 1e-8, 1e-2, false);
    }

    /** @throws IllegalArgumentException if a parameter is out of its range */
    public AdamW {
        Ranges.checkAdam(lr, beta1, beta2, eps, weightDecay);
    }

    @Override
    public double momentum() {
        return beta1;
    }

    @Override
    public Run start(Problem problem) {
        return new AdamRun(problem, beta1, beta2, eps, 0, weightDecay, amsgrad);
    }
}
