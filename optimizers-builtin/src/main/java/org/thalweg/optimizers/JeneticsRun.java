package org.thalweg.optimizers;

import io.jenetics.DoubleChromosome;
import io.jenetics.DoubleGene;
import io.jenetics.Genotype;
import io.jenetics.Phenotype;
import io.jenetics.engine.Engine;
import io.jenetics.engine.EvolutionResult;
import io.jenetics.engine.EvolutionStart;
import io.jenetics.util.ISeq;
import io.jenetics.util.RandomRegistry;
import java.util.Comparator;
import java.util.stream.Stream;
import org.thalweg.api.Problem;

/**
 * A run by Jenetics, a generation a step.
 *
 * <p>A gene is a coordinate as a share of the domain's width, the domain being widened where the start lies outside:
 * Jenetics' crossovers take one range for all genes. Points stay in the domain.
 */
abstract class JeneticsRun extends PopulationRun {
    /** A gene's upper end, which Jenetics excludes: 1 is the domain's edge and belongs to it. */
    private static final double ABOVE_ONE = Math.nextUp(1.0);

    static {
        // Jenetics asks the thread's class loader for the JDK's generators, and a plugin's may not see them
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(JeneticsRun.class.getClassLoader());
        try {
            RandomRegistry.random();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private final int firstPoints;
    private Engine<DoubleGene, Double> engine;
    private EvolutionStart<DoubleGene, Double> generation;
    private SearchSpace space;

    /** @param firstPoints the size of the first generation */
    JeneticsRun(Problem problem, int firstPoints) {
        super(problem);
        this.firstPoints = firstPoints;
    }

    /** Sets sizes, selectors and alterers. */
    abstract void configure(Engine.Builder<DoubleGene, Double> builder);

    /** What an individual is made of. The point is its first chromosome. */
    Genotype<DoubleGene> individual(DoubleChromosome point) {
        return Genotype.of(point);
    }

    /** A gene with a share of the domain's width, or with the edge that is nearest to it. */
    static DoubleGene gene(double share) {
        return DoubleGene.of(Math.max(0, Math.min(share, 1)), 0, ABOVE_ONE);
    }

    @Override
    final void begin(double[] start, double value) {
        space = new SearchSpace(problem, start);
        // Jenetics takes its random numbers from a registry; set at each step, since other runs set theirs between
        RandomRegistry.with(problem.random(), random -> {
            firstGeneration(start, value);
            return null;
        });
    }

    private void firstGeneration(double[] start, double value) {
        DoubleChromosome first = chromosome(start);
        Engine.Builder<DoubleGene, Double> builder =
                Engine.builder(genotype -> problem.value(location(genotype)), individual(first));
        configure(builder);
        engine = builder.minimizing()
                .maximalPhenotypeAge(Long.MAX_VALUE) // by default Jenetics lets also the best die of old age
                .executor(Runnable::run) // in this thread, or the order of random numbers is anybody's
                .build();
        Stream<Phenotype<DoubleGene, Double>> drawn =
                Stream.generate(() -> Phenotype.of(individual(first.newInstance()), 1));
        ISeq<Phenotype<DoubleGene, Double>> points = engine.eval(
                Stream.concat(Stream.of(Phenotype.of(individual(first), 1, value)), drawn.limit(firstPoints - 1))
                        .collect(ISeq.toISeq()));
        generation = EvolutionStart.of(points, 1);
        offer(points.stream().min(Comparator.comparing(Phenotype::fitness)).orElseThrow());
    }

    @Override
    final void evolve() {
        EvolutionResult<DoubleGene, Double> result =
                RandomRegistry.with(problem.random(), random -> engine.evolve(generation));
        generation = result.next();
        offer(result.bestPhenotype());
    }

    private void offer(Phenotype<DoubleGene, Double> best) {
        offer(location(best.genotype()), best.fitness());
    }

    private DoubleChromosome chromosome(double[] x) {
        DoubleGene[] genes = new DoubleGene[x.length];
        for (int i = 0; i < genes.length; i++) {
            genes[i] = gene((x[i] - space.lower[i]) / space.width[i]);
        }
        return DoubleChromosome.of(genes);
    }

    private double[] location(Genotype<DoubleGene> genotype) {
        double[] x = new double[space.lower.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = space.lower[i] + genotype.chromosome().get(i).doubleValue() * space.width[i];
        }
        return x;
    }
}
