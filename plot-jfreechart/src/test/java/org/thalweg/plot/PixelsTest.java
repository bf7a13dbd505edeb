package org.thalweg.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.thalweg.api.Series;
import org.thalweg.api.Vector;

class PixelsTest {
    private static final double NAN = Double.NaN;

    /** One pixel per unit; the second coordinate points down on the screen. */
    private static final Viewport UNIT = new Viewport(new Rectangle2D.Double(0, 0, 100, 100), 0, 100, 0, 100);

    @Test
    void mapsToTheScreen() {
        Viewport viewport = new Viewport(new Rectangle2D.Double(10, 20, 200, 100), -1, 1, 0, 5);
        Pixels pixels = Pixels.of(line(Vector.of(-1, 0, 1), Vector.of(0, 2.5, 5)), viewport);

        assertThat(xs(pixels)).containsExactly(10, 110, 210);
        assertThat(ys(pixels)).containsExactly(120, 70, 20);
    }

    @Test
    void hugeCoordinatesStayFinite() {
        Viewport narrow = new Viewport(new Rectangle2D.Double(0, 0, 100, 100), 0, 1e-9, 0, 1e-9);
        Pixels pixels = Pixels.of(line(Vector.of(1e308), Vector.of(-1e308)), narrow);

        assertThat(xs(pixels)[0]).isEqualTo(1e300);
        assertThat(ys(pixels)[0]).isEqualTo(1e300);
    }

    @Test
    void whatIsNotFiniteIsAGap() {
        Pixels pixels = Pixels.of(line(Vector.of(1, NAN, 3, Double.POSITIVE_INFINITY), Vector.of(1, 2, NAN, 4)), UNIT);

        assertThat(xs(pixels)).containsExactly(1, NAN, NAN, NAN);
        assertThat(ys(pixels)).containsExactly(99, NAN, NAN, NAN);
    }

    @Test
    void thinningDropsPointsNearTheLastOneKept() {
        Pixels pixels = Pixels.of(
                line(Vector.of(0, 0.4, 0.8, 1.2, NAN, NAN, 1.2, 1.3), Vector.of(0, 0, 0, 0, 0, 0, 0, 0)), UNIT);

        assertThat(xs(pixels.thinned(0.5))).containsExactly(0, 0.8, NAN, 1.2);
    }

    @Test
    void thinningKeepsPointsApartOnOneAxis() {
        Pixels pixels = Pixels.of(line(Vector.of(0, 0, 0), Vector.of(0, 10, 0)), UNIT);

        assertThat(pixels.thinned(0.5).size()).isEqualTo(3);
    }

    @Test
    void aColumnKeepsItsFirstLowestHighestAndLast() {
        Pixels pixels =
                Pixels.of(line(Vector.of(1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 2), Vector.of(5, 6, 9, 4, 1, 3, 4, 4)), UNIT);

        assertThat(ys(pixels.thinnedByColumn())).containsExactly(95, 91, 99, 96, 96);
    }

    @Test
    void aColumnKeepsNoPointTwice() {
        Pixels pixels = Pixels.of(line(Vector.of(1, 1.1, 1.2), Vector.of(9, 5, 1)), UNIT);

        assertThat(ys(pixels.thinnedByColumn())).containsExactly(91, 99);
    }

    @Test
    void columnsEndAtGaps() {
        Pixels pixels = Pixels.of(line(Vector.of(1, NAN, NAN, 1.1, 1.2), Vector.of(1, 1, 1, 2, 3)), UNIT);

        assertThat(ys(pixels.thinnedByColumn())).containsExactly(99, NAN, 98, 97);
    }

    @Test
    void aMillionPointsLeaveAtMostFourPerColumn() {
        int n = 1_000_000;
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = 100.0 * i / n;
            y[i] = i * 7919 % 100;
        }

        assertThat(Pixels.of(line(Vector.of(x), Vector.of(y)), UNIT)
                        .thinnedByColumn()
                        .size())
                .isBetween(300, 400);
    }

    @Test
    void aPointBetweenGapsIsAlone() {
        Pixels pixels = Pixels.of(line(Vector.of(1, NAN, 2, NAN, 3, 4, NAN), Vector.of(0, 0, 0, 0, 0, 0, 0)), UNIT);

        assertThat(pixels.isAlone(0)).isTrue();
        assertThat(pixels.isAlone(2)).isTrue();
        assertThat(pixels.isAlone(4)).isFalse();
        assertThat(pixels.isAlone(5)).isFalse();
    }

    private static Polyline line(Vector x, Vector y) {
        return Polyline.of(new Series("", x, y));
    }

    private static double[] xs(Pixels pixels) {
        double[] xs = new double[pixels.size()];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = pixels.x(i);
        }
        return xs;
    }

    private static double[] ys(Pixels pixels) {
        double[] ys = new double[pixels.size()];
        for (int i = 0; i < ys.length; i++) {
            ys[i] = pixels.y(i);
        }
        return ys;
    }
}
