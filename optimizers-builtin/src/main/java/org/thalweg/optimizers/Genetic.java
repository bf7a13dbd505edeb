package org.thalweg.optimizers;

import static com.google.common.base.Preconditions.checkArgument;

import io.jenetics.DoubleGene;
import io.jenetics.EliteSelector;
import io.jenetics.LineCrossover;
import io.jenetics.Mutator;
import io.jenetics.TournamentSelector;
import io.jenetics.engine.Engine;
import java.util.random.RandomGenerator;
import org.thalweg.api.Description;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;

/**
 * A genetic algorithm on real numbers, by Jenetics.
 *
 * <p>The first generation is the start and points drawn evenly in the objective's domain, which is widened where the
 * start lies outside. Each further one keeps the best point and others that win tournaments, and fills up with
 * offspring, by line crossover and Gaussian mutation, of parents chosen in the same way; points stay in the domain. x
 * is the best point so far.
 *
 * <p>Mühlenbein and Schlierkamp-Voosen, Predictive models for the breeder genetic algorithm, 1993 (line crossover).
 * Jenetics: Wilhelmstötter, <a href="https://jenetics.io">jenetics.io</a>.
 *
 * @param population the number of points in a generation, in [2, 1000000]
 * @param crossover the probability that an individual takes part in a crossover, in [0, 1]
 * @param mutation the probability that a coordinate is mutated, in [0, 1]
 * @param mutationScale the standard deviation of a mutation as a share of the domain's width, {@code > 0}
 */
@Description(
        value = "A genetic algorithm on real numbers (Jenetics): tournament selection, line crossover, Gaussian "
                + "mutation in the objective's domain. A step is one generation and costs at most as many values as"
                + " the population has.",
        group = "without gradients, evolutionary")
public record Genetic(
        @Description("Points in a generation, in [2, 1000000].")
        int population,

        @Description("Probability that a point takes part in a crossover, in [0, 1].")
        double crossover,

        @Description("Probability that a coordinate is mutated, in [0, 1].")
        double mutation,

        @Description("Standard deviation of a mutation as a share of the domain's width, > 0.")
        double mutationScale)
        implements Optimizer {
    private static final int TOURNAMENT = 3;
    private static final int LARGEST = 1_000_000; // of more, Jenetics would be at it for minutes, whatever the budget

    /** A middle-of-the-road setting for a handful of coordinates. */
    public Genetic() {
        this(50, 0.6, 0.2, 0.05);
    }

    /** @throws IllegalArgumentException if a parameter is out of its range */
    public Genetic {
        checkArgument(
                population >= 2 && population <= LARGEST, "population must be in [2, %s], got %s", LARGEST, population);
        Ranges.checkProbability("crossover", crossover);
        Ranges.checkProbability("mutation", mutation);
        checkArgument(
                mutationScale > 0 && mutationScale < Double.POSITIVE_INFINITY,
                "mutationScale must be > 0 and finite, got %s",
                mutationScale);
    }

    @Override
    public Run start(Problem problem) {
        return new GeneticRun(problem);
    }

    private final class GeneticRun extends JeneticsRun {
        GeneticRun(Problem problem) {
            super(problem, population);
        }

        @Override
        void configure(Engine.Builder<DoubleGene, Double> builder) {
            builder.populationSize(population)
                    .survivorsSelector(new EliteSelector<DoubleGene, Double>(1, new TournamentSelector<>(TOURNAMENT)))
                    .offspringSelector(new TournamentSelector<>(TOURNAMENT))
                    // not simulated binary crossover: that of jenetics.ext 7.2 puts a child near half the difference
                    // of its parents, where their mean is meant
                    .alterers(new LineCrossover<>(crossover), new GaussianMutation(mutation, mutationScale));
        }
    }

    /** Adds a normal deviate to a gene, and keeps it in its range. */
    private static final class GaussianMutation extends Mutator<DoubleGene, Double> {
        private final double scale;

        GaussianMutation(double probability, double scale) {
            super(probability);
            this.scale = scale;
        }

        @Override
        protected DoubleGene mutate(DoubleGene gene, RandomGenerator random) {
            return JeneticsRun.gene(gene.doubleValue() + scale * random.nextGaussian());
        }
    }
}
