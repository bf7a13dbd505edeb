package org.thalweg.app.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.thalweg.api.Box;
import org.thalweg.api.Landscape;
import org.thalweg.api.Minimization;
import org.thalweg.api.Minimum;
import org.thalweg.api.Objective;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Series;
import org.thalweg.api.Vector;
import org.thalweg.app.run.Experiment;
import org.thalweg.app.run.Outcome;
import org.thalweg.app.run.Sampling;
import org.thalweg.app.spec.Entry;
import org.thalweg.app.spec.Spec;
import picocli.CommandLine;

class PlaneLandscapeTest {
    private static final double NAN = Double.NaN;

    /** The square of the distance from (1, 2, 3), and a minimum that is said to be elsewhere too. */
    private record Bowl() implements Objective {
        @Override
        public double value(double[] x) {
            return Math.pow(x[0] - 1, 2) + Math.pow(x[1] - 2, 2) + Math.pow(x[2] - 3, 2);
        }

        @Override
        public int dimension() {
            return 3;
        }

        @Override
        public Box domain() {
            return Box.cube(3, -10, 10);
        }

        @Override
        public List<Minimum> minima() {
            return List.of(Minimum.of(0, 1, 2, 3), Minimum.of(0, 1, 2, 4));
        }
    }

    private final List<String> said = new ArrayList<>();

    /** Goes from point to point. */
    private static Optimizer through(double[]... points) {
        return problem -> {
            int[] step = {0};
            return (x, rates) -> {
                double value = problem.value(x);
                System.arraycopy(points[++step[0]], 0, x, 0, x.length);
                return value;
            };
        };
    }

    private static Outcome outcome(String name, double[]... points) {
        return new Outcome(
                new Entry(Spec.parse(name), Optional.empty()),
                "Through",
                Minimization.of(new Bowl())
                        .from(points[0])
                        .with(through(points))
                        .steps(Math.max(1, points.length - 1))
                        .run());
    }

    private Landscape landscape(Slice slice, List<Outcome> outcomes, String... args) {
        FigureOptions options = new FigureOptions();
        new CommandLine(options).parseArgs(args);
        Vector start = Vector.of(
                outcomes.get(0).result().trace().x(0, 0),
                outcomes.get(0).result().trace().x(0, 1),
                outcomes.get(0).result().trace().x(0, 2));
        return PlaneLandscape.of(
                new Experiment(Spec.parse("bowl"), new Bowl(), start, List.of()),
                outcomes,
                Optional.ofNullable(slice),
                options,
                Sampling.UNWATCHED,
                said::add);
    }

    private static double[] at(double... x) {
        return x;
    }

    @Test
    void aSliceHasItsCoordinatesAndGoesThroughTheBestEnd() {
        Landscape landscape = landscape(
                new Slice(2, 0),
                List.of(
                        outcome("worse", at(0, 0, 0), at(0, 1, 1), at(0, 1, 2)),
                        outcome("better", at(0, 0, 0), at(-1, 2, 4), at(1, 2, 2))));

        assertThat(said).containsExactly("landscape shows the slice along x3 and x1 through the end of better");
        assertThat(landscape.caption())
                .isEqualTo("The slice along x3 and x1 through the end of better; paths fade away from it");
        assertThat(landscape.xLabel()).isEqualTo("x3");
        assertThat(landscape.yLabel()).isEqualTo("x1");
        assertThat(landscape.paths().get(1).x()).isEqualTo(Vector.of(0, 4, 2));
        assertThat(landscape.paths().get(1).y()).isEqualTo(Vector.of(0, -1, 1));
        assertGridIs(landscape, (x3, x1) -> at(x1, 2, x3));
    }

    @Test
    void aPathFadesWithItsDistance() {
        List<Outcome> outcomes = List.of(
                outcome("best", at(0, 0, 0), at(1, 2, 3)), outcome("far", at(0, 0, 0), at(0, 3, 0), at(0, 102, 0)));

        Landscape landscape = landscape(new Slice(0, 2), outcomes, "--range=-2,2,-2,2");

        assertThat(landscape.paths().get(0).fading()).isEqualTo(Vector.of(1, 0));
        assertThat(landscape.paths().get(1).fading())
                .as("2, 1 and 100 off, where half the side is 2")
                .isEqualTo(Vector.of(1, 0.5, 1));
    }

    @Test
    void minimaAreMarkedIfTheyLieOnThePlane() {
        Landscape through = landscape(new Slice(0, 1), List.of(outcome("a", at(0, 0, 0), at(0, 0, 3))));
        Landscape beside = landscape(new Slice(0, 1), List.of(outcome("a", at(0, 0, 0), at(0, 0, 3.5))));

        assertThat(through.optima()).containsExactly(Minimum.of(0, 1, 2));
        assertThat(beside.optima()).isEmpty();
        assertThat(beside.floor())
                .as("no known minimum's value, which it doesn't reach")
                .isGreaterThan(0.2);
    }

