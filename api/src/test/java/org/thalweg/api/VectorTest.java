package org.thalweg.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class VectorTest {
    @Test
    void copiesWhatComesInAndWhatGoesOut() {
        double[] values = {1, 2};
        Vector vector = Vector.of(values);
        values[0] = 7;
        vector.toArray()[1] = 7;

        assertThat(vector).isEqualTo(Vector.of(1, 2)).isEqualTo(Vector.of(List.of(1.0, 2.0)));
    }

    @Test
    void equalsByContentToTheBit() {
        assertThat(Vector.of(Double.NaN)).isEqualTo(Vector.of(Double.NaN)).hasSameHashCodeAs(Vector.of(Double.NaN));
        assertThat(Vector.of(0.0)).isNotEqualTo(Vector.of(-0.0));
        assertThat(Vector.of(1, 2))
                .isNotEqualTo(Vector.of(2, 1))
                .isNotEqualTo(Vector.of(1))
                .isNotEqualTo("[1.0,2.0]");
    }

    @Test
    void printsAsASpecSpellsIt() {
        assertThat(Vector.of(1, -2.5e-7)).hasToString("[1.0,-2.5E-7]");
        assertThat(Vector.of()).hasToString("[]");
    }

    @Test
    void knowsItsSize() {
        assertThat(Vector.of().isEmpty()).isTrue();
        assertThat(Vector.of(List.of())).isEqualTo(Vector.of());
        assertThat(Vector.of(1, 2).size()).isEqualTo(2);
        assertThat(Vector.of(1, 2).isEmpty()).isFalse();
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> Vector.of(1).get(1));
    }

    @Test
    void isFiniteIfEachValueIs() {
        assertThat(Vector.of(1, -Double.MAX_VALUE).isFinite()).isTrue();
        assertThat(Vector.of().isFinite()).isTrue();
        assertThat(Vector.of(1, Double.NaN).isFinite()).isFalse();
        assertThat(Vector.of(Double.NEGATIVE_INFINITY, 1).isFinite()).isFalse();
    }
}
