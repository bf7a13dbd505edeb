package org.thalweg.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.api.Minimization;
import org.thalweg.api.Problem;
import org.thalweg.api.Rates;
import org.thalweg.api.Result;
import org.thalweg.api.Stop;
import org.thalweg.api.Trace;
import org.thalweg.optimizers.DifferentialEvolution.Strategy;

class DifferentialEvolutionTest {
    @ParameterizedTest
    @CsvSource({
        "3, 0.5, 0.5, 'population must be >= 4, or 0, got 3'",
        "-1, 0.5, 0.5, 'population must be >= 4, or 0, got -1'",
        "9, 0, 0.5, 'differentialWeight must be in (0, 2], got 0.0'",
        "9, 2.1, 0.5, 'differentialWeight must be in (0, 2], got 2.1'",
        "9, NaN, 0.5, 'differentialWeight must be in (0, 2], got NaN'",
        "9, 0.5, -0.1, 'crossover must be in [0, 1], got -0.1'"
    })
    void refusesWhatIsOutOfRange(int population, double differentialWeight, double crossover, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DifferentialEvolution(Strategy.BEST, population, differentialWeight, crossover))
                .withMessage(message);
    }

    @Test
    void refusesToGoWithoutAStrategy() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DifferentialEvolution(null, 0, 0.5, 0.5))
                .withMessage("strategy must be RAND or BEST, got null");
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 20", "0, 2, 20", "0, 3, 30", "0, 20, 200", "0, 100, 200", "4, 3, 4", "300, 2, 300"})
    void costsAPopulationAStep(int population, int dimension, int expected) {
        Trace trace = Minimization.of(Landscape.SPHERE)
                .from(new double[dimension])
                .with(new DifferentialEvolution(Strategy.RAND, population, 0.8, 0.9))
                .steps(3)
                .run()
                .trace();

        assertThat(IntStream.range(0, trace.size()).mapToLong(trace::evaluations))
                .containsExactly(0L, (long) expected, 2L * expected, 3L * expected);
    }

    static Stream<Arguments> solved() {
        DifferentialEvolution best = new DifferentialEvolution(Strategy.BEST, 0, 0.8, 0.9);
        return Stream.of(
                Arguments.of(new DifferentialEvolution(), Landscape.SPHERE, 2, 1000),
                Arguments.of(new DifferentialEvolution(), Landscape.SPHERE, 5, 9000),
                Arguments.of(new DifferentialEvolution(), Landscape.ROSENBROCK, 2, 1700),
                Arguments.of(new DifferentialEvolution(), Landscape.ROSENBROCK, 5, 20_000),
                Arguments.of(new DifferentialEvolution(), Landscape.RASTRIGIN, 2, 2200),
                Arguments.of(new DifferentialEvolution(Strategy.RAND, 0, 0.5, 0.1), Landscape.RASTRIGIN, 5, 9000),
                Arguments.of(best, Landscape.SPHERE, 5, 4000),
                Arguments.of(best, Landscape.ROSENBROCK, 5, 10_000));
    }

    @ParameterizedTest
    @MethodSource
    void solved(DifferentialEvolution method, Landscape landscape, int dimension, double budget) {
        assertThat(Searches.medianCost(method, landscape, dimension, 1e-6)).isLessThan(budget);
    }

    /**
     * Every point of 30 generations against the scheme of Storn and Price, 1997, in a few plain lines that draw the
     * same random numbers: for each point r1, r2 and r3 anew until they differ, then the sure coordinate, then one
     * number a coordinate.
     */
    @ParameterizedTest
    @CsvSource({"RAND, 4, 0.8, 0.9", "RAND, 12, 0.5, 0.2", "BEST, 5, 0.7, 0.5", "BEST, 20, 1.3, 1", "RAND, 8, 0.5, 0"})
    void goesAsThePaperSays(Strategy strategy, int population, double f, double cr) {
        int n = 3;
        int seed = 21;
        List<double[]> seen = new ArrayList<>();
        Problem problem = Problem.of(
                x -> {
                    seen.add(x.clone());
                    return value(x);
                },
                n,
                new SplittableRandom(seed));
        var run = new DifferentialEvolution(strategy, population, f, cr).start(problem);
        double[] x = {-1, 2, 0.5};

        RandomGenerator random = new SplittableRandom(seed);
        List<double[]> points = new ArrayList<>();
        points.add(x.clone());
        while (points.size() < population) {
            points.add(random.doubles(n).map(u -> -5 + u * 10).toArray());
        }
        List<double[]> expected = new ArrayList<>(points);
        for (int generation = 0; generation < 30; generation++) {
            List<double[]> next = new ArrayList<>();
            double[] best = best(points);
            for (int i = 0; i < population; i++) {
                int target = i;
                int[] r = IntStream.generate(() -> random.nextInt(population))
                        .filter(k -> k != target)
                        .distinct()
                        .limit(3)
                        .toArray();
                double[] base = strategy == Strategy.BEST ? best : points.get(r[0]);
                int sure = random.nextInt(n);
                double[] trial = points.get(i).clone();
                for (int j = 0; j < n; j++) {
                    boolean mutated = random.nextDouble() < cr;
                    if (mutated || j == sure) {
                        trial[j] = base[j] + f * (points.get(r[1])[j] - points.get(r[2])[j]);
                    }
                }
                expected.add(trial);
                next.add(isWorse(trial, points.get(i)) ? points.get(i) : trial);
            }
            points = next;
        }
        for (int step = 0; step < 31; step++) {
            run.step(x, new Rates(Double.NaN, Double.NaN));
        }

        assertThat(seen.toArray(double[][]::new)).isDeepEqualTo(expected.toArray(double[][]::new));
        assertThat(value(x)).isEqualTo(value(best(points)));
    }

    /** In steps, so that a trial is now and then as good as the point that it then replaces; none on one side. */
    private static double value(double[] x) {
        return x[2] < -1 ? Double.NaN : Math.rint(Landscape.ROSENBROCK.value(x));
    }

    private static boolean isWorse(double[] x, double[] than) {
        return Double.compare(value(x), value(than)) > 0; // NaN above all
    }

    private static double[] best(List<double[]> points) {
        return points.stream()
                .reduce((one, other) -> isWorse(one, other) ? other : one)
                .orElseThrow();
    }

    @Test
    void endsWhenAllPointsAreTheSame() {
        Result result = Minimization.of(Landscape.SPHERE)
                .from(3, 4)
                .with(new DifferentialEvolution(Strategy.BEST, 6, 0.5, 0.9))
                .steps(20_000)
                .run();

        assertThat(result.stop().reason()).isEqualTo(Stop.Reason.FINISHED);
        assertThat(result.stop().sentence()).isEqualTo("all points of the population are the same");
    }
}
