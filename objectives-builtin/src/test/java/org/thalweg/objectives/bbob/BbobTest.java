package org.thalweg.objectives.bbob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hipparchus.analysis.differentiation.Gradient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.api.Box;
import org.thalweg.api.Differentiable;

class BbobTest {
    private static final int STEP_ELLIPSOID = 7;
    private static final int WEIERSTRASS = 16;

    static Stream<Integer> functions() {
        return IntStream.rangeClosed(1, 24).boxed();
    }

    static Stream<Integer> smoothFunctions() {
        return functions().filter(function -> function != STEP_ELLIPSOID);
    }

    private static Differentiable smooth(Bbob bbob) {
        return bbob.differentiable().orElseThrow();
    }

    private static double[] xopt(Bbob bbob) {
        return bbob.minima().get(0).x().toArray();
    }

    private static double largest(double[] vector) {
        return Arrays.stream(vector).map(Math::abs).max().orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("smoothFunctions")
    void valueAndGradientAreTheTextbooks(int function) {
        SplittableRandom random = new SplittableRandom(function);
        // the angles of Weierstrass's function are 10⁶ z, and so is the slope of its slope beside it; the powers and
        // angles of those after it are of order 1000
        double gradientTolerance = function < WEIERSTRASS ? 1e-11 : function == WEIERSTRASS ? 1e-7 : 1e-8;
        for (int[] form : new int[][] {{1, 2}, {3, 3}, {71, 5}, {2025, 10}}) {
            Bbob bbob = new Bbob(function, form[0], form[1]);
            double[] gradient = new double[form[1]];
            for (int k = 0; k < 20; k++) {
                double[] x = random.doubles(form[1], -6, 6).toArray();
                double value = smooth(bbob).valueAndGradient(x, gradient);
                Gradient textbook = Textbook.of(function, form[0], x);

                // fopt is of order 100, where all else cancels
                assertThat(value).isCloseTo(textbook.getValue(), within(1e-11 * Math.max(100, Math.abs(value))));
                double scale = Math.max(1, largest(gradient));
                for (int i = 0; i < x.length; i++) {
                    assertThat(gradient[i])
                            .isCloseTo(textbook.getPartialDerivative(i), within(gradientTolerance * scale));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void noFinitePointGivesNaN(int function) {
        Bbob bbob = new Bbob(function, 1, 3);
        double[] coordinates = {
            0, -Double.MIN_VALUE, 1e-160, 1e-8, 5, -6, 1e5, -1e16, 1e100, -1e155, 1e200, -1e307, Double.MAX_VALUE
        };
        double[] gradient = new double[3];
        for (double x : coordinates) {
            for (double y : coordinates) {
                for (double offset : new double[] {0, 1}) {
                    // from the origin, and from the minimum with its kinks
                    double[] point = xopt(bbob);
                    Arrays.setAll(point, i -> offset * point[i] + (i == 0 ? x : i == 1 ? y : -x));
                    assertThat(bbob.value(point)).isNotNaN();
                    bbob.differentiable().ifPresent(smooth -> {
                        assertThat(smooth.valueAndGradient(point, gradient)).isEqualTo(bbob.value(point));
                        assertThat(gradient).doesNotContain(Double.NaN);
                    });
                }
            }
        }
    }

    @Test
    void farOutValuesAreLarge() {
        double[] far = {1e300, -1e300};
        for (int function = 1; function <= 24; function++) {
            assertThat(new Bbob(function, 1, 2).value(far)).isGreaterThan(1e100);
        }
    }

    @Test
    void theStepEllipsoidHasNoGradient() {
        assertThat(new Bbob(STEP_ELLIPSOID, 1, 2).differentiable()).isEmpty();
    }

    @Test
    void whatIsBuiltTakesNoPartInEquality() {
        assertThat(new Bbob(8, 3, 10)).isEqualTo(new Bbob(8, 3, 10)).hasSameHashCodeAs(new Bbob(8, 3, 10));
        assertThat(new Bbob(8, 3, 10))
                .isNotEqualTo(new Bbob(9, 3, 10))
                .isNotEqualTo(new Bbob(8, 4, 10))
                .isNotEqualTo(new Bbob(8, 3, 11))
                .hasToString("Bbob[function=8, instance=3, dimension=10]");
        assertThat(BbobFunction.of(8)).isNotEqualTo(8);
    }

    @Test
    void aFunctionTakenFromAnotherObjectiveIsBuiltAnew() {
        Bbob other = new Bbob(8, 3, 10);
        Bbob bbob = new Bbob(other.function(), 1, 2);

        assertThat(bbob.function().number()).isEqualTo(8);
        assertThat(bbob.value(new double[2])).isEqualTo(new Bbob(8, 1, 2).value(new double[2]));
        assertThat(bbob.domain()).isEqualTo(Box.cube(2, -5, 5));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0  | 1      | 2     | a BBOB function must be from 1 to 24, got 0",
                "25 | 1      | 2     | a BBOB function must be from 1 to 24, got 25",
                "1  | 0      | 2     | instance must be from 1 to 200000, got 0",
                "1  | 200001 | 2     | instance must be from 1 to 200000, got 200001",
                "1  | 1      | 1     | dimension must be >= 2, got 1",
                "9  | 1      | 10001 | dimension must be <= 10000 for a function with rotations, got 10001"
            })
    void whatIsOutOfRangeIsRefused(int function, int instance, int dimension, String message) {
        assertThatThrownBy(() -> new Bbob(function, instance, dimension))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
