package org.thalweg.optimizers;

import org.thalweg.api.Description;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;

/**
 * BFGS: a line search along Newton's direction, with an inverse Hessian learnt from how the gradient changes.
 *
 * <pre>{@code
 * d = -H g,  x = x + t d,  f(x + t d) ≤ f(x) + c1 t d'g,  |d'g(x + t d)| ≤ c2 |d'g|;  t = 1 is tried first
 * H = (I - s y' / y's) H (I - y s' / y's) + s s' / y's,  with s and y the changes of x and g
 * }</pre>
 *
 * <p>The first direction is the negative gradient, and the first H that is updated is y's / y'y I. As that is the scale
 * of one direction alone, H is first multiplied by max(1, -t s'g / y's) in the next n - 1 updates, too: enlarged where
 * the step shows that it is too small. A step whose y's is 0 to rounding teaches nothing. Where d does not fall, or no
 * step along it does, the run starts afresh. It keeps n² numbers, and a step takes time in proportion to them. It ends
 * where no step lowers the loss.
 *
 * <p>Broyden, Fletcher, Goldfarb and Shanno, each of them in 1970; Nocedal and Wright, Numerical optimization, 6.1. The
 * enlargement: Al-Baali, Numerical experience with a class of self-scaling quasi-Newton algorithms, Journal of
 * Optimization Theory and Applications 96, 1998, who goes on with it.
 *
 * @param initialStep the length of the first trial step, {@code > 0}
 * @param c1 the part of the slope by which the loss must fall, in (0, c2), below 1/2
 * @param c2 the part of the slope that may remain, in (c1, 1)
 */
@Description(
        value = "BFGS (Broyden, Fletcher, Goldfarb, Shanno 1970), dense, with a strong Wolfe line search. A step "
                + "costs one value with gradient for each trial of its line search, mostly one, and the first step "
                + "one more.",
        group = "classical")
public record BFGS(
        @Description("Length of the first trial step, > 0.") double initialStep,

        @Description("Sufficient decrease: the part of the slope by which the loss must fall, in (0, c2), below 0.5.")
        double c1,

        @Description("Curvature: the part of the slope that may remain, in (c1, 1).")
        double c2)
        implements Optimizer {
    /** The cosine of the angle between s and y that is rounding. */
    private static final double NEGLIGIBLE = 0x1p-52;

    /** A search less loose than the usual 0.9, which saves many steps where the curvatures differ much. */
    public BFGS() {
        this(1, 1e-4, 0.7);
    }

    /** @throws IllegalArgumentException if a parameter is out of its range */
    public BFGS {
        Ranges.checkPositive("initialStep", initialStep);
        Ranges.checkWolfe(c1, c2);
    }

    @Override
    public Run start(Problem problem) {
        return new BFGSRun(problem);
    }

    private final class BFGSRun extends LineSearchRun {
        private final double[][] inverse;
        private final double[] s;
        private final double[] y;
        private final double[] inverseY;
        private int updates; // since it started afresh

        BFGSRun(Problem problem) {
            super(problem, initialStep, c1, c2);
            int n = problem.dimension();
            inverse = new double[n][n];
            s = new double[n];
            y = new double[n];
            inverseY = new double[n];
        }

        @Override
        double aim() {
            if (updates == 0) {
                return aimDownhill();
            }
            for (int i = 0; i < direction.length; i++) {
                direction[i] = -Vectors.dot(inverse[i], footing.gradient);
            }
            return 1;
        }

        @Override
        void startAfresh() {
            updates = 0;
        }

        /** The inverse Hessian is as good elsewhere. */
        @Override
        void leaveOff() {}

        @Override
        void learn(WolfeSearch step, double slope) {
            for (int i = 0; i < s.length; i++) {
                s[i] = step.x()[i] - footing.x[i];
                y[i] = step.gradient()[i] - footing.gradient[i];
            }
            double curvature = Vectors.dot(s, y);
            if (!(curvature > NEGLIGIBLE * Vectors.norm(s) * Vectors.norm(y))) {
                return;
            }
            double enlargement = 1;
            if (updates == 0) {
                begin(curvature / Vectors.dot(y, y));
            } else if (updates < s.length) {
                enlargement = Math.max(1, -step.step() * step.step() * slope / curvature);
            }
            update(curvature, enlargement);
            updates++;
        }

        private void begin(double scale) {
            for (int i = 0; i < s.length; i++) {
                for (int j = 0; j < s.length; j++) {
                    inverse[i][j] = i == j ? scale : 0;
                }
            }
        }

        private void update(double curvature, double enlargement) {
            for (int i = 0; i < s.length; i++) {
                inverseY[i] = enlargement * Vectors.dot(inverse[i], y);
            }
            double share = 1 / curvature;
            double weight = (1 + Vectors.dot(y, inverseY) * share) * share;
            for (int i = 0; i < s.length; i++) {
                double[] row = inverse[i];
                double si = s[i];
                double yi = inverseY[i];
                for (int j = 0; j < row.length; j++) {
                    // both terms are the same with i and j exchanged, so that the matrix stays symmetric
                    row[j] = enlargement * row[j] + (weight * (si * s[j]) - share * (si * inverseY[j] + yi * s[j]));
                }
            }
        }
    }
}
