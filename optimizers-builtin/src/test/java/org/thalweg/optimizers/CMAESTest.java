package org.thalweg.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.api.Box;
import org.thalweg.api.Minimization;
import org.thalweg.api.Objective;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;
import org.thalweg.api.Rates;
import org.thalweg.api.Result;
import org.thalweg.api.Stop;
import org.thalweg.api.Trace;
import org.thalweg.api.Vector;

class CMAESTest {
    private static final Rates NO_RATES = new Rates(Double.NaN, Double.NaN);

    @ParameterizedTest
    @CsvSource({
        "1, 1, 0, 0, 0, 'population must be >= 2, or 0, got 1'",
        "-4, 1, 0, 0, 0, 'population must be >= 2, or 0, got -4'",
        "0, -1, 0, 0, 0, 'sigma must be >= 0, got -1.0'",
        "0, NaN, 0, 0, 0, 'sigma must be >= 0, got NaN'",
        "0, Infinity, 0, 0, 0, 'sigma must be finite, got Infinity'",
        "0, 1, -1, 0, 0, 'restarts must be >= 0, got -1'",
        "0, 1, 0, -1, 0, 'toleranceFun must be >= 0, got -1.0'",
        "0, 1, 0, 0, NaN, 'toleranceX must be >= 0, got NaN'"
    })
    void refusesWhatIsOutOfRange(
            int population, double sigma, int restarts, double toleranceFun, double toleranceX, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CMAES(population, sigma, true, restarts, toleranceFun, toleranceX))
                .withMessage(message);
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 4", "0, 2, 6", "0, 3, 7", "0, 10, 10", "0, 100, 17", "2, 3, 2", "50, 10, 50"})
    void costsAPopulationAStepAndTheStartOnce(int population, int dimension, int expected) {
        Trace trace = Minimization.of(Landscape.SPHERE)
                .from(new SplittableRandom(1).doubles(dimension, 1, 3).toArray())
                .with(new CMAES(population, 0, true, 0, 0, 0))
                .steps(5)
                .run()
                .trace();

        assertThat(IntStream.range(0, trace.size()).mapToLong(trace::evaluations))
                .containsExactly(
                        0L, 1L + expected, 1L + 2 * expected, 1L + 3 * expected, 1L + 4 * expected, 1L + 5 * expected);
    }

    static Stream<Arguments> solved() {
        CMAES restarting = new CMAES(0, 0, true, 9, 1e-12, 1e-12);
        return Stream.of(
                Arguments.of(new CMAES(), Landscape.SPHERE, 2, 300),
                Arguments.of(new CMAES(), Landscape.SPHERE, 5, 700),
                Arguments.of(new CMAES(), Landscape.ROSENBROCK, 2, 600),
                Arguments.of(new CMAES(), Landscape.ROSENBROCK, 5, 2200),
                Arguments.of(new CMAES(0, 0, false, 0, 1e-12, 1e-12), Landscape.ROSENBROCK, 5, 2800),
                Arguments.of(new CMAES(100, 0, true, 0, 1e-12, 1e-12), Landscape.RASTRIGIN, 2, 3000),
                Arguments.of(restarting, Landscape.RASTRIGIN, 2, 5000),
                Arguments.of(restarting, Landscape.RASTRIGIN, 5, 40_000));
    }

    @ParameterizedTest
    @MethodSource
    void solved(CMAES method, Landscape landscape, int dimension, double budget) {
        assertThat(Searches.medianCost(method, landscape, dimension, 1e-6)).isLessThan(budget);
    }

    @Test
    void spreadsItsFirstGenerationByTheDomainsWidths() {
        double[] deviations = firstDeviations(new CMAES(4000, 0, true, 0, 0, 0), -1, 0);

        // of a deviation of 4000 numbers the standard deviation is 1.1 %; this is four of it
        assertThat(deviations[0] / (0.3 * 2)).isBetween(0.955, 1.045);
        assertThat(deviations[1] / (0.3 * 100)).isBetween(0.955, 1.045);
    }

    @Test
    void theDomainIsWidenedToTheStart() {
        double[] deviations = firstDeviations(new CMAES(4000, 0, true, 0, 0, 0), 9, 0);

        assertThat(deviations[0] / (0.3 * 10)).isBetween(0.955, 1.045);
    }

    @Test
    void aSigmaIsTheDeviationOfEachCoordinate() {
        double[] deviations = firstDeviations(new CMAES(4000, 0.25, true, 0, 0, 0), 9, 0);

        assertThat(deviations[0] / 0.25).isBetween(0.955, 1.045);
        assertThat(deviations[1] / 0.25).isBetween(0.955, 1.045);
    }

