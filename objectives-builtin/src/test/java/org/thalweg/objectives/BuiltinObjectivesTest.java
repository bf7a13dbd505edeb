package org.thalweg.objectives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
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

    /** Each objective with its formula from the literature. */
    static Stream<Arguments> objectives() {
        return Stream.of(
                with(new Ackley(), Textbook::ackley),
                with(new Ackley(1), Textbook::ackley),
                with(new Ackley(5), Textbook::ackley),
                with(new Beale(), Textbook::beale),
                with(new Himmelblau(), Textbook::himmelblau),
                with(new Quadratic(), Textbook::sphere),
                with(
                        new Quadratic(SKEWED, Vector.of(0.5, -1), 2),
                        Textbook.quadratic(INVERSE_OF_SKEWED, new double[] {0.5, -1}, 2)),
                with(
                        new Quadratic(THREE, Vector.of(1, -2, 3), 0.5),
                        Textbook.quadratic(INVERSE_OF_THREE, new double[] {1, -2, 3}, 0.5)),
                with(new Rastrigin(), Textbook::rastrigin),
                with(new Rastrigin(1), Textbook::rastrigin),
                with(new Rastrigin(5), Textbook::rastrigin),
                with(new Rosenbrock(), Textbook.rosenbrock(1, 100)),
                with(new Rosenbrock(2, 1.5, 100), Textbook.rosenbrock(1.5, 100)),
                with(new Rosenbrock(3, 0, 7), Textbook.rosenbrock(0, 7)),
                with(new Rosenbrock(5, 1, 100), Textbook.rosenbrock(1, 100)),
                with(new Sphere(), Textbook::sphere),
                with(new Sphere(1), Textbook::sphere),
                with(new Sphere(5), Textbook::sphere),
                with(new StyblinskiTang(), Textbook::styblinskiTang),
                with(new StyblinskiTang(1), Textbook::styblinskiTang),
                with(new StyblinskiTang(5), Textbook::styblinskiTang));
    }

    private static Arguments with(Differentiable objective, Function<Complex[], Complex> textbook) {
        return Arguments.of(objective, textbook);
    }

    @ParameterizedTest
    @MethodSource("objectives")
    void valueAndGradientAreTheTextbooks(Differentiable objective, Function<Complex[], Complex> textbook) {
        double[] gradient = new double[objective.dimension()];
        Samples.of(objective.domain(), 500).forEach(x -> {
            double value = objective.valueAndGradient(x, gradient);

            // both round each term once or twice; the terms of the largest value seen are not much larger than
            // it, and near a zero of the sum they are of order 100
            assertThat(value)
                    .isCloseTo(textbook.apply(Complex.of(x)).re(), within(1e-13 * Math.max(100, Math.abs(value))));
            double largest = Arrays.stream(gradient).map(Math::abs).max().orElseThrow();
            for (int i = 0; i < x.length; i++) {
                assertThat(gradient[i])
                        .isCloseTo(Complex.derivative(textbook, x, i), within(1e-13 * Math.max(100, largest)));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("objectives")
    void gradientIsTheSlopeOfTheValue(Differentiable objective) {
        double h = 6e-6;
        double[] gradient = new double[objective.dimension()];
        Samples.of(objective.domain(), 500).forEach(x -> {
            double value = objective.valueAndGradient(x, gradient);
            for (int i = 0; i < x.length; i++) {
                double[] above = x.clone();
                above[i] += h;
                double[] below = x.clone();
                below[i] -= h;
                double slope = (objective.value(above) - objective.value(below)) / (above[i] - below[i]);
                // rounding ulp(f) / h is 4e-11 |f|, truncation h² |f'''| / 6 below 2e-7: Rosenbrock's f''' is 24 b x
                assertThat(gradient[i]).isCloseTo(slope, within(1e-6 + 1e-9 * Math.abs(value)));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("objectives")
    void valueIsTheSameToTheBitWithAndWithoutGradient(Differentiable objective) {
        double[] gradient = new double[objective.dimension()];
        Samples.of(objective.domain(), 1000)
                .forEach(x -> assertThat(objective.value(x)).isEqualTo(objective.valueAndGradient(x, gradient)));
    }

    @ParameterizedTest
    @MethodSource("objectives")
    void evaluatingLeavesTheLocationAndWritesEachPartial(Differentiable objective) {
        double[] x = objective.start();
        double[] gradient = Points.constant(x.length, Double.NaN);

        objective.value(x);
        objective.valueAndGradient(x, gradient);

        assertThat(x).isEqualTo(objective.start());
        assertThat(gradient).doesNotContain(Double.NaN);
    }

    @ParameterizedTest
    @MethodSource("objectives")
    void minimaAreStationaryAndHaveTheirValue(Differentiable objective) {
        double[] gradient = new double[objective.dimension()];
        assertThat(objective.minima()).isNotEmpty();
        for (Minimum minimum : objective.minima()) {
            double value = objective.valueAndGradient(minimum.x().toArray(), gradient);

            // a location known to half an ulp, 2e-16, leaves residuals and derivatives of some 1e-15 per unit of
            // curvature, at most some 100 here; the terms of StyblinskiTang's value are of order 100 each
            assertThat(value).isCloseTo(minimum.value(), within(2e-14 * objective.dimension()));
            for (double partial : gradient) {
                assertThat(partial).isCloseTo(0, within(1e-13));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("objectives")
    void nowhereIsLowerThanTheMinima(Differentiable objective) {
        double least = objective.minima().get(0).value();
        assertThat(objective.minima()).extracting(Minimum::value).containsOnly(least);
        assertThat(Samples.of(objective.domain(), 100_000)
                        .mapToDouble(objective::value)
                        .min()
                        .orElseThrow())
                .isGreaterThanOrEqualTo(least);
    }

    @ParameterizedTest
    @MethodSource("objectives")
    void startAndMinimaLieInTheDomain(Differentiable objective) {
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

    /** Published values at the point 0.3, 0.7, 0.3, … of the way through the domain, to 15 digits. */
    @ParameterizedTest
    @CsvSource({
        "sphere, 8.388608",
        "sphere dimension=5, 20.97152",
        "rosenbrock, 2758.5",
        "rosenbrock dimension=5 a=1 b=100, 194670",
        "himmelblau, 50",
        "beale, 40.05559476",
        "rastrigin, 9.29131710506712",
        "rastrigin dimension=5, 23.2282927626678",
        "ackley, 19.0793378197528",
        "ackley dimension=5, 19.0793378197528",
        "styblinski-tang, -48",
        "styblinski-tang dimension=5, -125"
    })
    void classicValuesAreMet(String spec, double value) {
        Differentiable objective = Specs.objective(spec);
        Box domain = objective.domain();
        double[] x = Points.alternating(domain.dimension(), 0.3, 0.7);
        for (int i = 0; i < x.length; i++) {
            x[i] = domain.lower().get(i)
                    + x[i] * (domain.upper().get(i) - domain.lower().get(i));
        }

        // 15 digits are given
        assertThat(objective.value(x)).isCloseTo(value, within(1e-14 * Math.abs(value)));
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
    void servicesNameEachObjectiveOnce() {
        assertThat(ServiceLoader.load(Objective.class))
                .extracting(objective -> objective.getClass().getSimpleName())
                .containsExactlyInAnyOrder(
                        "Ackley",
                        "Beale",
                        "Himmelblau",
                        "Quadratic",
                        "Rastrigin",
                        "Rosenbrock",
                        "Sphere",
                        "StyblinskiTang");
    }

    @Test
    void eachIsADescribedRecordOfTwoDimensions() {
        for (Objective objective : ServiceLoader.load(Objective.class)) {
            assertThat(objective.getClass()).isRecord().isPublic().hasAnnotation(Description.class);
            for (RecordComponent component : objective.getClass().getRecordComponents()) {
                assertThat(component.getAnnotation(Description.class))
                        .as(component.toString())
                        .isNotNull();
            }
            assertThat(objective.dimension()).isEqualTo(2);
        }
    }
}
