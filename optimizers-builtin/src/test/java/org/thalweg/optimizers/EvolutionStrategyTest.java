package org.thalweg.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.api.Minimization;
import org.thalweg.api.Problem;
import org.thalweg.api.Rates;
import org.thalweg.api.Trace;
import org.thalweg.optimizers.EvolutionStrategy.Selection;

class EvolutionStrategyTest {
    @ParameterizedTest
    @CsvSource({
        "COMMA, 0, 9, 0.1, 'mu must be >= 1, got 0'",
        "PLUS, 5, 0, 0.1, 'lambda must be >= 1, got 0'",
        "COMMA, 5, 5, 0.1, 'with selection COMMA lambda must be > mu = 5, got 5'",
        "COMMA, 5, 9, 0, 'mutationScale must be in (0, 1], got 0.0'",
        "COMMA, 5, 9, 1.5, 'mutationScale must be in (0, 1], got 1.5'",
        "COMMA, 5, 9, NaN, 'mutationScale must be in (0, 1], got NaN'"
    })
    void refusesWhatIsOutOfRange(Selection selection, int mu, int lambda, double mutationScale, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EvolutionStrategy(selection, mu, lambda, mutationScale))
                .withMessage(message);
    }

    @Test
    void refusesToGoWithoutASelection() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EvolutionStrategy(null, 1, 2, 0.1))
                .withMessage("selection must be COMMA or PLUS, got null");
    }

    @ParameterizedTest
    @CsvSource({"COMMA, 15, 100", "PLUS, 15, 100", "COMMA, 1, 2", "PLUS, 1, 1", "PLUS, 7, 3"})
    void costsItsParentsFirstAndThenItsChildren(Selection selection, int mu, int lambda) {
        Trace trace = Minimization.of(Landscape.SPHERE)
                .from(1, 2)
                .with(new EvolutionStrategy(selection, mu, lambda, 0.1))
                .steps(4)
                .run()
                .trace();

        assertThat(IntStream.range(0, trace.size()).mapToLong(trace::evaluations))
                .containsExactly(0L, (long) mu, mu + (long) lambda, mu + 2L * lambda, mu + 3L * lambda);
    }

    static Stream<Arguments> solved() {
        EvolutionStrategy plus = new EvolutionStrategy(Selection.PLUS, 15, 100, 0.1);
        return Stream.of(
                Arguments.of(new EvolutionStrategy(), Landscape.SPHERE, 2, 1500),
                Arguments.of(new EvolutionStrategy(), Landscape.SPHERE, 5, 4000),
                Arguments.of(plus, Landscape.SPHERE, 5, 4000),
                Arguments.of(plus, Landscape.ROSENBROCK, 2, 9000),
                Arguments.of(plus, Landscape.RASTRIGIN, 2, 9000));
    }

    @ParameterizedTest
    @MethodSource
    void solved(EvolutionStrategy method, Landscape landscape, int dimension, double budget) {
        assertThat(Searches.medianCost(method, landscape, dimension, 1e-6)).isLessThan(budget);
    }

    /** One individual: a point and its step size. */
    private record Individual(double[] x, double step) {
        double value() {
            return Landscape.ROSENBROCK.value(x);
        }
    }

    /** Keeps the normal deviates that are drawn. */
    private record Deviates(RandomGenerator random, List<Double> drawn) implements RandomGenerator {
        @Override
        public long nextLong() {
            return random.nextLong();
        }

        @Override
        public double nextGaussian() {
            double deviate = random.nextGaussian();
            drawn.add(deviate);
            return deviate;
        }
    }

    /**
     * Every point of 20 generations against the strategy as Beyer and Schwefel describe it, 2002, without Jenetics, in
     * a few plain lines with the same normal deviates. They reckon with locations, the method with shares of the
     * domain's width, so that the last digits may differ.
     */
    @ParameterizedTest
    @CsvSource({"COMMA, 3, 10, 0.2", "PLUS, 3, 10, 0.2", "COMMA, 1, 4, 1", "PLUS, 5, 2, 0.01"})
    void goesAsTheTextbookSays(Selection selection, int mu, int lambda, double mutationScale) {
        int n = 3;
        List<Double> deviates = new ArrayList<>();
        List<double[]> seen = new ArrayList<>();
        Problem problem = Problem.of(
                x -> {
                    seen.add(x.clone());
                    return Landscape.ROSENBROCK.value(x);
                },
                n,
                new Deviates(new SplittableRandom(5), deviates));
        var run = new EvolutionStrategy(selection, mu, lambda, mutationScale).start(problem);
        double[] x = {-1, 2, 0.5};
        for (int step = 0; step < 21; step++) {
            run.step(x, new Rates(Double.NaN, Double.NaN));
        }

        Iterator<Double> deviate = deviates.iterator();
        List<Individual> parents = new ArrayList<>();
        seen.subList(0, mu).forEach(first -> parents.add(new Individual(first, mutationScale)));
        List<double[]> expected = new ArrayList<>(seen.subList(0, mu));
        for (int generation = 0; generation < 20; generation++) {
            parents.sort(Comparator.comparingDouble(Individual::value));
            List<Individual> candidates =
                    new ArrayList<>(selection == Selection.PLUS ? parents.subList(0, mu) : List.of());
            for (int k = 0; k < lambda; k++) {
                Individual parent = parents.get(k % mu);
                double step = Math.min(1, parent.step * Math.exp(deviate.next() / Math.sqrt(2 * n)));
                double[] child = new double[n];
                for (int j = 0; j < n; j++) {
                    child[j] = Math.max(-5, Math.min(parent.x[j] + 10 * step * deviate.next(), 5));
                }
                candidates.add(new Individual(child, step));
                expected.add(child);
            }
            parents.clear();
            parents.addAll(candidates);
        }

        assertThat(seen).hasSameSizeAs(expected);
        for (int i = 0; i < seen.size(); i++) {
            assertThat(seen.get(i)).as("point " + i).containsExactly(expected.get(i), Offset.offset(1e-9));
        }
    }
}
