package org.thalweg.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thalweg.api.Axis;
import org.thalweg.api.Band;
import org.thalweg.api.Curves;
import org.thalweg.api.Dots;
import org.thalweg.api.Level;
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
        Curves labelled = new Curves(
                "", new Size(500, 500), new Axis("", Scale.LINEAR), new Axis("", Scale.LINEAR), List.of(cross));
        Curves unlabelled = new Curves(
                "",
                new Size(500, 500),
                new Axis("", Scale.LINEAR),
                new Axis("", Scale.LINEAR),
                List.of(series(Vector.of(x), Vector.of(up))));

        // the sample in the legend is ink too
        assertThat(Picture.of(labelled).count(LineStyle.INK))
                .isGreaterThanOrEqualTo(Picture.of(unlabelled).count(LineStyle.INK));
    }

    private static Picture logLog(List<Series> curves, List<Band> bands, List<Dots> dots, List<Level> levels) {
        Axis axis = new Axis("", Scale.LOG);
        return Picture.of(new Curves("", new Size(500, 500), axis, axis, curves, bands, dots, levels));
    }

    @Test
    void aLogarithmicHorizontalAxisShowsDecadesToo() {
        Picture picture = logLog(
                List.of(series(Vector.of(1e-4, 0, 1e-4, 1e4), Vector.of(1e-2, 1, 1e-2, 1e2))),
                List.of(),
                List.of(),
                List.of());

        assertThat(picture.viewport().xLower()).isBetween(-5.0, -4.0);
        assertThat(picture.viewport().xUpper()).isBetween(4.0, 5.0);
        assertThat(isInk(picture, 0, 0)).isTrue();
        assertThat(isInk(picture, 2, 1)).isTrue();
        assertThat(isInk(picture, 2, 0)).isFalse();
    }

    @Test
    void aBandIsAShadeOfItsCurvesColourWithoutItsGaps() {
        Vector x = Vector.of(1, 10, 100, 1000, 1e4);
        Series curve = series(x, Vector.of(10, 10, 10, 10, 10));
        Band band = new Band(x, Vector.of(1, 1, Double.NaN, 1, 1), Vector.of(100, 100, 100, 100, 1e4));
        Band none = new Band(Vector.of(), Vector.of(), Vector.of());
        Picture picture = logLog(List.of(series(x, x), curve), List.of(none, band), List.of(), List.of());

        Color color = LineStyle.of(1, 2).color();
        Color shade = new Color(picture.colorAt(0.5, 1.7));
        assertThat(shade.getRed()).isBetween(color.getRed() + 1, 254);
        assertThat(shade.getBlue()).isBetween(color.getBlue() + 1, 254);
        assertThat(shade.getBlue()).as("of an orange").isLessThan(shade.getRed() - 20);
        assertThat(picture.colorAt(1.4, 1.7)).as("beside a gap").isEqualTo(0xffffff);
        assertThat(picture.colorAt(3.4, 1.7)).isEqualTo(shade.getRGB() & 0xffffff);
        assertThat(picture.isLine(3.4, 1, color)).as("the curve on it").isTrue();
        assertThat(picture.viewport().yUpper()).as("the axis shows all of it").isGreaterThan(4);
    }

    @Test
    void dotsAreRingsOrLargeMarkersInTheColoursOfTheirCurves() {
        List<Series> curves = List.of(
                series(Vector.of(1, 10_000), Vector.of(1, 1)), series(Vector.of(1, 10_000), Vector.of(100, 100)));
        Dots rings = new Dots("", true, Vector.of(100, Double.NaN), Vector.of(1, 100));
        Dots markers = new Dots("", false, Vector.of(1e6, 300), Vector.of(1, 10_000));
        Picture picture = logLog(curves, List.of(), List.of(rings, markers), List.of());

        Color first = LineStyle.of(0, 2).color();
        Color second = LineStyle.of(1, 2).color();
        assertThat(picture.colorAt(2, 0)).as("a ring is open").isEqualTo(0xffffff);
        double radius = Unit.of(new Size(500, 500)).points(3.5);
        assertThat(Picture.difference(picture.colorAt(2, 0, 0, -radius), first.getRGB() & 0xffffff))
                .isLessThan(100);
        assertThat(picture.isLine(6, 0, first)).as("beyond its curve").isTrue();
        assertThat(picture.isLine(Math.log10(300), 4, second)).isTrue();
        assertThat(picture.isLine(2, 2, second)).as("one that is not there").isTrue();
    }

    @Test
    void aLevelGoesAcross() {
        Level level = new Level("", 1000);
        Picture picture =
                logLog(List.of(series(Vector.of(1, 100), Vector.of(1, 10))), List.of(), List.of(), List.of(level));

        assertThat(picture.viewport().yUpper()).isGreaterThan(3);
        int dark = 0;
        for (int i = 0; i < 100; i++) {
            dark += picture.isLine(i / 50.0, 3, new Color(110, 110, 110)) ? 1 : 0;
        }
        assertThat(dark).as("dashes and gaps").isBetween(40, 95);
    }

    @Test
    void theLegendNamesDotsAndLevels() {
        Series curve = series(Vector.of(1, 100), Vector.of(1, 10));
        int bare = logLog(List.of(curve), List.of(), List.of(), List.of()).count(LineStyle.INK);
        Dots nowhere = new Dots("tuned", false, Vector.of(Double.NaN), Vector.of(Double.NaN));

        assertThat(logLog(List.of(curve), List.of(), List.of(nowhere), List.of())
                        .count(LineStyle.INK))
                .isGreaterThan(bare);
        assertThat(logLog(List.of(curve), List.of(), List.of(), List.of(new Level("start", 3)))
                        .count(new Color(110, 110, 110)))
                .isGreaterThan(logLog(List.of(curve), List.of(), List.of(), List.of(new Level("", 3)))
                        .count(new Color(110, 110, 110)));
    }

    private static Curves curves(Scale scale, Series... series) {
        return new Curves(
                "", new Size(500, 500), new Axis("step", Scale.LINEAR), new Axis("loss", scale), List.of(series));
    }

    private static Series series(Vector x, Vector y) {
        return new Series("", x, y);
    }

    private static boolean isInk(Picture picture, double x, double y) {
        return picture.isLine(x, y, LineStyle.INK);
    }
}
