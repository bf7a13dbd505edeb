package org.thalweg.optimizers;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import org.thalweg.api.Description;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;
import org.thalweg.api.Rates;

/**
 * Lookahead: an optimiser goes ahead by k steps, and x then goes back to a point between where it was and where that
 * led.
 *
 * <pre>{@code
 * after each k-th step:  slow = slow + alpha (x - slow),  x = slow          slow begins as the start
 * }</pre>
 *
 * <p>What the inner optimiser remembers stays as it is. Learning rate, momentum and the reasons to finish are the inner
 * one's, so this heeds a scheduler exactly if that does. A method that keeps its best point takes x, moved, for it.
 *
 * <p>Zhang, Lucas, Ba and Hinton, Lookahead optimizer: k steps forward, 1 step back, NeurIPS 2019, arXiv:1907.08610.
 * Rule: the paper's, as in optax; defaults: the paper's.
 *
 * @param inner the optimiser that takes the steps
 * @param k its steps until x goes back, {@code >= 1}
 * @param alpha how far towards x the slow point goes, in [0, 1]; 1 is the inner optimiser alone
 */
@Description(
        value = "Lookahead (Zhang et al. 2019) around any optimiser: after each k of its steps x goes back to a "
                + "point between where it was and where they led. A step costs what the inner one's does; an inner "
                + "optimiser without gradients spends one value more where x was moved.",
        group = "wrappers")
public record Lookahead(
        @Description("The optimiser that takes the steps; a scheduler drives its lr and momentum.")
        Optimizer inner,

        @Description("Steps until x goes back, >= 1.") int k,

        @Description("How far from the slow point towards x, in [0, 1].")
        double alpha)
        implements Wrapper {
    /** Adam, and the paper's defaults. */
    public Lookahead() {
        this(new Adam(), 5, 0.5);
    }

    /** @throws IllegalArgumentException if a parameter is out of its range */
    public Lookahead {
        Ranges.checkGiven("inner", inner);
        checkArgument(k >= 1, "k must be >= 1, got %s", k);
        checkArgument(alpha >= 0 && alpha <= 1, "alpha must be in [0, 1], got %s", alpha);
    }

    @Override
    public Run start(Problem problem) {
        return new LookaheadRun(problem);
    }

    private final class LookaheadRun implements Run {
        private final Run fast;
        private final double[] slow;
        private long steps;

        LookaheadRun(Problem problem) {
            fast = inner.start(problem);
            slow = new double[problem.dimension()];
        }

        @Override
        public double step(double[] x, Rates rates) {
            if (steps == 0) {
                System.arraycopy(x, 0, slow, 0, x.length);
            }
            double value = fast.step(x, rates);
            steps++;
            if (steps % k == 0 && fast.finished().isEmpty()) { // where the inner run ends, x is its answer
                goBack(x);
            }
            return value;
        }

        private void goBack(double[] x) {
            for (int i = 0; i < x.length; i++) {
                slow[i] = slow[i] + alpha * (x[i] - slow[i]);
                x[i] = slow[i];
            }
        }

        @Override
        public Optional<String> finished() {
            return fast.finished();
        }
    }
}
