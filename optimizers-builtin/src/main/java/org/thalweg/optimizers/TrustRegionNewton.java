package org.thalweg.optimizers;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Arrays;
import org.thalweg.api.Description;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;
import org.thalweg.api.Rates;

/**
 * Newton's method with a trust region: goes to the least value that the quadratic model has within a radius.
 *
 * <pre>{@code
 * p = argmin g'p + p'Hp / 2  for |p| ≤ radius;   rho = (f(x) - f(x + p)) / what the model promises
 * x = x + p where rho > eta
 * radius = |p| / 4 where rho < 1/4,  min(2 radius, maxRadius) where rho > 3/4 and |p| = radius
 * }</pre>
 *
 * <p>The least value is found exactly, by H's eigenvalues; H need not be positive definite. So it leaves a saddle, or a
 * maximum, even where the gradient is 0, along the eigenvector of the least eigenvalue. H is the symmetric part of the
 * gradient's differences, over steps of 6e-6 max(1, |xᵢ|); a side where the gradient is not finite is left out. A
 * rejected step leaves x, and the next one uses the same H. The run ends where no step lowers the loss; where rounding
 * hides the change that the model promises, a step must make the gradient shorter. It keeps some n² numbers, and a step
 * takes time in proportion to n³.
 *
 * <p>Moré and Sorensen, Computing a trust region step, SIAM Journal on Scientific and Statistical Computing 4, 1983;
 * Nocedal and Wright, Numerical optimization, 4.1 and 4.3. Names and defaults as in SciPy's {@code trust-exact}.
 *
 * @param initialRadius the first radius, {@code > 0}
 * @param maxRadius the largest radius, at least the first
 * @param eta the part of the promised decrease below which a step is rejected, in [0, 0.25)
 * @param central whether the differences are central, which are more exact and take twice the gradients
 */
@Description(
        value = "Newton's method with a trust region (More & Sorensen 1983), Hessian by differences of gradients."
                + " A step costs one value with gradient, and n more for the Hessian (2n if central) unless the "
                + "last step was rejected; the first step one more.",
        group = "classical")