    /** The deviations of the first generation from the start, in a box of widths 2 and 100. */
    private static double[] firstDeviations(CMAES method, double... start) {
        double[] squares = new double[2];
        Objective objective = new Objective() {
            @Override
            public double value(double[] x) {
                for (int i = 0; i < 2; i++) {
                    squares[i] += (x[i] - start[i]) * (x[i] - start[i]);
                }
                return 0;
            }

            @Override
            public Box domain() {
                return new Box(Vector.of(-1, -50), Vector.of(1, 50));
            }
        };
        method.start(Problem.of(objective, 2, new SplittableRandom(8))).step(start.clone(), NO_RATES);
        return Arrays.stream(squares)
                .map(sum -> Math.sqrt(sum / method.population()))
                .toArray();
    }

    static Stream<DoubleUnaryOperator> strictlyIncreasingAndExact() {
        return Stream.of(
                f -> 8 * f,
                f -> f < 1 ? f : 1024 * f,
                f -> Math.scalb(f, Math.getExponent(f)), // doubles the exponent: nearly f²
                f -> -Math.scalb(3 - Math.scalb(f, -Math.getExponent(f)), -Math.getExponent(f))); // nearly -1/f
    }

    @ParameterizedTest
    @MethodSource("strictlyIncreasingAndExact")
    void heedsTheOrderOfValuesAlone(DoubleUnaryOperator increasing) {
        assertThat(path(x -> increasing.applyAsDouble(Landscape.ROSENBROCK.value(x))))
                .containsExactlyElementsOf(path(Landscape.ROSENBROCK));
    }

    private static List<Vector> path(Objective objective) {
        Trace trace = Minimization.of(objective)
                .from(-1, 2, 0.5, 1)
                .with(new CMAES(0, 0, true, 0, 0, 0))
                .steps(200)
                .run()
                .trace();
        assertThat(trace.size()).isEqualTo(201);
        return IntStream.range(0, trace.size())
                .mapToObj(row -> Vector.of(
                        IntStream.range(0, 4).mapToDouble(i -> trace.x(row, i)).toArray()))
                .toList();
    }

    /** In distribution: by medians, which over nine seeds vary by some hundredths. The starts are drawn in one cube. */
    @Test
    void needsAsLongHoweverAnEllipsoidIsTurned() {
        int dimension = 6;
        double[][] rotation = rotation(dimension);
        double straight = Searches.medianCost(new CMAES(), Landscape.ELLIPSOID, dimension, 1e-8);
        double turned =
                Searches.medianCost(new CMAES(), x -> Landscape.ELLIPSOID.value(times(rotation, x)), dimension, 1e-8);

        assertThat(turned / straight).isBetween(0.9, 1.1);
    }

    /** A product of reflections. */
    private static double[][] rotation(int n) {
        SplittableRandom random = new SplittableRandom(12);
        double[][] q = new double[n][n];
        for (int i = 0; i < n; i++) {
            q[i][i] = 1;
        }
        for (int k = 0; k < n; k++) {
            double[] v = random.doubles(n, -1, 1).toArray();
            double square = Arrays.stream(v).map(vi -> vi * vi).sum();
            for (double[] row : q) {
                double along =
                        IntStream.range(0, n).mapToDouble(i -> row[i] * v[i]).sum();
                Arrays.setAll(row, i -> row[i] - 2 * along / square * v[i]);
            }
        }
        return q;
    }

    private static double[] times(double[][] matrix, double[] x) {
        return Arrays.stream(matrix)
                .mapToDouble(row -> IntStream.range(0, x.length)
                        .mapToDouble(i -> row[i] * x[i])
                        .sum())
                .toArray();
    }

    static Stream<Arguments> ends() {
        CMAES patient = new CMAES(0, 1, true, 0, 0, 0);
        SplittableRandom noise = new SplittableRandom(1);
        return Stream.of(
                Arguments.of(
                        "the values of the last 20 generations differ by less than toleranceFun",
                        new CMAES(),
                        Landscape.ROSENBROCK),
                Arguments.of(
                        "the steps are shorter than toleranceX times the first ones",
                        new CMAES(0, 1, true, 0, 0, 1e-3),
                        Landscape.SPHERE),
                Arguments.of("the best values of the last 20 generations are equal", patient, (Objective) x -> 1),
                Arguments.of("the best values of the last 20 generations are equal", patient, (Objective)
                        x -> x[0] == -1 && x[1] == 2 ? 1 : Double.NaN),
                Arguments.of(
                        "the steps have grown ten-thousandfold: sigma is too small, or there is no minimum",
                        patient,
                        (Objective) x -> x[0] + x[1]),
                Arguments.of("the covariance's condition number is above 1.0E14", patient, (Objective)
                        x -> x[0] * x[0] + 1e18 * x[1] * x[1]),
                Arguments.of("neither the best nor the median values improve", patient, (Objective)
                        x -> noise.nextDouble()));
    }

    @ParameterizedTest
    @MethodSource
    void ends(String clause, CMAES method, Objective objective) {
        Result result =
                Minimization.of(objective).from(-1, 2).with(method).steps(5000).run();

        assertThat(result.stop().reason()).isEqualTo(Stop.Reason.FINISHED);
        assertThat(result.stop().sentence()).isEqualTo(clause);
    }

