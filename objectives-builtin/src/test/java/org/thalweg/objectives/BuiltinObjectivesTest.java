package org.thalweg.objectives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.api.Box;
import org.thalweg.api.Description;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Minimum;
import org.thalweg.api.Objective;
import org.thalweg.api.Vector;

/** What every objective here promises. */
class BuiltinObjectivesTest {
    private static final Covariance THREE =
            Covariance.of(List.of(List.of(2.0, -1.0, 0.0), List.of(-1.0, 2.0, -1.0), List.of(0.0, -1.0, 2.0)));
    private static final double[][] INVERSE_OF_THREE = {{0.75, 0.5, 0.25}, {0.5, 1, 0.5}, {0.25, 0.5, 0.75}};
    private static final Covariance SKEWED = Covariance.of(List.of(List.of(2.0, 0.9), List.of(0.9, 0.7)));
    private static final double[][] INVERSE_OF_SKEWED = {{0.7 / 0.59, -0.9 / 0.59}, {-0.9 / 0.59, 2.0 / 0.59}};

    /** Each objective with its formula from the literature: the classics, and what else is given by a formula. */
    static Stream<Classic.Case> objectives() {
        return Stream.concat(
                Classic.all().flatMap(Classic::cases),
                Stream.of(
                        new Classic.Case(new Quadratic(), Textbook::sphere),
                        new Classic.Case(
                                new Quadratic(SKEWED, Vector.of(0.5, -1), 2),
                                Textbook.quadratic(INVERSE_OF_SKEWED, new double[] {0.5, -1}, 2)),
                        new Classic.Case(
                                new Quadratic(THREE, Vector.of(1, -2, 3), 0.5),
                                Textbook.quadratic(INVERSE_OF_THREE, new double[] {1, -2, 3}, 0.5)),
                        new Classic.Case(new Rosenbrock(2, 1.5, 100), Textbook.rosenbrock(1.5, 100)),
                        new Classic.Case(new Rosenbrock(3, 0, 7), Textbook.rosenbrock(0, 7))));
    }

    /** Twice for the objective's own rounding, which is about the textbook's, and twice for a margin. */
    private static double tolerance(double roundingOfTheTextbook) {
        return 4 * roundingOfTheTextbook + Double.MIN_NORMAL;
    }

    @ParameterizedTest
    @MethodSource("objectives")
    void valueAndGradientAreTheTextbooks(Classic.Case tried) {
        Differentiable objective = tried.objective();
        double[] gradient = new double[objective.dimension()];
        Samples.of(objective.domain(), 1000).forEach(x -> {
            double value = objective.valueAndGradient(x, gradient);
            Jet jet = Jet.of(tried.textbook(), x);

            assertThat(value).isCloseTo(jet.value(), within(tolerance(jet.error())));
            for (int i = 0; i < x.length; i++) {
                assertThat(gradient[i]).isCloseTo(jet.partial(i), within(tolerance(jet.partialError(i))));
            }
        });
    }

    /**
     * The slope of a secant is the derivative somewhere between its ends, so it differs from the derivative at their
     * middle by no more than that changes in between. At a kink it changes by much, and nothing is concluded; nor is
     * it where the secant is too long for the waves or too short for the rounding.
     */
    @ParameterizedTest
    @MethodSource("objectives")
    void gradientIsTheSlopeOfTheValue(Classic.Case tried) {
        Differentiable objective = tried.objective();
        double[] gradient = new double[objective.dimension()];
        List<double[]> points = Samples.of(objective.domain(), 1000).toList();
        int conclusive = 0;
        for (double[] x : points) {
            objective.valueAndGradient(x, gradient);
            double rounding = 2 * tolerance(Jet.of(tried.textbook(), x).error());
            double largest = Arrays.stream(gradient).map(Math::abs).max().orElseThrow();
            double widest = Math.min(
                    assertSecantsAgree(objective, x, gradient, 1e-7, rounding),
                    assertSecantsAgree(objective, x, gradient, 1e-9, rounding));
            conclusive += widest <= 1e-3 * largest || largest < Double.MIN_NORMAL ? 1 : 0;
        }
        assertThat(conclusive).isGreaterThan(points.size() * 9 / 10);
    }

    /**
     * Fails if one does not.
     *
     * @param part of the domain's width, how far the ends of a secant are from x
     * @return the widest tolerance
     */
    private static double assertSecantsAgree(
            Differentiable objective, double[] x, double[] gradient, double part, double rounding) {
        Box domain = objective.domain();
        double[] other = new double[x.length];
        double widest = 0;
        for (int i = 0; i < x.length; i++) {
            double h = part * (domain.upper().get(i) - domain.lower().get(i));
            double[] above = x.clone();
            above[i] += h;
            double[] below = x.clone();
            below[i] -= h;
            double slope = (objective.value(above) - objective.value(below)) / (above[i] - below[i]);
            objective.valueAndGradient(above, other);
            double change = Math.abs(other[i] - gradient[i]);
            objective.valueAndGradient(below, other);
            double within = change + Math.abs(other[i] - gradient[i]) + rounding / h;
            assertThat(gradient[i]).isCloseTo(slope, within(within));
            widest = Math.max(widest, within);
        }
        return widest;
    }

