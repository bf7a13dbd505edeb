package org.thalweg.objectives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.api.Minimum;

class RosenbrockTest {
    @Test
    void customaryStartHasItsPublishedValueAndGradient() {
        double[] gradient = new double[2];

        assertThat(new Rosenbrock().start()).containsExactly(-1.2, 1);
        // 24.2 and (−215.6, −88) in exact arithmetic; the start's -1.2 is rounded already
        assertThat(new Rosenbrock().valueAndGradient(new Rosenbrock().start(), gradient))
                .isEqualTo(24.199999999999996);
        assertThat(gradient).containsExactly(-215.59999999999997, -87.99999999999999);
    }

    /** Back-propagation in PyTorch's order: pow(2) gives 2·t, and each factor is applied from the outside in. */
    @Test
    void inTwoDimensionsTheGradientIsAutogradsToTheBit() {
        double a = 1.5;
        double b = 100;
        double[] gradient = new double[2];
        Samples.of(new Rosenbrock().domain(), 1000).forEach(x -> {
            double heightGradient = b * (2 * (x[1] - x[0] * x[0]));
            double aheadGradient = 2 * (a - x[0]);

            new Rosenbrock(2, a, b).valueAndGradient(x, gradient);

            assertThat(gradient).containsExactly(-aheadGradient + -heightGradient * (2 * x[0]), heightGradient);
        });
    }

    @Test
    void startAlternatesInMoreDimensions() {
        assertThat(new Rosenbrock(5, 1, 100).start()).containsExactly(-1.2, 1, -1.2, 1, -1.2);
    }

    @Test
    void inTwoDimensionsTheMinimumIsAtTheSquare() {
        assertThat(new Rosenbrock(2, 1.5, 100).minima()).containsExactly(Minimum.of(0, 1.5, 2.25));
    }

    @Test
    void inMoreDimensionsTheMinimumIsKnownOnlyWhereTheParabolaMeetsTheDiagonal() {
        assertThat(new Rosenbrock(4, 1, 5).minima()).containsExactly(Minimum.of(0, 1, 1, 1, 1));
        assertThat(new Rosenbrock(3, 0, 5).minima()).containsExactly(Minimum.of(0, 0, 0, 0));
        assertThat(new Rosenbrock(3, 1.5, 5).minima()).isEmpty();
        assertThat(new Rosenbrock(3, -1, 5).minima()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 0, -1})
    void fewerThanTwoDimensionsAreRefused(int dimension) {
        assertThatThrownBy(() -> new Rosenbrock(dimension, 1, 100))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("dimension must be >= 2, got " + dimension);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.NEGATIVE_INFINITY, 1e155})
    void aMinimumThatIsNotFiniteIsRefused(double a) {
        assertThatThrownBy(() -> new Rosenbrock(2, a, 100))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a must be finite, and so must its square, got " + a);
    }

    @ParameterizedTest
    @CsvSource({"0.0", "-1.0", "NaN", "Infinity"})
    void aValleyWithoutSidesIsRefused(double b) {
        assertThatThrownBy(() -> new Rosenbrock(2, 1, b))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("b must be > 0 and finite, got " + b);
    }
}
