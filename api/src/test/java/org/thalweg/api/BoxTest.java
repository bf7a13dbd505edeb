package org.thalweg.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoxTest {
    @Test
    void aCubeHasTheSameEndsInEachDimension() {
        assertThat(Box.cube(3, -1, 2)).isEqualTo(new Box(Vector.of(-1, -1, -1), Vector.of(2, 2, 2)));
        assertThat(Box.cube(3, -1, 2).dimension()).isEqualTo(3);
    }

    @Test
    void resizingKeepsTheFirstAndRepeatsTheLast() {
        Box box = new Box(Vector.of(-1, -2), Vector.of(1, 2));

        assertThat(box.resized(1)).isEqualTo(new Box(Vector.of(-1), Vector.of(1)));
        assertThat(box.resized(2)).isSameAs(box);
        assertThat(box.resized(4)).isEqualTo(new Box(Vector.of(-1, -2, -2, -2), Vector.of(1, 2, 2, 2)));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "NaN, 1", "0, NaN", "-Infinity, 1", "0, Infinity", "-1e308, 1e308"})
    void endsThatAreNoRangeAreRefused(double lower, double upper) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Box(Vector.of(0, lower), Vector.of(1, upper)))
                .withMessage(
                        "a box must have finite lower < upper ends, got [" + lower + ", " + upper + "] in dimension 2");
    }

    @Test
    void endsThatDifferInNumberAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Box(Vector.of(1), Vector.of(2, 3)))
                .withMessageEndingWith("got 1 and 2");
        assertThatIllegalArgumentException().isThrownBy(() -> Box.cube(0, 0, 1)).withMessageContaining("at least one");
    }
}
