package org.thalweg.optimizers;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.thalweg.api.Description;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;

/**
 * Differential evolution, rand/1/bin and best/1/bin.
 *
 * <pre>{@code
 * for each point x_i of the population, with r1, r2, r3 distinct and not i:
 *   v   = x_r1 + differentialWeight (x_r2 - x_r3)        rand/1; best/1: x_best in place of x_r1
 *   u_j = v_j with probability crossover, and at one coordinate drawn evenly; else x_ij
 *   x_i = u if f(u) <= f(x_i), all at once at the end of the generation
 * }</pre>
 *
 * <p>The first generation is the start and points drawn evenly in the objective's domain, which is widened where the
 * start lies outside; later ones go where the differences take them, since a domain constrains nothing. x is the best
 * point so far. The run ends when all points are the same, since their differences are then 0 for good.
 *
 * <p>Storn and Price, Differential evolution: a simple and efficient heuristic for global optimization over continuous
 * spaces, Journal of Global Optimization 11, 1997.
 *
 * @param strategy how a point is mutated
 * @param population the number of points, {@code >= 4}; 0: 10 a coordinate, at least 20 and at most 200
 * @param differentialWeight what a difference is multiplied with (the paper's F), in (0, 2]
 * @param crossover the probability that a coordinate comes from the mutant (the paper's CR), in [0, 1]
 */
@Description(
        value = "Differential evolution (Storn and Price, 1997): each point competes with a mix of itself and "
                + "another plus a difference of two. A step is one generation and costs as many values as the "
                + "population has points.",
        group = "without gradients, evolutionary")
public record DifferentialEvolution(
        @Description("What is mutated: a point drawn from the population (RAND), or its best (BEST).")
        Strategy strategy,

        @Description("Points in the population, >= 4; 0: 10 a coordinate, at least 20 and at most 200.")
        int population,

        @Description("Factor on the difference of two points (the paper's F), in (0, 2].")
        double differentialWeight,

        @Description("Probability that a coordinate comes from the mutant (the paper's CR), in [0, 1].")
        double crossover)
        implements Optimizer {
    /** Which point the difference of two others is added to. */
    public enum Strategy {
        /** A random one: rand/1/bin. */
        RAND,
        /** The best of the population: best/1/bin; faster, and sooner caught in a local minimum. */
        BEST
    }

    /** A weight with which small populations don't converge too soon, a crossover for coordinates that interact. */
    public DifferentialEvolution() {
        this(Strategy.RAND, 0, 0.8, 0.9);
    }

    /** @throws IllegalArgumentException if a parameter is out of its range */
    public DifferentialEvolution {
        checkArgument(strategy != null, "strategy must be RAND or BEST, got null");
        checkArgument(population == 0 || population >= 4, "population must be >= 4, or 0, got %s", population);
        checkArgument(
                differentialWeight > 0 && differentialWeight <= 2,
                "differentialWeight must be in (0, 2], got %s",
                differentialWeight);
        Ranges.checkProbability("crossover", crossover);
    }

    @Override
    public Run start(Problem problem) {
        int size = population == 0 ? Math.max(20, Math.min(10 * problem.dimension(), 200)) : population;
        return new DifferentialEvolutionRun(problem, size);
    }

    private final class DifferentialEvolutionRun extends PopulationRun {
        private final RandomGenerator random;
        private double[][] points;
        private final double[] values;
        private int best;
        private double[][] trials;
        private final double[] trialValues;

        DifferentialEvolutionRun(Problem problem, int size) {
            super(problem);
            random = problem.random();
            points = new double[size][problem.dimension()];
            values = new double[size];
            trials = new double[size][problem.dimension()];
            trialValues = new double[size];
        }

        @Override
        void begin(double[] start, double value) {
            SearchSpace space = new SearchSpace(problem, start);
            points[0] = start.clone();
            values[0] = value;
            for (int i = 1; i < points.length; i++) {
                space.draw(random, points[i]);
                values[i] = problem.value(points[i]);
            }
            offerBest();
        }

        @Override
        void evolve() {
            for (int i = 0; i < points.length; i++) {
                cross(i);
                trialValues[i] = problem.value(trials[i]);
            }
            for (int i = 0; i < points.length; i++) {
                if (!Incumbent.isBetter(values[i], trialValues[i])) {
                    double[] loser = points[i];
                    points[i] = trials[i];
                    values[i] = trialValues[i];
                    trials[i] = loser;
                }
            }
            offerBest();
        }

        private void cross(int i) {
            int other1 = draw(i, i, i);
            int other2 = draw(i, other1, i);
            int other3 = draw(i, other1, other2);
            double[] point = points[i];
            double[] base = points[strategy == Strategy.BEST ? best : other1];
            double[] plus = points[other2];
            double[] minus = points[other3];
            double[] trial = trials[i];
            int sure = random.nextInt(point.length);
            for (int j = 0; j < point.length; j++) {
                trial[j] = random.nextDouble() < crossover || j == sure
                        ? base[j] + differentialWeight * (plus[j] - minus[j])
                        : point[j];
            }
        }

        /** The number of a point that is none of these. */
        private int draw(int not, int nor, int norThis) {
            int drawn;
            do {
                drawn = random.nextInt(points.length);
            } while (drawn == not || drawn == nor || drawn == norThis);
            return drawn;
        }

        private void offerBest() {
            best = Rank.best(values);
            offer(points[best], values[best]);
        }

        @Override
        public Optional<String> finished() {
            for (double[] point : points) {
                if (!Arrays.equals(point, points[0])) {
                    return Optional.empty();
                }
            }
            return Optional.of("all points of the population are the same");
        }
    }
}