public record TrustRegionNewton(
        @Description("First radius of the trust region, > 0.")
        double initialRadius,

        @Description("Largest radius, >= initialRadius.") double maxRadius,

        @Description("Part of the promised decrease below which a step is rejected, in [0, 0.25).")
        double eta,

        @Description("Central differences for the Hessian: 2n gradients rather than n.")
        boolean central)
        implements Optimizer {
    /** Balances truncation, which matters little, against a gradient that is itself by differences. */
    private static final double RELATIVE_STEP = Math.cbrt(Math.ulp(1.0));

    /** By which part of f rounding may lift it. */
    private static final double SLACK = 1e-14;

    /** The part of the largest eigenvalue that the differences leave uncertain, with something to spare. */
    private static final double UNCERTAIN = 1e-8;

    /** SciPy's defaults. */
    public TrustRegionNewton() {
        this(1, 1000, 0.15, false);
    }

    /** @throws IllegalArgumentException if a parameter is out of its range */
    public TrustRegionNewton {
        Ranges.checkPositive("initialRadius", initialRadius);
        checkArgument(
                maxRadius >= initialRadius && maxRadius < Double.POSITIVE_INFINITY,
                "maxRadius must be >= initialRadius = %s and finite, got %s",
                initialRadius,
                maxRadius);
        checkArgument(eta >= 0 && eta < 0.25, "eta must be in [0, 0.25), got %s", eta);
    }

    @Override
    public Run start(Problem problem) {
        return new NewtonRun(problem);
    }

    private final class NewtonRun extends DescentRun {
        private static final String MINIMUM = "no step within the trust region lowers the loss: x is at a minimum to"
                + " rounding, unless the gradient is wrong";

        private final double[][] hessian;
        private final TrustRegion region;
        private final double[] trial;
        private final double[] trialGradient;
        private final double[] otherGradient;
        private double radius = initialRadius;
        private boolean hessianIsOfX;

        NewtonRun(Problem problem) {
            super(problem);
            int n = problem.dimension();
            hessian = new double[n][n];
            region = new TrustRegion(n);
            trial = new double[n];
            trialGradient = new double[n];
            otherGradient = new double[n];
        }

        @Override
        String descend(boolean stayed, Rates rates) {
            if (!(stayed && hessianIsOfX)) {
                hessianIsOfX = false;
                if (!takeHessian()) {
                    return "the gradient's differences about x are not finite, so there is no Hessian";
                }
                hessianIsOfX = true;
            }
            if (Vectors.largest(footing.gradient) == 0
                    && region.leastCurvature() >= -UNCERTAIN * region.largestCurvature()) {
                return "the gradient is 0 and the Hessian has no negative eigenvalue";
            }
            double promised = aim();
            while (Arrays.equals(trial, footing.x) && region.isOnEdge() && radius < maxRadius) {
                widenIfOnEdge();
                promised = aim();
            }
            if (Arrays.equals(trial, footing.x)) {
                return region.isOnEdge()
                        ? "x is so large that no step within maxRadius = " + maxRadius + " moves it"
                        : MINIMUM;
            }
            double value = problem.valueAndGradient(trial, trialGradient);
            return judge(value, promised);
        }

        /** Places the trial; returns by how much it promises to lower the loss. */
        private double aim() {
            double promised = region.solve(footing.gradient, radius);
            for (int i = 0; i < trial.length; i++) {
                trial[i] = footing.x[i] + region.step()[i];
            }
            return promised;
        }

        private String judge(double value, double promised) {
            boolean finite = Double.isFinite(value) && Double.isFinite(Vectors.dot(trialGradient, trialGradient));
            double slack = SLACK * Math.abs(footing.value);
            if (finite && promised <= slack) {
                boolean better =
                        value <= footing.value + slack && Vectors.norm(trialGradient) < Vectors.norm(footing.gradient);
                widenIfOnEdge();
                return better ? accept(value) : MINIMUM;
            }
            double rho = finite ? (footing.value - value) / promised : Double.NEGATIVE_INFINITY;
            if (rho < 0.25) {
                radius = region.length() / 4;
            } else if (rho > 0.75) {
                widenIfOnEdge();
            }
            boolean accepted = rho > eta || value == Double.NEGATIVE_INFINITY; // the latter ends the run
            return accepted ? accept(value) : null;
        }

        private void widenIfOnEdge() {
            if (region.isOnEdge()) {
                radius = Math.min(2 * radius, maxRadius);
            }
        }

        private String accept(double value) {
            footing.stepTo(trial, value, trialGradient);
            hessianIsOfX = false;
            return endWithoutGain();
        }

        /** Whether there is a finite one. */
        private boolean takeHessian() {
            if (!differentiate()) {
                return false;
            }
            region.take(hessian);
            return Double.isFinite(region.leastCurvature());
        }

        /** Whether there is a gradient on one side of x at least along each coordinate. */
        private boolean differentiate() {
            System.arraycopy(footing.x, 0, trial, 0, trial.length);
            for (int i = 0; i < trial.length; i++) {
                double h = RELATIVE_STEP * Math.max(1, Math.abs(footing.x[i]));
                boolean above = gradientAt(i, footing.x[i] + h, trialGradient);
                double width = trial[i] - footing.x[i];
                boolean below = (central || !above) && gradientAt(i, footing.x[i] - h, otherGradient);
                if (below) {
                    width = (above ? width : 0) + (footing.x[i] - trial[i]);
                }
                trial[i] = footing.x[i];
                if (!above && !below) {
                    return false;
                }
                double[] upper = above ? trialGradient : footing.gradient;
                double[] lower = below ? otherGradient : footing.gradient;
                for (int j = 0; j < trial.length; j++) {
                    hessian[i][j] = (upper[j] - lower[j]) / width;
                }
            }
            for (int i = 0; i < trial.length; i++) {
                for (int j = 0; j < i; j++) {
                    hessian[i][j] = (hessian[i][j] + hessian[j][i]) / 2;
                    hessian[j][i] = hessian[i][j];
                }
            }
            return true;
        }

        private boolean gradientAt(int i, double xi, double[] gradient) {
            trial[i] = xi;
            problem.valueAndGradient(trial, gradient);
            return Double.isFinite(Vectors.sum(gradient));
        }
    }
}
