package org.thalweg.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.api.Minimization;
import org.thalweg.api.Objective;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;
import org.thalweg.api.Rates;
import org.thalweg.api.Result;
import org.thalweg.api.Stop;
import org.thalweg.api.Trace;

class NelderMeadTest {
    private static final Rates NONE = new Rates(Double.NaN, Double.NaN);

    @ParameterizedTest
    @CsvSource({
        "-1, 1, 2, 0.5, 0.5, false, 0, 0, 'initialStep must be >= 0, got -1.0'",
        "0, 0, 2, 0.5, 0.5, false, 0, 0, 'reflection must be > 0, got 0.0'",
        "0, 1, 1, 0.5, 0.5, false, 0, 0, 'expansion must be > 1, > reflection and finite,"
                + " got 1.0 with reflection = 1.0'",
        "0, 3, 2, 0.5, 0.5, false, 0, 0, 'expansion must be > 1, > reflection and finite,"
                + " got 2.0 with reflection = 3.0'",
        "0, 0.5, 1, 0.5, 0.5, false, 0, 0, 'expansion must be > 1, > reflection and finite,"
                + " got 1.0 with reflection = 0.5'",
        "0, 1, 2, 1, 0.5, false, 0, 0, 'contraction must be in (0, 1), got 1.0'",
        "0, 1, 2, 0.5, NaN, false, 0, 0, 'shrink must be in (0, 1), got NaN'",
        "0, 1, 3, 0.5, 0.5, true, 0, 0, 'adaptive needs reflection = 1, expansion = 2, contraction = 0.5"
                + " and shrink = 0.5, got 1.0, 3.0, 0.5 and 0.5'",
        "0, 1, 2, 0.5, 0.5, false, -1, 0, 'toleranceX must be >= 0, got -1.0'",
        "0, 1, 2, 0.5, 0.5, false, 0, NaN, 'toleranceF must be >= 0, got NaN'"
    })
    void refusesWhatIsOutOfRange(
            double initialStep,
            double reflection,
            double expansion,
            double contraction,
            double shrink,
            boolean adaptive,
            double toleranceX,
            double toleranceF,
            String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NelderMead(
                        initialStep, reflection, expansion, contraction, shrink, adaptive, toleranceX, toleranceF))
                .withMessage(message);
    }

    static Stream<Arguments> scipy() {
        Objective valley = Hills::valley;
        double[] both = {-1.2, 1, -1.2, 1};
        return Stream.of(
                arguments(valley, new double[] {-1.2, 1}, 0.5, false, 1, 5, new double[] {-1.2, 1.5}),
                arguments(valley, new double[] {-1.2, 1}, 0.5, false, 10, 22, new double[] {
                    -0.8088867187499993, 0.614501953125
                }),
                arguments(valley, new double[] {-1.2, 1}, 0.5, false, 50, 95, new double[] {
                    0.8807024217110775, 0.7706326739539691
                }),
                arguments(valley, new double[] {-1.2, 1}, 0.5, false, 100, 190, new double[] {
                    0.9999999997995559, 0.9999999925454263
                }),
                arguments(valley, both, 1, false, 1, 7, new double[] {-0.7, 0.0, -0.7, 1.5}),
                arguments(valley, both, 1, false, 50, 87, new double[] {
                    0.24304513460168564, 0.05251389852888236, -0.0008680005801866616, -0.010378043240979407
                }),
                arguments(valley, both, 1, false, 200, 326, new double[] {
                    0.9991325425103533, 0.9981741529998206, 0.9964116185813523, 0.9924468472716674
                }),
                arguments(valley, both, 1, true, 50, 96, new double[] {
                    -0.16831616637271124, 0.042493241727944386, 0.008157838311249659, -0.0007012869773028592
                }),
                arguments(valley, both, 1, true, 200, 329, new double[] {
                    0.9971767242531281, 0.9929572263852193, 0.9837464013249154, 0.9689336288743786
                }),
                arguments((Objective) Hills::beale, new double[] {1, 1}, 0.25, false, 50, 97, new double[] {
                    3.0000067538217228, 0.5000016836837201
                }));
    }

    /**
     * Best vertices and evaluation counts of SciPy 1.10.1 from the same simplex. It forms points as (1 + a) c - a v
     * where we take c + a (c - v), so the last digits differ, and the decisions amplify that a little.
     */
    @ParameterizedTest
    @MethodSource("scipy")
    void goesAsSciPyDoes(
            Objective objective,
            double[] start,
            double step,
            boolean adaptive,
            int iterations,
            long evaluations,
            double[] best) {
        Trace trace = Minimization.of(objective)
                .from(start)
                .with(new NelderMead(step, 1, 2, 0.5, 0.5, adaptive, 0, 0))
                .steps(iterations)
                .run()
                .trace();

        assertThat(trace.evaluations(iterations)).isEqualTo(evaluations);
        assertThat(at(trace, iterations)).containsExactly(best, within(1e-10));
    }

    static Stream<NelderMead> settings() {
        return Stream.of(
                new NelderMead(0.5, 1, 2, 0.5, 0.5, false, 0, 0),
                new NelderMead(2, 1, 2, 0.5, 0.5, true, 0, 0),
                new NelderMead(1, 0.75, 1.5, 0.25, 0.75, false, 0, 0),
                new NelderMead(0.125, 1.25, 3, 0.75, 0.25, false, 0, 0));
    }

    /** Against {@link Simplex}, on a function with steps, where ties and shrinks abound, and on two smooth ones. */
    @ParameterizedTest
    @MethodSource("settings")
    void takesThePathOfTheEquations(NelderMead settings) {
        List<Objective> objectives = List.of(
                x -> Math.floor(2 * Hills.sphere(x)),
                x -> Math.abs(x[0] - x[1]) + Math.abs(x[x.length - 1]),
                Hills::valley);
        for (Objective objective : objectives) {
            for (int n = 2; n <= 5; n++) {
                double[] start = new double[n];
                Arrays.setAll(start, i -> i % 2 == 0 ? -1.25 : 1.5);
                Trace trace = Minimization.of(objective)
                        .from(start)
                        .with(settings)
                        .steps(25)
                        .run()
                        .trace();
                Simplex simplex = new Simplex(objective, start, settings);
                for (int row = 1; row < trace.size(); row++) {
                    simplex.iterate();
                    assertThat(at(trace, row)).containsExactly(simplex.best(), within(1e-9));
                    assertThat(trace.evaluations(row)).isEqualTo(simplex.evaluations);
                }
            }
        }
    }

    /**
     * The search worked from Lagarias, Reeds, Wright and Wright, Convergence properties of the Nelder–Mead simplex
     * method in low dimensions, 1998, section 2, and Gao and Han, 2012, equation 4.1: vertices as records in a list
     * that a stable sort orders, which leaves older ones first among equals.
     */
    private static final class Simplex {
        private record Vertex(double[] location, double value) {}

        private final Objective objective;
        private final double reflection;
        private final double expansion;
        private final double contraction;
        private final double shrink;
        private List<Vertex> vertices = new ArrayList<>();
        private long evaluations;

        Simplex(Objective objective, double[] start, NelderMead settings) {
            this.objective = objective;
            double n = start.length;
            reflection = settings.reflection();
            expansion = settings.adaptive() ? 1 + 2 / n : settings.expansion();
            contraction = settings.adaptive() ? 0.75 - 0.5 / n : settings.contraction();
            shrink = settings.adaptive() ? 1 - 1 / n : settings.shrink();
            vertices.add(vertex(start));
            for (int i = 0; i < n; i++) {
                double[] moved = start.clone();
                moved[i] += settings.initialStep();
                vertices.add(vertex(moved));
            }
            sort();
        }

        private Vertex vertex(double[] location) {
            evaluations++;
            return new Vertex(location, objective.value(location));
        }

        private void sort() {
            vertices.sort(Comparator.comparingDouble(Vertex::value));
        }

        double[] best() {
            return vertices.get(0).location();
        }

        void iterate() {
            Vertex worst = vertices.remove(vertices.size() - 1);
            double lowest = vertices.get(0).value();
            double secondHighest = vertices.get(vertices.size() - 1).value();
            Vertex r = away(worst, reflection);
            Vertex chosen;
            if (r.value() < lowest) {
                Vertex e = away(worst, reflection * expansion);
                chosen = e.value() < r.value() ? e : r;
            } else if (r.value() < secondHighest) {
                chosen = r;
            } else if (r.value() < worst.value()) {
                Vertex c = away(worst, reflection * contraction);
                chosen = c.value() <= r.value() ? c : null;
            } else {
                Vertex c = away(worst, -contraction);
                chosen = c.value() < worst.value() ? c : null;
            }
            if (chosen == null) {
                vertices.add(worst);
                Vertex best = vertices.get(0);
                vertices = new ArrayList<>(IntStream.range(0, vertices.size())
                        .mapToObj(i -> i == 0 ? best : vertex(between(best, vertices.get(i))))
                        .toList());
            } else {
                vertices.add(chosen);
            }
            sort();
        }

        /** A point on the line from a vertex through the mean of the others, that many times as far beyond. */
        private Vertex away(Vertex from, double share) {
            double[] location = new double[from.location().length];
            for (int j = 0; j < location.length; j++) {
                int coordinate = j;
                double mean = vertices.stream()
                        .mapToDouble(vertex -> vertex.location()[coordinate])
                        .average()
                        .orElseThrow();
                location[j] = mean + share * (mean - from.location()[j]);
            }
            return vertex(location);
        }

        private double[] between(Vertex best, Vertex other) {
            double[] location = new double[best.location().length];
            Arrays.setAll(location, j -> (1 - shrink) * best.location()[j] + shrink * other.location()[j]);
            return location;
        }
    }

    /**
     * With a start, a step and a shift of few binary digits no operation rounds in the first iterations of the standard
     * search in 2 and 4 dimensions, so the whole search moves along with the objective, to the bit.
     */
    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void movesAlongWithTheObjective(int n) {
        SplittableRandom random = new SplittableRandom(n);
        for (int trial = 0; trial < 100; trial++) {
            double[] start = random.ints(n, -64, 64).mapToDouble(k -> k / 16.0).toArray();
            double[] shift =
                    random.ints(n, -1 << 12, 1 << 12).mapToDouble(k -> k / 8.0).toArray();
            double step = Math.scalb(1.0, random.nextInt(-3, 3));
            Trace path = walk(Hills::valley, start, step);
            Trace shifted = walk(x -> Hills.valley(minus(x, shift)), plus(start, shift), step);

            assertThat(shifted.size()).isEqualTo(path.size());
            for (int row = 0; row < path.size(); row++) {
                assertThat(minus(at(shifted, row), shift)).containsExactly(at(path, row));
                assertThat(shifted.evaluations(row)).isEqualTo(path.evaluations(row));
            }
        }
    }

    private static Trace walk(Objective objective, double[] start, double step) {
        return Minimization.of(objective)
                .from(start)
                .with(new NelderMead(step, 1, 2, 0.5, 0.5, false, 0, 0))
                .steps(12)
                .run()
                .trace();
    }

    private static double[] plus(double[] x, double[] shift) {
        double[] sum = new double[x.length];
        Arrays.setAll(sum, i -> x[i] + shift[i]);
        return sum;
    }

    private static double[] minus(double[] x, double[] shift) {
        double[] difference = new double[x.length];
        Arrays.setAll(difference, i -> x[i] - shift[i]);
        return difference;
    }

    private static double[] at(Trace trace, int row) {
        double[] x = new double[trace.dimension()];
        Arrays.setAll(x, i -> trace.x(row, i));
        return x;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void aStepCostsOneTwoOrAShrink(int n) {
        double[] start = new double[n];
        Arrays.fill(start, 1.75);
        Trace trace = Minimization.of(x -> Math.floor(4 * Hills.sphere(x)))
                .from(start)
                .with(new NelderMead())
                .steps(200)
                .run()
                .trace();

        List<Long> costs = new ArrayList<>();
        for (int row = 1; row < trace.size(); row++) {
            costs.add(trace.evaluations(row) - trace.evaluations(row - 1));
        }
        assertThat(costs.remove(0)).isIn(n + 2L, n + 3L, 2L * n + 3);
        assertThat(costs).isSubsetOf(1L, 2L, n + 2L).contains(2L, n + 2L);
    }

    /** The start, and it moved by a tenth of the domain's width, 10, in each coordinate. */
    @Test
    void beginsAsWideAsATenthOfTheDomain() {
        List<double[]> seen = new ArrayList<>();
        Objective recording = x -> {
            seen.add(x.clone());
            return Hills.sphere(x);
        };
        Minimization.of(recording).from(2, 3).with(new NelderMead()).steps(1).run();

        assertThat(seen.get(0)).containsExactly(2, 3);
        assertThat(seen.get(1)).containsExactly(3, 3);
        assertThat(seen.get(2)).containsExactly(2, 4);
    }

    /** In one dimension the adaptive shrink would be to nothing. */
    @Test
    void adaptsToNoLessThanTwoDimensions() {
        for (int n = 1; n <= 2; n++) {
            double[] start = new double[n];
            Arrays.fill(start, 3);
            Minimization run = Minimization.of(Hills::sphere).from(start);
            Trace path = run.with(new NelderMead()).run().trace();
            Trace adaptive = run.with(new NelderMead(0, 1, 2, 0.5, 0.5, true, 0, 0))
                    .run()
                    .trace();

            for (int row = 0; row < path.size(); row++) {
                assertThat(at(adaptive, row)).containsExactly(at(path, row));
            }
        }
    }

    @Test
    void finishesWhereTheSimplexIsAPoint() {
        Result result = Minimization.of(x -> Hills.valley(x) + 1)
                .from(-1.2, 1)
                .with(new NelderMead())
                .steps(1000)
                .run();

        assertThat(result.stop().reason()).isEqualTo(Stop.Reason.FINISHED);
        assertThat(result.loss()).isEqualTo(1);
    }

    /** Where rounding is coarse, a shrink soon changes nothing. */
    @Test
    void finishesWhereAShrinkChangesNothing() {
        Result result = Minimization.of(x -> Math.abs(x[0] - 0x1p52 - 3) + Math.abs(x[1] - 0x1p52 - 5))
                .from(0x1p52, 0x1p52)
                .with(new NelderMead(16, 1, 2, 0.5, 0.75, false, 0, 0))
                .steps(1000)
                .run();

        assertThat(result.stop().reason()).isEqualTo(Stop.Reason.FINISHED);
        assertThat(result.stop().sentence()).contains("the simplex is as small as rounding lets it be");
    }

    /** Both tolerances have to hold: as wide as can be, one of them ends nothing. */
    @ParameterizedTest
    @CsvSource({"1e-3, 1e300", "1e300, 1e-5", "1e-3, 1e-5"})
    void finishesWithinBothTolerances(double toleranceX, double toleranceF) {
        Optimizer.Run run = new NelderMead(0.5, 1, 2, 0.5, 0.5, false, toleranceX, toleranceF)
                .start(Problem.of(Hills::valley, 2, new SplittableRandom(0)));
        Simplex simplex = new Simplex(
                Hills::valley, new double[] {-1.2, 1}, settings().findFirst().orElseThrow());
        double[] x = {-1.2, 1};
        for (int step = 0; step < 100; step++) {
            run.step(x, NONE);
            simplex.iterate();
            double width = 0;
            double height = 0;
            for (Simplex.Vertex vertex : simplex.vertices) {
                width = Math.max(width, Math.abs(vertex.location()[0] - simplex.best()[0]));
                width = Math.max(width, Math.abs(vertex.location()[1] - simplex.best()[1]));
                height = Math.max(height, vertex.value() - Hills.valley(simplex.best()));
            }
            assertThat(run.finished().isPresent()).isEqualTo(width <= toleranceX && height <= toleranceF);
        }
        assertThat(run.finished()).hasValue("the simplex is within its tolerances");
    }

    /** The worst vertex, here (3, 1) though (2, 2) comes after it, is the one that is reflected. */
    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void aVertexWithoutAValueIsTheWorst(double nothing) {
        List<double[]> seen = new ArrayList<>();
        Objective recording = x -> {
            seen.add(x.clone());
            return x[0] > 2.5 ? nothing : Hills.sphere(x);
        };
        Minimization.of(recording).from(2, 1).with(new NelderMead()).steps(1).run();

        assertThat(seen.get(3)).containsExactly(1, 2);
    }

    @Test
    void movesItsSimplexAlongWithX() {
        List<double[]> seen = new ArrayList<>();
        Objective recording = x -> {
            seen.add(x.clone());
            return x[0] + 2 * x[1];
        };
        Optimizer.Run run =
                new NelderMead(1, 1, 2, 0.5, 0.5, false, 0, 0).start(Problem.of(recording, 2, new SplittableRandom(0)));
        double[] x = {0, 0};
        run.step(x, NONE); // (0, 0) and (1, 0) stay, (0, 1) goes to (1, -1), and farther, to (1.5, -2), which is kept
        assertThat(x).containsExactly(1.5, -2);
        seen.clear();
        x[0] = 101.5;
        x[1] = 198;

        assertThat(run.step(x, NONE)).isEqualTo(497.5);
        assertThat(seen.subList(0, 3))
                .containsExactly(new double[] {101.5, 198}, new double[] {100, 200}, new double[] {101, 200});
    }
}