    @Test
    void thePrincipalPlaneHoldsWherePathsVary() {
        Landscape landscape = landscape(
                null,
                List.of(
                        outcome("a", at(0, 0, 5), at(4, 4, 5), at(1, 2, 3)),
                        outcome("b", at(0, 0, 5), at(3, 3, 5.5), at(2, 2, 4))));

        assertThat(said.get(0))
                .matches("landscape shows the plane of two principal directions, with 9\\d\\.\\d % of the paths' "
                        + "variance, through the end of a");
        assertThat(landscape.caption()).startsWith("The plane of two").contains("% of the paths' variance");
        assertThat(landscape.xLabel()).matches("principal direction 1 \\(\\d\\d\\.\\d % of the variance\\)");
        assertThat(landscape.yLabel()).matches("principal direction 2 \\(\\d+\\.\\d % of the variance\\)");
        Series a = landscape.paths().get(0);
        assertThat(a.x().get(2))
                .as("the end of the best is where the axes are 0")
                .isZero();
        assertThat(a.y().get(2)).isZero();
        assertThat(a.fading().get(2)).isZero();
        assertThat(a.x().get(1))
                .as("the directions point to greater coordinates")
                .isGreaterThan(a.x().get(0));
        assertThat(Math.hypot(a.x().get(1) - a.x().get(0), a.y().get(1) - a.y().get(0)))
                .as("no foot moves farther than its point")
                .isBetween(0.95 * Math.sqrt(32), Math.sqrt(32) + 1e-12);
        assertThat(landscape.optima()).as("the best ends there").hasSize(1);
    }

    @Test
    void aPathOnALineIsShownOnItsLine() {
        Landscape landscape = landscape(null, List.of(outcome("a", at(0, 0, 3), at(2, 0, 3), at(5, 0, 3))));

        assertThat(landscape.paths().get(0).x()).isEqualTo(Vector.of(-5, -3, 0));
        assertThat(landscape.paths().get(0).y()).isEqualTo(Vector.of(0, 0, 0));
        assertThat(landscape.xLabel()).contains("(100.0 % of the variance)");
        assertThat(landscape.yLabel()).contains("(0.0 % of the variance)");
        assertGridIs(landscape, (a, b) -> at(5 + a, b, 3));
    }

    @Test
    void aPathThatStandsStillIsShownInItsSurroundings() {
        Landscape landscape = landscape(null, List.of(outcome("a", at(4, 5, 6), at(4, 5, 6))));

        assertThat(said).containsExactly("landscape shows the plane of two principal directions, through the end of a");
        assertThat(landscape.xLabel()).isEqualTo("principal direction 1");
        assertThat(landscape.grid().range().upper().get(0)).isGreaterThan(10);
        assertGridIs(landscape, (a, b) -> at(4 + a, 5 + b, 6));
    }

    @Test
    void pathsThatDivergeSpoilNothing() {
        Outcome calm = outcome("calm", at(0, 0, 3), at(1, 0, 3), at(1, 2, 3));
        Landscape alone = landscape(null, List.of(calm));
        for (double far : new double[] {100, 1e150, 1e300, NAN, Double.POSITIVE_INFINITY}) {
            Landscape landscape =
                    landscape(null, List.of(calm, outcome("wild", at(0, 0, 3), at(1, 1, 3), at(far, -far, far))));

            assertThat(landscape.grid().range().upper().get(0))
                    .as("within reach of %s", far)
                    .isCloseTo(alone.grid().range().upper().get(0), within(1.0));
            assertThat(landscape.xLabel()).contains(" % of");
        }
    }

    @Test
    void whereAllDivergeThePlaneGoesThroughTheStart() {
        landscape(null, List.of(outcome("wild", at(1, 1, 1), at(1e9, 2e9, 3e9))));

        assertThat(said.get(0)).endsWith("through the start");
    }

    @Test
    void theRangeIsInThePlanesCoordinates() {
        Landscape landscape = landscape(
                null, List.of(outcome("a", at(0, 0, 3), at(2, 0, 3), at(5, 0, 3))), "--range=-1,2,-3,4", "--grid=3");

        assertThat(landscape.grid().range()).isEqualTo(new Box(Vector.of(-1, -3), Vector.of(2, 4)));
        assertThat(landscape.grid().values().get(0)).isEqualTo(new Bowl().value(at(4, -3, 3)));
    }

    private interface Place {
        double[] at(double a, double b);
    }

    private static void assertGridIs(Landscape landscape, Place place) {
        for (int row = 0; row < landscape.grid().rows(); row += 37) {
            for (int column = 0; column < landscape.grid().columns(); column += 37) {
                double[] point =
                        place.at(landscape.grid().x(column), landscape.grid().y(row));
                assertThat(landscape.grid().values().get(row * landscape.grid().columns() + column))
                        .isCloseTo(new Bowl().value(point), within(1e-9)); // of hundreds, with rounded directions
            }
        }
    }
}
