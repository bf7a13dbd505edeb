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
import org.thalweg.optimizers.ParticleSwarm.Topology;

class ParticleSwarmTest {
    private static final ParticleSwarm RING = new ParticleSwarm(Topology.RING, 40, 0.7298, 1.49618, 1.49618);

    @ParameterizedTest
    @CsvSource({
        "1, 0.7, 1.4, 1.4, 'population must be >= 2, got 1'",
        "9, -0.1, 1.4, 1.4, 'inertia must be in [0, 1], got -0.1'",
        "9, 1.1, 1.4, 1.4, 'inertia must be in [0, 1], got 1.1'",
        "9, 0.7, NaN, 1.4, 'cognitive must be >= 0, got NaN'",
        "9, 0.7, 1.4, -1, 'social must be >= 0, got -1.0'",
        "9, 0.7, 1.4, Infinity, 'social must be finite, got Infinity'"
    })
    void refusesWhatIsOutOfRange(int population, double inertia, double cognitive, double social, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ParticleSwarm(Topology.RING, population, inertia, cognitive, social))
                .withMessage(message);
    }

    @Test
    void refusesToGoWithoutATopology() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ParticleSwarm(null, 9, 0.7, 1.4, 1.4))
                .withMessage("topology must be GLOBAL or RING, got null");
    }

    @Test
    void costsAsManyEvaluationsAStepAsThereAreParticles() {
        Trace trace = Minimization.of(Landscape.SPHERE)
                .from(1, 2)
                .with(new ParticleSwarm(Topology.GLOBAL, 17, 0.7, 1.4, 1.4))
                .steps(3)
                .run()
                .trace();

        assertThat(IntStream.range(0, trace.size()).mapToLong(trace::evaluations))
                .containsExactly(0L, 17L, 34L, 51L);
    }

    static Stream<Arguments> solved() {
        return Stream.of(
                Arguments.of(new ParticleSwarm(), Landscape.SPHERE, 2, 2200),
                Arguments.of(new ParticleSwarm(), Landscape.SPHERE, 5, 4500),
                Arguments.of(new ParticleSwarm(), Landscape.ROSENBROCK, 2, 6000),
                Arguments.of(new ParticleSwarm(), Landscape.RASTRIGIN, 2, 4500),
                Arguments.of(RING, Landscape.SPHERE, 2, 2600),
                Arguments.of(RING, Landscape.ROSENBROCK, 2, 12_000),
                Arguments.of(RING, Landscape.RASTRIGIN, 5, 30_000));
    }

    @ParameterizedTest
    @MethodSource
    void solved(ParticleSwarm method, Landscape landscape, int dimension, double budget) {
        assertThat(Searches.medianCost(method, landscape, dimension, 1e-6)).isLessThan(budget);
    }

    /**
     * Every point of 30 generations against the equations of Clerc and Kennedy, 2002, in a few plain lines that draw
     * the same random numbers: a particle's place, then where its first velocity points to; later two a coordinate.
     */
    @ParameterizedTest
    @CsvSource({
        "GLOBAL, 2, 0.7298, 1.49618, 1.49618",
        "GLOBAL, 11, 0.6, 1.7, 1.2",
        "RING, 3, 0.7298, 1.49618, 1.49618",
        "RING, 12, 0.7, 1, 2"
    })
    void fliesAsThePaperSays(Topology topology, int population, double inertia, double cognitive, double social) {
        int n = 3;
        int seed = 33;
        List<double[]> seen = new ArrayList<>();
        Problem problem = Problem.of(
                x -> {
                    seen.add(x.clone());
                    return value(x);
                },
                n,
                new SplittableRandom(seed));
        var run = new ParticleSwarm(topology, population, inertia, cognitive, social).start(problem);
        double[] location = {-1, 2, 0.5};

        RandomGenerator random = new SplittableRandom(seed);
        double[][] x = new double[population][];
        double[][] v = new double[population][n];
        double[][] p = new double[population][];
        List<double[]> expected = new ArrayList<>();
        for (int i = 0; i < population; i++) {
            x[i] = i == 0 ? location.clone() : drawn(random, n);
            double[] other = drawn(random, n);
            for (int j = 0; j < n; j++) {
                v[i][j] = 0.5 * (other[j] - x[i][j]);
            }
            p[i] = x[i].clone();
            expected.add(x[i].clone());
        }
        for (int generation = 0; generation < 30; generation++) {
            double[][] l = new double[population][];
            for (int i = 0; i < population; i++) {
                l[i] = (topology == Topology.GLOBAL
                                ? Stream.of(p)
                                : Stream.of(p[i], p[(i + population - 1) % population], p[(i + 1) % population]))
                        .reduce((one, other) -> isBetter(other, one) ? other : one)
                        .orElseThrow();
            }
            for (int i = 0; i < population; i++) {
                for (int j = 0; j < n; j++) {
                    v[i][j] = inertia * v[i][j]
                            + cognitive * random.nextDouble() * (p[i][j] - x[i][j])
                            + social * random.nextDouble() * (l[i][j] - x[i][j]);
                    x[i][j] += v[i][j];
                }
                expected.add(x[i].clone());
            }
            for (int i = 0; i < population; i++) {
                p[i] = isBetter(x[i], p[i]) ? x[i].clone() : p[i];
            }
        }
        for (int step = 0; step < 31; step++) {
            run.step(location, new Rates(Double.NaN, Double.NaN));
        }

        assertThat(seen.toArray(double[][]::new)).isDeepEqualTo(expected.toArray(double[][]::new));
        assertThat(value(location))
                .isEqualTo(Stream.of(p)
                        .mapToDouble(ParticleSwarmTest::value)
                        .sorted()
                        .findFirst()
                        .orElseThrow());
    }

    /** On one side there is none. */
    private static double value(double[] x) {
        return x[2] < -1 ? Double.NaN : Landscape.ROSENBROCK.value(x);
    }

    private static boolean isBetter(double[] x, double[] than) {
        return Double.compare(value(x), value(than)) < 0; // NaN above all
    }

    private static double[] drawn(RandomGenerator random, int n) {
        return random.doubles(n).map(u -> -5 + u * 10).toArray();
    }

    @ParameterizedTest
    @CsvSource({"GLOBAL", "RING"})
    void endsWhereTheSwarmStandsStill(Topology topology) {
        Result result = Minimization.of(x -> Math.abs(x[0] - 1) + Math.abs(x[1] - 2))
                .from(3, 3)
                .with(new ParticleSwarm(topology, 5, 0.5, 1.2, 1.2))
                .steps(20_000)
                .run();

        assertThat(result.stop().reason()).isEqualTo(Stop.Reason.FINISHED);
        assertThat(result.stop().sentence()).isEqualTo("the swarm stands still");
        assertThat(result.steps()).as("while it moves it goes on").isGreaterThan(50);
    }

    /** A generator whose first numbers are 0: nothing pulls in that generation, though something will in the next. */
    @Test
    void aParticleThatIsDrawnElsewhereDoesNotStandStill() {
        RandomGenerator later = new SplittableRandom(1);
        int[] drawn = new int[1];
        RandomGenerator random = () -> drawn[0]++ < 40 ? 0 : later.nextLong();
        Problem problem = Problem.of(Landscape.SPHERE, 2, random);
        var run = new ParticleSwarm(Topology.GLOBAL, 3, 0, 1, 1).start(problem);
        double[] x = {-5, 2};

        for (int step = 0; step < 3; step++) {
            run.step(x, new Rates(Double.NaN, Double.NaN));
            assertThat(run.finished()).isEmpty();
            assertThat(x).as("in its third generation still").containsExactly(-5, 2);
        }
    }

    /** On a plateau nobody has a better neighbour. */
    @Test
    void endsWhereTheSwarmStandsStillInSeveralPoints() {
        Result result = Minimization.of(x -> 1)
                .from(3, 3)
                .with(new ParticleSwarm(Topology.RING, 5, 0.5, 1.2, 1.2))
                .steps(20_000)
                .run();

        assertThat(result.stop().sentence()).isEqualTo("the swarm stands still");
    }
}
