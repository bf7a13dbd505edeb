package org.thalweg.objectives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.api.Differentiable;

/** The problems of Moré, Garbow and Hillstrom: their starts, and what is said of the way from there. */
class CustomaryStartsTest {
    /** Sums of squares worked out by hand. */
    static Stream<Arguments> problems() {
        return Stream.of(
                Arguments.of(new FreudensteinRoth(), new double[] {0.5, -2}, 400.5),
                Arguments.of(new BrownBadlyScaled(), new double[] {1, 1}, 999_999.0 * 999_999 + 1 + 1),
                Arguments.of(new PowellBadlyScaled(), new double[] {0, 1}, 1 + Math.pow(Math.exp(-1) - 0.0001, 2)),
                Arguments.of(new Wood(), new double[] {-3, -1, -3, -1}, 19_192),
                Arguments.of(new Powell(), new double[] {3, -1, 0, 1}, 215),
                Arguments.of(new Powell(8), new double[] {3, -1, 0, 1, 3, -1, 0, 1}, 430));
    }

    @ParameterizedTest
    @MethodSource("problems")
    void startsHaveTheirValues(Differentiable objective, double[] start, double value) {
        assertThat(objective.start()).isEqualTo(start);
        // Brown's leaves out 4e-6 of 1e12
        assertThat(objective.value(start)).isCloseTo(value, within(1e-15 * value));
    }

    @Test
    void freudensteinAndRothsSecondValleyEndsInALocalMinimum() {
        double[] gradient = new double[2];
        double value = new FreudensteinRoth().valueAndGradient(new double[] {11.412779, -0.896805}, gradient);

        assertThat(value).isCloseTo(48.98425, within(1e-5));
        // six digits of a place where the second derivatives are about 1000
        assertThat(gradient[0]).isCloseTo(0, within(1e-3));
        assertThat(gradient[1]).isCloseTo(0, within(1e-3));
    }

    @ParameterizedTest
    @ValueSource(ints = {-4, 0, 1, 2, 6})
    void powellsComesInFours(int dimension) {
        assertThatThrownBy(() -> new Powell(dimension))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("dimension must be a multiple of 4 and >= 4, got " + dimension);
    }

    @Test
    void powellsIsOfFourDimensionsByDefault() {
        assertThat(new Powell().dimension()).isEqualTo(4);
        assertThat(new Powell(12).minima().get(0).x().size()).isEqualTo(12);
    }
}
