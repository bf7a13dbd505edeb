package org.thalweg.objectives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.api.Box;
import org.thalweg.api.Minimum;
import org.thalweg.api.Vector;

class QuadraticTest {
    private static final Covariance IDENTITY = Covariance.of(List.of(List.of(1.0, 0.0), List.of(0.0, 1.0)));

    @Test
    void hasNoFactorOfOneHalf() {
        double[] gradient = new double[2];

        assertThat(new Quadratic().valueAndGradient(new double[] {-1, 2}, gradient))
                .isEqualTo(5);
        assertThat(gradient).containsExactly(-2, 4);
    }

    @Test
    void dividesByDiv() {
        double[] gradient = new double[2];

        assertThat(new Quadratic(IDENTITY, Vector.of(), 4).valueAndGradient(new double[] {-1, 2}, gradient))
                .isEqualTo(1.25);
        assertThat(gradient).containsExactly(-0.5, 1);
    }

    @Test
    void isAsWideAsSigma() {
        Quadratic quadratic = new Quadratic(Covariance.of(List.of(List.of(4.0))), Vector.of(), 1);

        assertThat(quadratic.dimension()).isEqualTo(1);
        assertThat(quadratic.value(new double[] {6})).isEqualTo(9);
        assertThat(quadratic.minima()).containsExactly(Minimum.of(0, 0));
    }

    @Test
    void domainSurroundsTheOptimum() {
        Quadratic quadratic = new Quadratic(IDENTITY, Vector.of(10, -1), 1);

        assertThat(quadratic.minima()).containsExactly(Minimum.of(0, 10, -1));
        assertThat(quadratic.domain()).isEqualTo(new Box(Vector.of(5, -6), Vector.of(15, 4)));
    }

    @Test
    void farthestOptimumStillHasADomain() {
        assertThat(new Quadratic(IDENTITY, Vector.of(1e15, -1e15), 1).domain().lower())
                .isEqualTo(Vector.of(1e15 - 5, -1e15 - 5));
    }

    @Test
    void anEmptyOptimumStaysEmptySoThatSigmaMayBeReplaced() {
        assertThat(new Quadratic()).hasToString("Quadratic[sigma=[[1.0,0.0],[0.0,1.0]], optimum=[], div=1.0]");
    }

    @Test
    void anOptimumOfAnotherLengthIsRefused() {
        assertThatThrownBy(() -> new Quadratic(IDENTITY, Vector.of(1, 2, 3), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("optimum must have 2 coordinates, as sigma has rows, got [1.0,2.0,3.0]");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, -1.1e15})
    void aFarOptimumIsRefused(double coordinate) {
        assertThatThrownBy(() -> new Quadratic(IDENTITY, Vector.of(0, coordinate), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("optimum must be within +-1.0E15, got [0.0," + coordinate + "]");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void aDivWithoutMinimumIsRefused(double div) {
        assertThatThrownBy(() -> new Quadratic(IDENTITY, Vector.of(), div))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("div must be > 0 and finite, got " + div);
    }
}
