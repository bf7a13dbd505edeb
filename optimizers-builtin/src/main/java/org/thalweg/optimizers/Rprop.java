package org.thalweg.optimizers;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Arrays;
import org.thalweg.api.Description;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;
import org.thalweg.api.Rates;

/**
 * Resilient backpropagation: heeds the signs of the derivatives alone. A coordinate's step grows while its derivative
 * keeps its sign; it shrinks, and pauses, where the sign flips.
 *
 * <pre>{@code
 * q = g · the g before                                  at first 0
 * step = clamp(step · f, stepMin, stepMax)              f = etaPlus where q > 0, etaMinus where q < 0, else 1
 * g = 0 where q < 0
 * x = x - sign(g) step
 * }</pre>
 *
 * <p>The first step's learning rate is the first step size of each coordinate, within its bounds; later ones change
 * nothing, as in PyTorch, so a scheduler matters in the first step alone: one that begins with 0 makes it stepMin.
 * Other than in PyTorch, a derivative that is NaN or infinite ends the run, rather than pass for no or any direction.
 *
 * <p>Riedmiller and Braun, A direct adaptive method for faster backpropagation learning: the RPROP algorithm, 1993.
 * Rule, defaults and ranges: {@code torch.optim.Rprop}; PyTorch checks neither step size.
 *
 * @param lr the first step size, {@code >= 0}
 * @param etaMinus the factor of the step where the sign flips, in (0, 1)
 * @param etaPlus the factor of the step where the sign stays, {@code > 1}
 * @param stepMin the smallest step, {@code >= 0}
 * @param stepMax the largest step, {@code >= stepMin}
 */
@Description(
        value = "Steps by the derivatives' signs, growing while they stay, shrinking where they flip (Riedmiller "
                + "& Braun 1993), as torch.optim.Rprop. A step costs one value with gradient.",
        group = "gradient, torch")
public record Rprop(
        @Description("First step size, >= 0; of a scheduler the first step's lr.")
        double lr,

        @Description("Factor of the step where the sign flips, in (0, 1).")
        double etaMinus,

        @Description("Factor of the step where the sign stays, > 1.")
        double etaPlus,

        @Description("Smallest step, >= 0.") double stepMin,

        @Description("Largest step, >= stepMin.") double stepMax)
        implements Optimizer {
    /** PyTorch's defaults. */
    public Rprop() {
        this(1e-2, 0.5, 1.2, 1e-6, 50);
    }

    /** @throws IllegalArgumentException if a parameter is out of its range */
    public Rprop {
        Ranges.checkNotNegative("lr", lr);
        checkArgument(etaMinus > 0 && etaMinus < 1, "etaMinus must be in (0, 1), got %s", etaMinus);
        checkArgument(
                etaPlus > 1 && etaPlus < Double.POSITIVE_INFINITY, "etaPlus must be > 1 and finite, got %s", etaPlus);
        Ranges.checkNotNegative("stepMin", stepMin);
        checkArgument(
                stepMax >= stepMin && stepMax < Double.POSITIVE_INFINITY,
                "stepMax must be >= stepMin = %s and finite, got %s",
                stepMin,
                stepMax);
    }

    @Override
    public Run start(Problem problem) {
        return new RpropRun(problem);
    }

    private final class RpropRun extends GradientRun {
        private final double[] stepSize;
        private final double[] previous; // 0 where the sign flipped, so that the next step is as long
        private boolean hasBegun;

        RpropRun(Problem problem) {
            super(problem);
            stepSize = new double[problem.dimension()];
            previous = new double[problem.dimension()];
        }

        @Override
        void move(double[] x, Rates rates) {
            if (!hasBegun) {
                Arrays.fill(stepSize, rates.lr());
                hasBegun = true;
            }
            for (int i = 0; i < x.length; i++) {
                double g = gradient[i];
                double agreement = g * previous[i]; // in PyTorch, too, the product, which may underflow to 0
                double factor = agreement > 0 ? etaPlus : agreement < 0 ? etaMinus : 1;
                stepSize[i] = Math.min(Math.max(stepSize[i] * factor, stepMin), stepMax);
                double sign = Sign.of(g);
                if (agreement < 0) {
                    sign *= 0; // NaN it stays
                    g = 0;
                }
                x[i] = x[i] - sign * stepSize[i];
                previous[i] = g;
            }
        }
    }
}
