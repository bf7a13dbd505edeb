package org.thalweg.optimizers;

import static com.google.common.base.Preconditions.checkArgument;

import org.thalweg.api.Description;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;
import org.thalweg.api.Rates;

/**
 * Pure random search: the best of points drawn evenly, and what any other method should beat.
 *
 * <p>Points are drawn in the objective's domain, which is widened where the start lies outside. x is the best point so
 * far, the start among them. A step draws a batch, since one point a step would make a short run of nothing.
 *
 * <p>Brooks, A discussion of random methods for seeking maxima, Operations Research 6, 1958.
 *
 * @param samples the number of points drawn in a step, {@code >= 1}
 */
@Description(
        value = "The best of points drawn evenly in the objective's domain, widened to the start (Brooks, 1958). "
                + "A step costs as many values as samples says, the first 1 more.",
        group = "without gradients")
public record RandomSearch(
        @Description("Points drawn in a step, >= 1.") int samples) implements Optimizer {
    /** Ten points a step. */
    public RandomSearch() {
        this(10);
    }

    /** @throws IllegalArgumentException if a parameter is out of its range */
    public RandomSearch {
        checkArgument(samples >= 1, "samples must be >= 1, got %s", samples);
    }

    @Override
    public Run start(Problem problem) {
        return new RandomSearchRun(problem);
    }

    private final class RandomSearchRun implements Run {
        private final Problem problem;
        private final Incumbent incumbent;
        private final double[] drawn;
        private SearchSpace space;

        RandomSearchRun(Problem problem) {
            this.problem = problem;
            this.incumbent = new Incumbent(problem);
            this.drawn = new double[problem.dimension()];
        }

        @Override
        public double step(double[] x, Rates rates) {
            double before = incumbent.valueAt(x);
            if (space == null) {
                space = new SearchSpace(problem, x);
            }
            for (int i = 0; i < samples; i++) {
                space.draw(problem.random(), drawn);
                incumbent.offer(drawn, problem.value(drawn));
            }
            incumbent.copyTo(x);
            return before;
        }
    }
}
