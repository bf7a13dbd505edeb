package org.thalweg.objectives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Collectors;
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

/** The classics beside what is published of them. */
class ClassicsTest {
    private static final Map<String, Classic> CLASSICS =
            Classic.all().collect(Collectors.toMap(Classic::name, Function.identity()));

    static Stream<Class<?>> types() {
        return Classic.all()
                .map(classic ->
                        classic.cases().findFirst().orElseThrow().objective().getClass());
    }

    static Stream<Classic.Case> cases() {
        return Classic.all().flatMap(Classic::cases);
    }

    /** What is published; the value is the one at the point 0.3, 0.7, 0.3, … of the way through the box. */
    @ParameterizedTest
    @CsvFileSource(resources = "/classic-values.csv", numLinesToSkip = 1)
    void whatIsPublishedIsMet(
            String name, int n, String lower, String upper, String minima, Double least, double value) {
        Differentiable objective = CLASSICS.get(name).inDimensions().apply(n);
        Box domain = new Box(numbers(lower), numbers(upper));

        assertThat(objective.dimension()).isEqualTo(n);
        assertThat(objective.domain()).isEqualTo(domain);
        double[] x = Points.alternating(n, 0.3, 0.7);
        Arrays.setAll(
                x,
                i -> domain.lower().get(i)
                        + x[i] * (domain.upper().get(i) - domain.lower().get(i)));
        // 15 digits are given, of a point that is rounded and a formula that may cancel
        assertThat(objective.value(x)).isCloseTo(value, within(1e-12 * Math.abs(value)));
        if (minima != null) {
            for (String minimum : minima.split(";")) {
                assertThat(objective.minima()).anySatisfy(known -> {
                    assertIsNear(known.x(), numbers(minimum));
                    assertThat(known.value()).isCloseTo(least, within(1e-14 * Math.abs(least)));
                });
            }
        }
    }

    private static Vector numbers(String text) {
        return Vector.of(
                Arrays.stream(text.strip().split(" ")).map(Double::valueOf).toList());
    }

    /** The published ones have ten digits, of which the last may be wrong where a valley is flat. */
    private static void assertIsNear(Vector known, Vector published) {
        for (int i = 0; i < published.size(); i++) {
            double x = published.get(i);
            assertThat(known.get(i)).isCloseTo(x, within(1e-8 * Math.max(1, Math.abs(x))));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void noFinitePointGivesNaN(Classic.Case tried) {
        Differentiable objective = tried.objective();
        double[] coordinates = {
            0, Double.MIN_VALUE, 1e-200, 1e-160, 1e-8, 0.5, 1, 2, 1e16, 1e100, 1e155, 1e300, Double.MAX_VALUE
        };
        double[] gradient = new double[objective.dimension()];
        for (double odd : coordinates) {
            for (double even : coordinates) {
                for (int signs = 0; signs < 4; signs++) {
                    double[] x = Points.alternating(
                            gradient.length, (signs & 1) == 0 ? odd : -odd, (signs & 2) == 0 ? even : -even);
                    double value = objective.valueAndGradient(x, gradient);

                    assertThat(value).as(Arrays.toString(x)).isNotNaN();
                    assertThat(gradient).as(Arrays.toString(x)).doesNotContain(Double.NaN);
                }
            }
        }
    }

    /**
     * A hundred-millionth away from a minimum of 0, of its coordinates or of 1, the value still fits the gradient:
     * x · g is a multiple of f for a form of any degree, from ½ for a root to n + 1 for the highest power.
     */
    @ParameterizedTest
    @MethodSource("cases")
    void nearAMinimumOfZeroNothingCancels(Classic.Case tried) {
        Differentiable objective = tried.objective();
        double[] gradient = new double[objective.dimension()];
        for (Minimum minimum :
                objective.minima().stream().filter(known -> known.value() == 0).toList()) {
            double[] x = minimum.x().toArray();
            Arrays.setAll(x, i -> x[i] + 1e-8 * Math.max(1, Math.abs(x[i])) * (i % 2 == 0 ? 1 : -0.7));
            double value = objective.valueAndGradient(x, gradient);
            double product = 0;
            for (int i = 0; i < x.length; i++) {
                product += gradient[i] * (x[i] - minimum.x().get(i));
            }
            double degree = product / value;
            // a location rounded to 16 digits leaves 8 of the distance; the next order of f comes in at 1e-8, too
            assertThat(degree)
                    .isCloseTo(Math.rint(2 * degree) / 2, within(1e-4))
                    .isBetween(0.5, 4.0);
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void itsDescriptionGivesFormulaAndSource(Class<?> type) {
        Description description = type.getAnnotation(Description.class);

        assertThat(description.formula()).startsWith("f(");
        assertThat(description.source()).containsPattern(", \\d{4}");
        assertThat(description.group())
                .isIn("bowls", "valleys", "plates", "many minima", "ridges and drops", "badly scaled");
    }

    @Test
    void eachIsRegisteredOnce() {
        List<Class<?>> registered = ServiceLoader.load(Objective.class).stream()
                .<Class<?>>map(ServiceLoader.Provider::type)
                .toList();

        assertThat(registered).doesNotHaveDuplicates().containsAll(types().toList());
    }
}
