package org.thalweg.optimizers;

import org.thalweg.api.Description;
import org.thalweg.api.Evaluation;
import org.thalweg.api.Norm;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;

/**
 * Sharpness-aware minimisation: an optimiser that is given the gradient from a little uphill of x, and so leaves sharp
 * minima for flat ones.
 *
 * <pre>{@code
 * g(x) → g(x + rho g(x) / ‖g(x)‖)
 * adaptive:  g(x) → g(x + rho x² g(x) / ‖x g(x)‖)          coordinate by coordinate
 * }</pre>
 *
 * <p>Where that norm is 0 or not finite, the gradient is that at x. The value is always that at x. Learning rate,
 * momentum and the reasons to finish are the inner optimiser's, so this heeds a scheduler exactly if that does. An
 * inner optimiser that never asks for a gradient goes as it would alone; one that searches along lines compares values
 * at x with gradients from elsewhere.
 *
 * <p>Foret, Kleiner, Mobahi and Neyshabur, Sharpness-aware minimization for efficiently improving generalization, ICLR
 * 2021, arXiv:2010.01412; the adaptive form, without its authors' eta: Kwon, Kim, Park and Choi, ASAM, ICML 2021,
 * arXiv:2102.11600. Rule and default: the first paper's; ASAM's authors take a rho of 0.5.
 *
 * @param inner the optimiser that steps by the gradient from uphill
 * @param rho how far uphill, {@code >= 0}
 * @param adaptive whether each coordinate goes uphill in proportion to its own size
 */
@Description(
        value = "Sharpness-aware minimisation (Foret et al. 2021) around any optimiser: it steps by the gradient "
                + "from rho uphill of x. A step costs what the inner one's does, each gradient twice.",
        group = "wrappers")
public record SAM(
        @Description("The optimiser that steps; a scheduler drives its lr and momentum.")
        Optimizer inner,

        @Description("Distance uphill at which the gradient is taken, >= 0.")
        double rho,

        @Description("Go uphill in proportion to each coordinate's size (ASAM, Kwon et al. 2021).")
        boolean adaptive)
        implements Wrapper {
    /** Gradient descent, and the paper's rho. */
    public SAM() {
        this(new SGD(), 0.05, false);
    }

    /** @throws IllegalArgumentException if a parameter is out of its range */
    public SAM {
        Ranges.checkGiven("inner", inner);
        Ranges.checkNotNegative("rho", rho);
    }

    @Override
    public Run start(Problem problem) {
        return inner.start(problem.view(new FromUphill(problem.dimension())));
    }

    /** The value at x with the gradient from uphill of it. */
    private final class FromUphill implements Evaluation {
        private final double[] uphill;

        FromUphill(int dimension) {
            uphill = new double[dimension];
        }

        @Override
        public double valueAndGradient(Problem base, double[] x, double[] gradient) {
            double value = base.valueAndGradient(x, gradient);
            if (climb(x, gradient)) {
                base.valueAndGradient(uphill, gradient);
            }
            return value;
        }

        /** Whether there is an uphill. */
        private boolean climb(double[] x, double[] gradient) {
            for (int i = 0; i < x.length; i++) {
                uphill[i] = adaptive ? x[i] * gradient[i] : gradient[i];
            }
            double norm = Norm.of(uphill);
            if (norm == 0 || !Double.isFinite(norm)) {
                return false;
            }
            for (int i = 0; i < x.length; i++) {
                double share = uphill[i] / norm;
                uphill[i] = x[i] + rho * (adaptive ? x[i] * share : share);
            }
            return true;
        }
    }
}