    /** However long the run: its past has been moved to longer arrays by then. */
    @Test
    void comparesTheLastGenerationsOfALongRun() {
        int[] asked = new int[1];
        Objective fallingForSixtyGenerations = x -> Math.max(40, 100 - (asked[0]++ - 1) / 8);
        Result result = Minimization.of(fallingForSixtyGenerations)
                .from(-1, 2)
                .with(new CMAES(8, 1, true, 0, 0, 0))
                .steps(5000)
                .run();

        assertThat(result.stop().sentence()).isEqualTo("the best values of the last 18 generations are equal");
        assertThat(result.steps()).isEqualTo(60 + 18);
    }

    @Test
    void endsWhereACoordinateIsTooLargeForTheSteps() {
        Result result = Minimization.of(x -> x[1] * x[1])
                .from(1e17, 2)
                .with(new CMAES(0, 1, true, 0, 0, 0))
                .run();

        assertThat(result.stop().sentence()).isEqualTo("a step along a coordinate no longer changes the mean");
        assertThat(result.steps()).isEqualTo(1);
    }

    /** A narrow valley along the diagonal, so far out that its width comes near the coordinates' spacing. */
    @Test
    void endsWhereAnAxisIsTooShort() {
        Result result = Minimization.of(x -> 1e8 * Math.pow(x[0] + x[1], 2) + Math.abs(x[0] - x[1] - 2e9))
                .from(1e9 + 3, -1e9 + 2)
                .with(new CMAES(0, 1, true, 0, 0, 0))
                .steps(5000)
                .run();

        assertThat(result.stop().sentence())
                .isEqualTo("a step along an axis of the distribution no longer changes the mean");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, -1})
    void aCovarianceThatRoundingHasSpoiltIsOfInfiniteCondition(double variance) {
        CMAESDistribution distribution = new CMAESDistribution(new double[2], 1, new double[] {1, 1}, 4, true);
        assertThat(distribution.condition()).isEqualTo(1);

        distribution.draw(new SplittableRandom(1));
        distribution.covariance[1][1] = variance;
        distribution.learn(new Integer[] {2, 0, 3, 1});

        assertThat(distribution.condition()).isInfinite();
    }

    /** Short deviations aren't enough: while the mean moves steadily they may grow again. */
    @Test
    void toleranceXIsForTheDeviationsAndForThePath() {
        int onTheMove = 0;
        for (int seed = 0; seed < 10; seed++) {
            CMAESRun run = (CMAESRun)
                    new CMAES(0, 1, true, 0, 0, 1.1).start(Problem.of(x -> x[0], 2, new SplittableRandom(seed)));
            double[] x = {1, 2};
            for (int step = 0; step < 10 && run.finished().isEmpty(); step++) {
                run.step(x, NO_RATES);
                CMAESDistribution distribution = run.distribution();
                double deviation = Math.max(distribution.deviation(0), distribution.deviation(1));
                double path = distribution.sigma
                        * Math.max(Math.abs(distribution.pathCovariance[0]), Math.abs(distribution.pathCovariance[1]));
                assertThat(run.finished().isPresent()).isEqualTo(deviation < 1.1 && path < 1.1);
                onTheMove += deviation < 1.1 && path >= 1.1 ? 1 : 0;
            }
        }
        assertThat(onTheMove).isPositive();
    }

    @Test
    void startsAgainWithTwiceThePopulationElsewhere() {
        Problem problem = Problem.of(x -> 1, 2, new SplittableRandom(9));
        Optimizer.Run run = new CMAES(8, 0.01, true, 2, 0, 0).start(problem);
        double[] x = {-1, 2};
        List<Long> costs = new ArrayList<>();
        List<double[]> means = new ArrayList<>();
        long before = 1; // the start's
        for (int step = 0; step < 100 && run.finished().isEmpty(); step++) {
            run.step(x, NO_RATES);
            costs.add(problem.evaluations() - before);
            before = problem.evaluations();
            means.add(((CMAESRun) run).distribution().mean.clone());
        }

        // the best values of 10 + ⌈60 / population⌉ generations are equal
        assertThat(costs.stream().filter(cost -> cost == 8)).hasSize(18);
        assertThat(costs.stream().filter(cost -> cost == 16)).hasSize(14);
        assertThat(costs.stream().filter(cost -> cost == 32)).hasSize(12);
        assertThat(costs).hasSize(44).isSorted();
        assertThat(run.finished()).hasValue("the best values of the last 12 generations are equal");
        assertThat(distance(means.get(17), means.get(18)))
                .as("the second descent's mean is drawn in the domain, hundreds of steps away")
                .isGreaterThan(1);
        assertThat(distance(means.get(31), means.get(32)))
                .as("and the third one's is another")
                .isGreaterThan(1);
        assertThat(means.get(18)).satisfies(mean -> {
            assertThat(mean[0]).isBetween(-5.1, 5.1);
            assertThat(mean[1]).isBetween(-5.1, 5.1);
        });
    }

    private static double distance(double[] x, double[] y) {
        return Math.hypot(x[0] - y[0], x[1] - y[1]);
    }
}
