package org.thalweg.optimizers;

import java.util.Optional;
import org.thalweg.api.Description;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;
import org.thalweg.api.Rates;

/**
 * Distance over gradients: gradient descent whose step size is the largest distance from the start so far, over the
 * root of the sum of the squared gradients.
 *
 * <pre>{@code
 * g = g + weightDecay x
 * r = max(r, ‖x - x0‖)                 r is repsRel (1 + ‖x0‖) at first
 * G = G + ‖g‖²                         G is eps at first
 * x = x - lr r / √G g                  with initEta the first step is x - initEta g, and r is 0 before it
 * }</pre>
 *
 * <p>A learning rate of 1 is the method's own. The authors average the iterates besides; here x is the last one.
 *
 * <p>Ivgi, Hinder and Carmon, DoG is SGD's best friend: a parameter-free dynamic step size schedule, ICML 2023,
 * arXiv:2302.12022. Rule, defaults and ranges: the authors' {@code dog.DoG}, for one group of parameters.
 *
 * @param lr the factor of the step size, {@code > 0}
 * @param repsRel the first distance, relative to {@code 1 + ‖x0‖}, {@code > 0}
 * @param weightDecay the L2 penalty, {@code >= 0}
 * @param eps the sum of the squared gradients at first, {@code >= 0}
 * @param initEta the first step's size, whatever lr is, {@code >= 0}; 0: by repsRel
 */
@Description(
        value = "Distance over gradients (Ivgi, Hinder & Carmon 2023): gradient descent that finds its own step size. "
                + "A step costs one value with gradient.",
        group = "gradient, tuning-free")
public record DoG(
        @Description("Factor of the step size, > 0; 1 is the method's own.")
        double lr,

        @Description("First distance, relative to 1 + the start's norm, > 0; small.")
        double repsRel,

        @Description("L2 penalty added to the gradient, >= 0.")
        double weightDecay,

        @Description("Added to the sum of the squared gradients, >= 0.")
        double eps,

        @Description("First step's size, whatever lr and repsRel are, >= 0; 0: by repsRel.")
        double initEta)
        implements Optimizer {
    /** The authors' defaults. */
    public DoG() {
        this(1, 1e-6, 0, 1e-8, 0);
    }

    /** @throws IllegalArgumentException if a parameter is out of its range */
    public DoG {
        Ranges.checkPositive("lr", lr);
        Ranges.checkPositive("repsRel", repsRel);
        Ranges.checkNotNegative("weightDecay", weightDecay);
        Ranges.checkNotNegative("eps", eps);
        Ranges.checkNotNegative("initEta", initEta);
    }

    @Override
    public Run start(Problem problem) {
        return new DoGRun(problem);
    }

    private final class DoGRun extends GradientRun {
        private final double[] start;
        private double farthest;
        private double squares = eps;
        private boolean begun;

        DoGRun(Problem problem) {
            super(problem);
            start = new double[problem.dimension()];
        }

        @Override
        void move(double[] x, Rates rates) {
            boolean first = !begun;
            if (first) {
                begun = true;
                System.arraycopy(x, 0, start, 0, x.length);
                farthest = initEta > 0 ? 0 : repsRel * (1 + Vectors.norm(x));
            }
            WeightDecay.addTo(gradient, weightDecay, x);
            double distance = 0;
            double square = 0;
            for (int i = 0; i < x.length; i++) {
                double way = x[i] - start[i];
                distance += way * way;
                square += gradient[i] * gradient[i];
            }
            farthest = Math.max(farthest, Math.sqrt(distance));
            squares += square;
            double step = first && initEta > 0 ? initEta : rates.lr() * farthest / Math.sqrt(squares);
            for (int i = 0; i < x.length; i++) {
                x[i] = x[i] - step * gradient[i];
            }
        }

        @Override
        public Optional<String> finished() {
            return squares < Double.POSITIVE_INFINITY
                    ? Optional.empty()
                    : Optional.of("the sum of the gradients' squares overflows, so that each further step is 0");
        }
    }
}
