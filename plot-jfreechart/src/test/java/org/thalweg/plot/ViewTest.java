package org.thalweg.plot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ViewTest {
    private static final View FIRST = new View(0, 8, -1, 1);

    @Test
    void aPointStaysWhereItIsWhenZoomed() {
        assertThat(FIRST.zoomed(0.5, 2, 1)).isEqualTo(new View(1, 5, 0, 1));
        assertThat(FIRST.zoomed(2, 8, -1)).isEqualTo(new View(-8, 8, -1, 3));
    }

    @Test
    void movesToTheRightAndUp() {
        assertThat(FIRST.moved(2, -0.5)).isEqualTo(new View(2, 10, -1.5, 0.5));
    }

    @Test
    void aBoxMayBeDrawnFromAnyCorner() {
        assertThat(View.between(3, 0.5, 1, -0.5)).isEqualTo(new View(1, 3, -0.5, 0.5));
    }

    @Test
    void growsToTheProportionsOfAnother() {
        assertThat(new View(2, 4, 0, 0.1).inProportionsOf(FIRST)).isEqualTo(new View(2, 4, 0.05 - 0.25, 0.05 + 0.25));
        assertThat(new View(2, 2.5, 0, 1).inProportionsOf(FIRST)).isEqualTo(new View(0.25, 4.25, 0, 1));
    }

    @Test
    void isNeitherTooLargeNorTooSmall() {
        assertThat(FIRST.isReasonable(FIRST)).isTrue();
        assertThat(FIRST.zoomed(99, 0, 0).isReasonable(FIRST)).isTrue();
        assertThat(FIRST.zoomed(101, 0, 0).isReasonable(FIRST)).isFalse();
        assertThat(FIRST.zoomed(2e-9, 1, 1).isReasonable(FIRST)).isTrue();
        assertThat(FIRST.zoomed(5e-10, 0, 0).isReasonable(FIRST)).isFalse();
        assertThat(FIRST.moved(8e10, 0).isReasonable(FIRST))
                .as("too few digits")
                .isFalse();
        assertThat(FIRST.moved(Double.NaN, 0).isReasonable(FIRST)).isFalse();
        assertThat(new View(1, 1, 0, 1).isReasonable(FIRST)).isFalse();
    }
}
