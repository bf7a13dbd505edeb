package org.thalweg.optimizers;

import java.util.Arrays;
import java.util.Optional;
import org.thalweg.api.Description;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;
import org.thalweg.api.Rates;

/**
 * The (1+1) evolution strategy with the one-fifth success rule.
 *
 * <pre>{@code
 * y = x + σ N(0, 1)          independently in each coordinate
 * f(y) < f(x):  x = y,  σ = σ exp(0.8 / damping)
 * else:                 σ = σ exp(-0.2 / damping)
 * }</pre>
 *
 * <p>So σ stays as it is where one offspring in five is a success. It is a tenth of the domain's width in each
 * coordinate at first, or initialStep in all. An offspring as good as its parent counts as a failure here, other than
 * in the literature: on a plateau σ then shrinks to nothing, rather than grow until x is infinite.
 *
 * <p>Rechenberg, Evolutionsstrategie, 1973; the update at each offspring: Kern, Müller, Hansen, Büche, Ocenasek and
 * Koumoutsakos, Learning probability distributions in continuous evolutionary algorithms, a comparative review, 2004;
 * the damping: Hansen, Arnold and Auger, Evolution strategies, 2015. Its convergence: Auger and Hansen, Linear
 * convergence on positively homogeneous functions of a comparison based step-size adaptive randomized search,
 * arXiv:1310.8397.
 *
 * @param initialStep the first standard deviation σ of each coordinate, {@code >= 0}; 0: a tenth of the domain's width
 * @param damping how slowly σ changes, {@code >= 0}; 0: √(n + 1)
 */
@Description(
        value = "The (1+1) evolution strategy: one offspring, normally distributed, that replaces its parent if it is "
                + "better, with the one-fifth success rule (Rechenberg, 1973; Kern et al., 2004). "
                + "A step is one offspring and costs one value, the first 1 more.",
        group = "without gradients, evolutionary")
public record OnePlusOneES(
        @Description("First standard deviation in each coordinate, >= 0; 0: a tenth of the domain's width.")
        double initialStep,

        @Description("How slowly the standard deviation changes, >= 0; 0: the square root of n + 1.")
        double damping)
        implements Optimizer {
    /** The scale from the domain, the damping from the number of dimensions. */
    public OnePlusOneES() {
        this(0, 0);
    }

    /** @throws IllegalArgumentException if a parameter is out of its range */
    public OnePlusOneES {
        Ranges.checkNotNegative("initialStep", initialStep);
        Ranges.checkNotNegative("damping", damping);
    }

    @Override
    public Run start(Problem problem) {
        return new OnePlusOneESRun(problem);
    }

    private final class OnePlusOneESRun implements Run {
        private final Problem problem;
        private final Incumbent incumbent;
        private final double[] offspring;
        private final double afterSuccess;
        private final double afterFailure;
        private double[] scale; // of each coordinate, to be multiplied by sigma
        private double sigma = 1;
        private boolean moves = true;

        OnePlusOneESRun(Problem problem) {
            this.problem = problem;
            this.incumbent = new Incumbent(problem);
            this.offspring = new double[problem.dimension()];
            double inForce = damping == 0 ? Math.sqrt(problem.dimension() + 1) : damping;
            this.afterSuccess = Math.exp(0.8 / inForce);
            this.afterFailure = Math.exp(-0.2 / inForce);
        }

        @Override
        public double step(double[] x, Rates rates) {
            double before = incumbent.valueAt(x);
            if (scale == null) {
                scale = new SearchSpace(problem, x).steps(initialStep);
            }
            Gaussian.draw(problem.random(), x, scale, sigma, offspring);
            moves = !Arrays.equals(offspring, x);
            boolean success = incumbent.offer(offspring, problem.value(offspring));
            sigma *= success ? afterSuccess : afterFailure;
            incumbent.copyTo(x);
            return before;
        }

        @Override
        public Optional<String> finished() {
            return moves ? Optional.empty() : Optional.of("the steps are too small to move x");
        }
    }
}
