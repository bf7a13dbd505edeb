package org.thalweg.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thalweg.api.Series;
import org.thalweg.api.Vector;

class ExtentTest {
    @Test
    void spansThePointsThatAreFinite() {
        assertThat(of(3, -1, Double.NaN, Double.POSITIVE_INFINITY, 2)).isEqualTo(new Extent(-1, 3));
    }

    @Test
    void aPointOfWhichOneCoordinateIsMissingDoesNotCount() {
        Polyline line = Polyline.of(new Series("", Vector.of(1, 2, 3), Vector.of(1, Double.NaN, 3)));

        assertThat(Extent.of(List.of(line), Polyline::x)).isEqualTo(new Extent(1, 3));
        assertThat(Extent.of(List.of(Polyline.of(new Series("", Vector.of(9), Vector.of(Double.NaN)))), Polyline::x))
                .isEqualTo(new Extent(0, 1));
    }

    @Test
    void staysFinite() {
        Extent all = of(-Double.MAX_VALUE, Double.MAX_VALUE).withMargin();

        assertThat(all.upper() - all.lower()).isFinite().isGreaterThan(1e307);
    }

    @Test
    void theMarginIsAPartOfTheExtent() {
        assertThat(of(0, 100).withMargin()).isEqualTo(new Extent(-3, 103));
    }

    @Test
    void aSingleValueGetsRoomOnBothSides() {
        assertThat(of(8).withMargin()).isEqualTo(new Extent(4, 12));
        assertThat(of(0).withMargin()).isEqualTo(new Extent(-0.5, 0.5));
        assertThat(of(1e-300).withMargin()).isEqualTo(new Extent(0.5e-300, 1.5e-300));
    }

    @Test
    void growsToALength() {
        assertThat(new Extent(2, 2.5).atLeast(1)).isEqualTo(new Extent(1.75, 2.75));
        assertThat(new Extent(2, 5).atLeast(1)).isEqualTo(new Extent(2, 5));
    }

    private static Extent of(double... values) {
        Polyline line = Polyline.of(new Series("", Vector.of(new double[values.length]), Vector.of(values)));
        return Extent.of(List.of(line), Polyline::y);
    }
}