    @ParameterizedTest
    @MethodSource("objectives")
    void valueIsTheSameToTheBitWithAndWithoutGradient(Classic.Case tried) {
        Differentiable objective = tried.objective();
        double[] gradient = new double[objective.dimension()];
        Samples.of(objective.domain(), 1000)
                .forEach(x -> assertThat(objective.value(x)).isEqualTo(objective.valueAndGradient(x, gradient)));
    }

    @ParameterizedTest
    @MethodSource("objectives")
    void evaluatingLeavesTheLocationAndWritesEachPartial(Classic.Case tried) {
        Differentiable objective = tried.objective();
        double[] x = objective.start();
        double[] gradient = Points.constant(x.length, Double.NaN);

        objective.value(x);
        objective.valueAndGradient(x, gradient);

        assertThat(x).isEqualTo(objective.start());
        assertThat(gradient).doesNotContain(Double.NaN);
    }

    /** But where a minimum lies on the domain's bound, where f may go on falling outwards. */
    @ParameterizedTest
    @MethodSource("objectives")
    void minimaAreStationaryAndHaveTheirValue(Classic.Case tried) {
        Differentiable objective = tried.objective();
        Box domain = objective.domain();
        double[] gradient = new double[objective.dimension()];
        assertThat(objective.minima()).isNotEmpty();
        for (Minimum minimum : objective.minima()) {
            double[] x = minimum.x().toArray();
            double value = objective.valueAndGradient(x, gradient);
            Jet jet = Jet.ofRounded(tried.textbook(), x);

            assertThat(value).isCloseTo(minimum.value(), within(tolerance(jet.error())));
            for (int i = 0; i < x.length; i++) {
                // at the tip of a cone, where the textbook has no gradient, ours is 0
                double error = jet.partialError(i);
                double tolerance = Double.isFinite(error) ? tolerance(error) : 0;
                assertThat(gradient[i])
                        .isBetween(
                                x[i] == domain.upper().get(i) ? Double.NEGATIVE_INFINITY : -tolerance,
                                x[i] == domain.lower().get(i) ? Double.POSITIVE_INFINITY : tolerance);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("objectives")
    void nowhereIsLowerThanTheMinima(Classic.Case tried) {
        Differentiable objective = tried.objective();
        Minimum minimum = objective.minima().get(0);
        assertThat(objective.minima()).extracting(Minimum::value).containsOnly(minimum.value());
        // what is 0 at its least is a sum of what can't be negative, here if not in the textbook
        double rounding = minimum.value() == 0
                ? 0
                : tolerance(Jet.of(tried.textbook(), minimum.x().toArray()).error());
        assertThat(Stream.concat(
                                Samples.of(objective.domain(), 100_000),
                                Samples.near(minimum.x().toArray(), objective.domain(), 10_000))
                        .mapToDouble(objective::value)
                        .min()
                        .orElseThrow())
                .isGreaterThanOrEqualTo(minimum.value() - rounding);
    }

    @ParameterizedTest
    @MethodSource("objectives")
    void startAndMinimaLieInTheDomain(Classic.Case tried) {
        Differentiable objective = tried.objective();
        Box domain = objective.domain();
        assertThat(domain.dimension()).isEqualTo(objective.dimension());
        assertLiesIn(domain, Vector.of(objective.start()));
        objective.minima().forEach(minimum -> assertLiesIn(domain, minimum.x()));
    }

    private static void assertLiesIn(Box box, Vector x) {
        assertThat(x.size()).isEqualTo(box.dimension());
        for (int i = 0; i < x.size(); i++) {
            assertThat(x.get(i)).isBetween(box.lower().get(i), box.upper().get(i));
        }
    }

    /** Losses along paths of PyTorch 1.13 in double precision. */
    @ParameterizedTest
    @CsvFileSource(resources = "/torch-values.csv", numLinesToSkip = 1)
    void torchValuesAreMet(String spec, String coordinates, double value) {
        double[] x = Arrays.stream(coordinates.split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();

        // both round terms of order up to 100, or as large as the value; the inverse of sigma, of condition 200,
        // multiplies a rounding by that much
        assertThat(Specs.objective(spec).value(x)).isCloseTo(value, within(1e-13 * Math.max(1, Math.abs(value))));
    }

    @Test
    void eachIsADescribedRecord() {
        for (Objective objective : ServiceLoader.load(Objective.class)) {
            assertThat(objective.getClass()).isRecord().isPublic().hasAnnotation(Description.class);
            assertThat(objective.getClass().getAnnotation(Description.class).group())
                    .as(objective.toString())
                    .isNotEmpty();
            for (RecordComponent component : objective.getClass().getRecordComponents()) {
                assertThat(component.getAnnotation(Description.class))
                        .as(component.toString())
                        .isNotNull();
            }
        }
    }
}
