package org.thalweg.optimizers;

import static com.google.common.base.Preconditions.checkArgument;

import io.jenetics.Alterer;
import io.jenetics.AltererResult;
import io.jenetics.Chromosome;
import io.jenetics.DoubleChromosome;
import io.jenetics.DoubleGene;
import io.jenetics.Genotype;
import io.jenetics.Phenotype;
import io.jenetics.TruncationSelector;
import io.jenetics.engine.Engine;
import io.jenetics.util.ISeq;
import io.jenetics.util.RandomRegistry;
import io.jenetics.util.Seq;
import java.util.random.RandomGenerator;
import org.thalweg.api.Description;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;

/**
 * An evolution strategy, (μ, λ) or (μ + λ), whose step sizes evolve with the points, by Jenetics.
 *
 * <pre>{@code
 * each of lambda children has one of the mu parents, in turn; with N(0, 1) and the n of N(0, I) normal deviates:
 *   s' = s exp(N(0, 1) / sqrt(2 n)), at most 1
 *   x' = x + s' width N(0, I), each coordinate kept in the domain
 * the mu best are the next parents: of the children (COMMA), or of the children and the parents (PLUS)
 * }</pre>
 *
 * <p>The first parents are the start and points drawn evenly in the objective's domain, which is widened where the
 * start lies outside. x is the best point so far, which under COMMA need not be among the parents.
 *
 * <p>Beyer and Schwefel, Evolution strategies: a comprehensive introduction, Natural Computing 1, 2002. Jenetics:
 * Wilhelmstötter, <a href="https://jenetics.io">jenetics.io</a>.
 *
 * @param selection of whom the next parents are chosen
 * @param mu the number of parents, {@code >= 1}
 * @param lambda the number of children, {@code >= 1}, under COMMA {@code > mu}
 * @param mutationScale the first standard deviation of a mutation as a share of the domain's width (s), in (0, 1]
 */
@Description(
        value = "An evolution strategy with step sizes that evolve, too (Beyer and Schwefel, 2002; by Jenetics). "
                + "A step is one generation and costs lambda values, the first step mu.",
        group = "without gradients, evolutionary")
public record EvolutionStrategy(
        @Description(
                "Whether the next parents are the best children (COMMA) or the best of parents and children (PLUS).")
        Selection selection,

        @Description("Parents, >= 1.") int mu,

        @Description("Children, >= 1, with selection COMMA > mu.")
        int lambda,

        @Description("First standard deviation of a mutation as a share of the domain's width, in (0, 1].")
        double mutationScale)
        implements Optimizer {
    /** Of whom the next parents are chosen. */
    public enum Selection {
        /** The children alone: every parent dies, so that step sizes which have become too short die out. */
        COMMA,
        /** The children and their parents. */
        PLUS
    }

    /** Schwefel's (15, 100). */
    public EvolutionStrategy() {
        this(Selection.COMMA, 15, 100, 0.1);
    }

    /** @throws IllegalArgumentException if a parameter is out of its range */
    public EvolutionStrategy {
        checkArgument(selection != null, "selection must be COMMA or PLUS, got null");
        checkArgument(mu >= 1, "mu must be >= 1, got %s", mu);
        checkArgument(lambda >= 1, "lambda must be >= 1, got %s", lambda);
        checkArgument(
                selection == Selection.PLUS || lambda > mu,
                "with selection COMMA lambda must be > mu = %s, got %s",
                mu,
                lambda);
        checkArgument(
                mutationScale > 0 && mutationScale <= 1, "mutationScale must be in (0, 1], got %s", mutationScale);
    }

    @Override
    public Run start(Problem problem) {
        return new EvolutionStrategyRun(problem);
    }

    private final class EvolutionStrategyRun extends JeneticsRun {
        EvolutionStrategyRun(Problem problem) {
            super(problem, mu);
        }

        @Override
        Genotype<DoubleGene> individual(DoubleChromosome point) {
            return Genotype.of(point, DoubleChromosome.of(gene(mutationScale)));
        }

        @Override
        void configure(Engine.Builder<DoubleGene, Double> builder) {
            int survivors = selection == Selection.PLUS ? mu : 0;
            builder.populationSize(survivors + lambda)
                    .offspringSize(lambda)
                    .survivorsSelector(new TruncationSelector<>(mu))
                    .offspringSelector(new TruncationSelector<>(mu))
                    .alterers(new Mutation(1 / Math.sqrt(2 * problem.dimension())));
        }
    }

    /**
     * Mutates each individual: first its step size, then with that its point.
     *
     * @param rate the standard deviation of the step size's logarithm
     */
    private record Mutation(double rate) implements Alterer<DoubleGene, Double> {
        @Override
        public AltererResult<DoubleGene, Double> alter(Seq<Phenotype<DoubleGene, Double>> parents, long generation) {
            RandomGenerator random = RandomRegistry.random();
            ISeq<Phenotype<DoubleGene, Double>> children = parents.map(
                            parent -> Phenotype.<DoubleGene, Double>of(child(parent.genotype(), random), generation))
                    .asISeq();
            return new AltererResult<>(children, children.size());
        }

        private Genotype<DoubleGene> child(Genotype<DoubleGene> parent, RandomGenerator random) {
            Chromosome<DoubleGene> point = parent.get(0);
            DoubleGene step =
                    JeneticsRun.gene(parent.get(1).gene().doubleValue() * Math.exp(rate * random.nextGaussian()));
            DoubleGene[] genes = new DoubleGene[point.length()];
            for (int i = 0; i < genes.length; i++) {
                genes[i] = JeneticsRun.gene(point.get(i).doubleValue() + step.doubleValue() * random.nextGaussian());
            }
            return Genotype.of(DoubleChromosome.of(genes), DoubleChromosome.of(step));
        }
    }
}
