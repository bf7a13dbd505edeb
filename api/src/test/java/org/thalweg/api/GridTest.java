package org.thalweg.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridTest {
    private static final Box RANGE = new Box(Vector.of(-3, 10), Vector.of(3, 20));

    private static Vector values(int count) {
        return Vector.of(new double[count]);
    }

    @Test
    void theNodesReachFromEdgeToEdge() {
        Grid grid = new Grid(RANGE, 4, 3, values(12));

        assertThat(grid.x(0)).isEqualTo(-3);
        assertThat(grid.x(1)).isEqualTo(-1);
        assertThat(grid.x(3)).isEqualTo(3);
        assertThat(grid.y(0)).isEqualTo(10);
        assertThat(grid.y(1)).isEqualTo(15);
        assertThat(grid.y(2)).isEqualTo(20);
    }

    @Test
    void theLastNodeIsTheEdgeToTheBit() {
        for (int columns = 2; columns < 200; columns++) {
            Grid grid = new Grid(new Box(Vector.of(-0.1, 0), Vector.of(0.3, 1)), columns, 2, values(2 * columns));

            assertThat(grid.x(columns - 1)).isEqualTo(0.3);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 2, 2", "2, 1, 2", "2, 3, 5", "65536, 65536, 0"})
    void sizesThatDontFitAreRefused(int columns, int rows, int count) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Grid(RANGE, columns, rows, values(count)));
    }

    @Test
    void aRangeOfOtherThanTwoDimensionsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Grid(Box.cube(3, 0, 1), 2, 2, values(4)))
                .withMessageContaining("got 3 dimensions, 2x2 nodes and 4 values");
    }
}
