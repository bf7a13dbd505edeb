package org.thalweg.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thalweg.api.Curves;
import org.thalweg.api.Scale;
import org.thalweg.api.Series;
import org.thalweg.api.Size;
import org.thalweg.api.Vector;

class CurvesTest {

    @Test
    void aLinearAxisShowsValuesAsTheyAre() {
        Picture picture = Picture.of(curves(Scale.LINEAR, series(Vector.of(0, 10), Vector.of(0, 100))));

        assertThat(isInk(picture, 5.5, 55)).isTrue();
        assertThat(isInk(picture, 5.5, 20)).isFalse();
    }

    @Test
    void aLogarithmicAxisShowsDecades() {
        Picture picture = Picture.of(curves(Scale.LOG, series(Vector.of(0, 10), Vector.of(1e-8, 1e2))));

        assertThat(isInk(picture, 5.5, -2.5)).isTrue();
        assertThat(picture.viewport().yLower()).isBetween(-9.0, -8.0);
        assertThat(picture.viewport().yUpper()).isBetween(2.0, 3.0);
    }

    @Test
    void whatIsNotAboveZeroIsAGapOnALogarithmicAxis() {
        Picture picture =
                Picture.of(curves(Scale.LOG, series(Vector.of(0, 1, 2, 3, 4, 5, 6), Vector.of(1, 1, 0, 1, -1, 1, 1))));

        assertThat(isInk(picture, 0.4, 0)).isTrue();
        assertThat(isInk(picture, 1.5, 0)).isFalse();
        assertThat(isInk(picture, 2.5, 0)).isFalse();
        assertThat(isInk(picture, 3, 0)).isTrue(); // alone: a marker
        assertThat(isInk(picture, 3.5, 0)).isFalse();
        assertThat(isInk(picture, 5.6, 0)).isTrue();
    }

    @Test
    void extremesFitOnOneAxis() {
        Picture picture =
                Picture.of(curves(Scale.LOG, series(Vector.of(0, 1, 2), Vector.of(1e300, 1e-300, Double.MIN_VALUE))));

        assertThat(picture.viewport().yUpper()).isBetween(300.0, 330.0);
        assertThat(isInk(picture, 0.6, -60)).isTrue();
    }

    @Test
    void aSinglePointIsAMarker() {
        Picture picture = Picture.of(curves(Scale.LINEAR, series(Vector.of(3), Vector.of(7))));

        assertThat(isInk(picture, 3, 7)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Scale.class)
    void withoutAnythingToShowThereIsAnEmptyFrame(Scale scale) {
        Series undefined = series(Vector.of(0, 1), Vector.of(Double.NaN, Double.NEGATIVE_INFINITY));

        for (Curves curves :
                List.of(curves(scale), curves(scale, undefined), curves(scale, series(Vector.of(), Vector.of())))) {
            Picture picture = Picture.of(curves);
            int left = (int) picture.viewport().area().getMinX();
            int middle = (int) picture.viewport().area().getCenterY();
            assertThat(picture.image().getRGB(left, middle)).isEqualTo(Color.BLACK.getRGB());
            assertThat(picture.count(LineStyle.INK)).isZero();
        }
    }

    @Test
    void coloursAreThoseOfALandscapesPaths() {
        Series[] series = new Series[7];
        for (int i = 0; i < series.length; i++) {
            series[i] = series(Vector.of(0, 10), Vector.of(i, i));
        }
        Picture picture = Picture.of(curves(Scale.LINEAR, series));

        for (int i = 0; i < series.length; i++) {
            assertThat(picture.isLine(5.5, i, LineStyle.of(i, series.length).color()))
                    .isTrue();
        }
    }

    @Test
    void aMillionPointsShowTheirExtremes() {
        int n = 1_000_000;
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = i;
            y[i] = i == 300_000 ? 100 : i == 600_000 ? -100 : 0;
        }
        Picture picture = Picture.of(curves(Scale.LINEAR, series(Vector.of(x), Vector.of(y))));

        assertThat(isInk(picture, 300_000, 50)).isTrue();
        assertThat(isInk(picture, 600_000, -50)).isTrue();
        assertThat(isInk(picture, 450_000, 50)).isFalse();
    }

    @Test
    void theLegendHidesLittleOfTheCurves() {
        double[] x = new double[200];
        double[] up = new double[200];
        for (int i = 0; i < x.length; i++) {
            x[i] = i % 100 / 100.0;
            up[i] = i < 100 ? x[i] : 1 - x[i];
        }
        Series cross = new Series("cross", Vector.of(x), Vector.of(up));
        Curves labelled = new Curves("", new Size(500, 500), "", "", Scale.LINEAR, List.of(cross));
        Curves unlabelled =
                new Curves("", new Size(500, 500), "", "", Scale.LINEAR, List.of(series(Vector.of(x), Vector.of(up))));

        // the sample in the legend is ink too
        assertThat(Picture.of(labelled).count(LineStyle.INK))
                .isGreaterThanOrEqualTo(Picture.of(unlabelled).count(LineStyle.INK));
    }

    private static Curves curves(Scale scale, Series... series) {
        return new Curves("", new Size(500, 500), "step", "loss", scale, List.of(series));
    }

    private static Series series(Vector x, Vector y) {
        return new Series("", x, y);
    }

    private static boolean isInk(Picture picture, double x, double y) {
        return picture.isLine(x, y, LineStyle.INK);
    }
}
