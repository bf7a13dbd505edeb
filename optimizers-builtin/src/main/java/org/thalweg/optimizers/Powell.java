package org.thalweg.optimizers;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Arrays;
import java.util.Optional;
import org.thalweg.api.Description;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;
import org.thalweg.api.Rates;

/**
 * Powell's method of conjugate directions: line searches along a set of directions, into which it takes the direction
 * that each sweep has led.
 *
 * <pre>{@code
 * y = x after a line search along each direction, the coordinate axes at first
 * e = 2 y - x
 * D = the largest decrease along a single direction, d
 * f(e) < f(x) and 2 (f(x) - 2 f(y) + f(e)) (f(x) - f(y) - D)² < D (f(x) - f(e))²:
 *     a line search from y along y - x; d leaves the set, y - x joins it as the last
 * }</pre>
 *
 * <p>On a quadratic function, with exact line searches, n sweeps that each take a direction in make all n conjugate and
 * find the minimum. The condition keeps the directions independent.
 *
 * <p>A line search goes downhill until it has a bracket and closes in by Brent's method. It looks first as far as the
 * last search along that direction went; the first one goes a tenth of the domain's width, or initialStep. It ends at
 * the same point where it finds no lower one, and then starts finer in the next sweep. The run has finished where no
 * direction leads lower however fine, to the rounding of x or of the first step.
 *
 * <p>Powell, An efficient method for finding the minimum of a function of several variables without calculating
 * derivatives, 1964, with the modification for keeping the directions independent; line searches: Brent, Algorithms for
 * minimization without derivatives, 1973.
 *
 * @param initialStep how far the first line searches look at first, {@code >= 0}; 0: a tenth of the domain's width
 * @param toleranceLine how near its minimum a line search comes, as a share of its length, in (0, 1)
 * @param toleranceX the run has finished where no line search would look farther in a coordinate, {@code >= 0}, and
 *     toleranceF holds
 * @param toleranceF likewise where a sweep has lowered the value by no more, {@code >= 0}, and toleranceX holds
 */
@Description(
        value = "Conjugate directions without gradients (Powell, 1964): a sweep of line searches (Brent, 1973) "
                + "along directions that adapt to the valley. A step is one sweep and costs n line searches, 1 "
                + "value in two or more dimensions if they moved x, and at times one line search more, each of 2 to"
                + " 100 values; the first 1 value more.",
        group = "without gradients")
public record Powell(
        @Description("How far the first line searches look at first, >= 0; 0: a tenth of the domain's width.")
        double initialStep,

        @Description("How near its minimum a line search comes, as a share of its length, in (0, 1).")
        double toleranceLine,

        @Description("Finished where no line search would look farther in a coordinate, and toleranceF holds, >= 0.")
        double toleranceX,

        @Description("Finished where a sweep lowered the value by no more, and toleranceX holds, >= 0.")
        double toleranceF)
        implements Optimizer {
    /** The scale from the domain; line searches to a hundredth; the whole to the last digit. */
    public Powell() {
        this(0, 0.01, 0, 0);
    }

    /** @throws IllegalArgumentException if a parameter is out of its range */
    public Powell {
        Ranges.checkNotNegative("initialStep", initialStep);
        checkArgument(toleranceLine > 0 && toleranceLine < 1, "toleranceLine must be in (0, 1), got %s", toleranceLine);
        Ranges.checkNotNegative("toleranceX", toleranceX);
        Ranges.checkNotNegative("toleranceF", toleranceF);
    }

    @Override
    public Run start(Problem problem) {
        return new PowellRun(problem);
    }

    private final class PowellRun implements Run {
        private final Problem problem;
        private final Incumbent incumbent;
        private final BrentSearch search = new BrentSearch(this::valueAlong);
        private final int n;
        private final double[][] directions;
        private final double[] reach; // along each direction, where to look first
        private final double[] y;
        private final double[] trial;
        private double[] direction; // of the search under way
        private double[] finest; // of each coordinate: the least difference to look at; null before the first step
        private double value; // at y
        private boolean finished;

        PowellRun(Problem problem) {
            this.problem = problem;
            this.incumbent = new Incumbent(problem);
            this.n = problem.dimension();
            this.directions = new double[n][n];
            this.reach = new double[n];
            this.y = new double[n];
            this.trial = new double[n];
        }

        @Override
        public double step(double[] x, Rates rates) {
            double before = incumbent.valueAt(x);
            if (finest == null) {
                begin(new SearchSpace(problem, x).steps(initialStep));
            }
            System.arraycopy(x, 0, y, 0, n);
            value = before;
            int steepest = 0;
            double largestDecrease = 0;
            for (int i = 0; i < n; i++) {
                double decrease = value - searchAlong(i);
                if (decrease > largestDecrease) {
                    steepest = i;
                    largestDecrease = decrease;
                }
            }
            // in one dimension there is no other direction
            if (n > 1 && value < before && isWorthTakingIn(x, before, largestDecrease)) {
                takeIn(x, steepest);
            }
            finished = before - value <= toleranceF && isFine();
            incumbent.offer(y, value);
            incumbent.copyTo(x);
            return before;
        }

        private void begin(double[] steps) {
            finest = new double[n];
            for (int i = 0; i < n; i++) {
                directions[i][i] = steps[i];
                finest[i] = Math.ulp(steps[i]);
            }
            Arrays.fill(reach, 1);
        }

        /** Moves y to a minimum along a direction; the value there. */
        private double searchAlong(int i) {
            direction = directions[i];
            double fine = finestAlong(direction);
            double step = Math.max(reach[i], fine);
            double t = search.minimum(value, step, toleranceLine, fine);
            pointAlong(t, y);
            value = search.value();
            reach[i] = Math.max(Math.abs(t), toleranceLine * step);
            return value;
        }

        private double valueAlong(double t) {
            pointAlong(t, trial);
            return problem.value(trial);
        }

        private void pointAlong(double t, double[] into) {
            for (int j = 0; j < n; j++) {
                into[j] = y[j] + t * direction[j];
            }
        }

        /** The least multiple of a direction that makes a difference at y. */
        private double finestAlong(double[] along) {
            double least = Double.POSITIVE_INFINITY;
            for (int j = 0; j < n; j++) {
                if (along[j] != 0) {
                    least = Math.min(least, Math.max(finest[j], Math.ulp(y[j])) / Math.abs(along[j]));
                }
            }
            return least;
        }

        private boolean isWorthTakingIn(double[] x, double before, double largestDecrease) {
            for (int j = 0; j < n; j++) {
                trial[j] = y[j] + (y[j] - x[j]);
            }
            double beyond = problem.value(trial);
            double others = (before - value - largestDecrease) / (before - beyond);
            return beyond < before && 2 * (before - 2 * value + beyond) * others * others < largestDecrease;
        }

        private void takeIn(double[] x, int dropped) {
            double[] led = directions[dropped];
            directions[dropped] = directions[n - 1];
            reach[dropped] = reach[n - 1];
            for (int j = 0; j < n; j++) {
                led[j] = y[j] - x[j];
            }
            directions[n - 1] = led;
            reach[n - 1] = 1;
            searchAlong(n - 1);
        }

        private boolean isFine() {
            for (int i = 0; i < n; i++) {
                if (reach[i] > finestAlong(directions[i]) && reach[i] * Vectors.largest(directions[i]) > toleranceX) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public Optional<String> finished() {
            return finished ? Optional.of("no direction leads lower") : Optional.empty();
        }
    }
}
