package org.thalweg.objectives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.api.Differentiable;

/** Ackley and Rastrigin where rounding or a singularity could spoil them. */
class PeriodicTest {
    static Stream<Differentiable> objectives() {
        return Stream.of(new Ackley(), new Rastrigin());
    }

    @ParameterizedTest
    @MethodSource("objectives")
    void atTheOriginValueAndGradientAreExactlyZero(Differentiable objective) {
        double[] gradient = {Double.NaN, Double.NaN};

        assertThat(objective.valueAndGradient(new double[] {0, -0.0}, gradient)).isZero();
        assertThat(gradient[0]).isZero();
        assertThat(gradient[1]).isZero();
    }

    @ParameterizedTest
    @MethodSource("objectives")
    void noFinitePointGivesNaN(Differentiable objective) {
        double[] coordinates = {0, Double.MIN_VALUE, 1e-200, 1e-160, 1e-8, 0.5, 1, 1e16, 1e160, 1e308, Double.MAX_VALUE
        };
        double[] gradient = new double[2];
        for (double x : coordinates) {
            for (double y : coordinates) {
                assertThat(objective.valueAndGradient(new double[] {x, -y}, gradient))
                        .isNotNaN();
                assertThat(gradient).doesNotContain(Double.NaN);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 1e-6, 1e-9, 1e-12, 1e-150})
    void nearTheOriginNothingCancels(double x) {
        // to second order: Rastrigin (1 + 20 π²) x², Ackley 4 |x|; the next terms are smaller by x² · 32 and by 5 x
        assertThat(new Rastrigin(1).value(new double[] {x}) / (x * x))
                .isCloseTo(1 + 20 * Math.PI * Math.PI, within(1e-12 + 20_000 * x * x));
        assertThat(new Ackley(1).value(new double[] {x}) / x).isCloseTo(4, within(1e-12 + 60 * x));
    }

    @Test
    void besideTheOriginAckleyHasTheSlopeOfACone() {
        double[] gradient = new double[2];
        new Ackley().valueAndGradient(new double[] {3e-100, 4e-100}, gradient);

        // 4 x / (|x| √n)
        assertThat(gradient[0]).isCloseTo(4 * 0.6 / Math.sqrt(2), within(1e-15));
        assertThat(gradient[1]).isCloseTo(4 * 0.8 / Math.sqrt(2), within(1e-15));
    }

    @Test
    void theSineOfWholeAndQuarterTurnsIsExact() {
        assertThat(Turns.sin(1e300)).isZero();
        assertThat(Turns.sin(-7)).isZero();
        assertThat(Turns.sin(123_456.25)).isEqualTo(1);
        assertThat(Turns.sin(-0.25)).isEqualTo(-1);
        assertThat(Turns.haversine(4)).isZero();
        assertThat(Turns.haversine(2.5)).isEqualTo(1);
    }
}
