package org.thalweg.optimizers;

import org.thalweg.api.Description;
import org.thalweg.api.Norm;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;

/**
 * Gradient clipping: an optimiser that is given a shortened gradient where it is long, so that one steep place doesn't
 * throw it far off.
 *
 * <pre>{@code
 * g = max(-maxValue, min(g, maxValue))              first, each coordinate
 * g = g min(1, maxNorm / (‖g‖ + 1e-6))              then the whole
 * }</pre>
 *
 * <p>By value first, so that one wild coordinate doesn't take up the whole length. A coordinate that is not finite is
 * left so, and ends the run as it would without clipping. Learning rate, momentum and the reasons to finish are the
 * inner optimiser's, so this heeds a scheduler exactly if that does. An inner optimiser that never asks for a gradient
 * goes as it would alone.
 *
 * <p>Pascanu, Mikolov and Bengio, On the difficulty of training recurrent neural networks, ICML 2013, arXiv:1211.5063.
 * Rules: {@code torch.nn.utils.clip_grad_value_} and {@code clip_grad_norm_}.
 *
 * @param inner the optimiser that steps by the clipped gradient
 * @param maxNorm the greatest length, {@code >= 0}; 0: not clipped by length
 * @param maxValue the greatest size of a coordinate, {@code >= 0}; 0: not clipped by value
 */
@Description(
        value = "Gradient clipping (Pascanu et al. 2013) around any optimiser, as torch's clip_grad_value_ and then "
                + "clip_grad_norm_. A step costs what the inner one's does.",
        group = "wrappers")
public record Clipped(
        @Description("The optimiser that steps by the clipped gradient; a scheduler drives its lr and momentum.")
        Optimizer inner,

        @Description("Greatest length of the gradient, >= 0; 0: not clipped by length.")
        double maxNorm,

        @Description("Greatest size of a partial derivative, >= 0; 0: not clipped by value.")
        double maxValue)
        implements Wrapper {
    /** Gradient descent, clipped to a length of 1. */
    public Clipped() {
        this(new SGD(), 1, 0);
    }

    /** @throws IllegalArgumentException if a parameter is out of its range */
    public Clipped {
        Ranges.checkGiven("inner", inner);
        Ranges.checkNotNegative("maxNorm", maxNorm);
        Ranges.checkNotNegative("maxValue", maxValue);
    }

    @Override
    public Run start(Problem problem) {
        return inner.start(problem.view(this::clipped));
    }

    private double clipped(Problem base, double[] x, double[] gradient) {
        double value = base.valueAndGradient(x, gradient);
        if (maxValue > 0) {
            clipByValue(gradient);
        }
        if (maxNorm > 0) {
            clipByNorm(gradient);
        }
        return value;
    }

    private void clipByValue(double[] gradient) {
        for (int i = 0; i < gradient.length; i++) {
            if (Double.isFinite(gradient[i])) {
                gradient[i] = Math.max(-maxValue, Math.min(gradient[i], maxValue));
            }
        }
    }

    private void clipByNorm(double[] gradient) {
        double factor = maxNorm / (Norm.of(gradient) + 1e-6);
        if (factor < 1) {
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] = gradient[i] * factor;
            }
        }
    }
}
