package org.thalweg.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.thalweg.plot.Grids.grid;
import static org.thalweg.plot.Grids.landscape;
import static org.thalweg.plot.Grids.path;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.api.Box;
import org.thalweg.api.Grid;
import org.thalweg.api.Landscape;
import org.thalweg.api.Minimum;
import org.thalweg.api.Scale;
import org.thalweg.api.Series;
import org.thalweg.api.Size;
import org.thalweg.api.Vector;

class LandscapeTest {
    private static final Grid ROSENBROCK = grid(Grids::rosenbrock);
    private static final Grid FLAT = grid((x, y) -> 7);
    private static final Color GREEN = new Color(0, 128, 0);

    /**
     * The colours are those of matplotlib 3.6.3: {@code g = linspace(-3, 3, 50)}, {@code contourf(g, g, f, 100,
     * cmap='Reds_r')} on axes of 900 pixels.
     */
    @ParameterizedTest
    @CsvSource({
        "-2.9, -2.9, fee1d4", "2.9, -2.9, fee3d7", "-2.5, -2, f85f43", "2.6, -1, f34a36", "-2.8, 0, f44f39",
        "2.9, 0.5, f5533b", "-2.2, -2.7, f14331", "2, -2.5, d82422", "-1.8, 1, 79040f", "0, 2.8, 820711",
        "0, -2.5, 7c0510", "1, -2.9, 9c0d14", "-2.7, 2.5, af1117", "1.5, 2.25, 69000d"
    })
    void aSinglePathLiesOnMatplotlibsReds(double x, double y, String color) {
        Landscape landscape =
                new Landscape("", new Size(1000, 1000), ROSENBROCK, 100, Scale.LINEAR, 0, List.of(), List.of());

        // a pixel lies up to a band or two beside matplotlib's, whose axes have another size
        assertThat(Picture.difference(Picture.of(landscape).colorAt(x, y), Integer.parseInt(color, 16)))
                .isLessThanOrEqualTo(12);
    }

    @Test
    void aConstantIsOfOneColour() {
        Picture picture = Picture.of(landscape(FLAT));

        assertThat(picture.colorAt(0, 0)).isEqualTo(ColorMap.REDS.bands(1)[0]);
        assertThat(picture.colorAt(-2, 2)).isEqualTo(picture.colorAt(0, 0));
    }

    @Test
    void whatHasNoValueIsNeutral() {
        Picture picture = Picture.of(landscape(grid((x, y) -> x < -1 && y < 0 ? Double.NaN : x)));

        assertThat(picture.colorAt(-2, -1)).isEqualTo(ColorMap.NEUTRAL);
        assertThat(picture.colorAt(-2, 1)).isNotEqualTo(ColorMap.NEUTRAL);
        assertThat(Picture.of(landscape(grid((x, y) -> Double.NaN))).colorAt(0, 0))
                .isEqualTo(ColorMap.NEUTRAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LINEAR", "LOG"})
    void infinityIsAsHighAsTheHighest(String scale) {
        Grid grid = grid((x, y) -> y > 2 ? Double.POSITIVE_INFINITY : y < -2 ? Double.NEGATIVE_INFINITY : 10 + x);
        Picture picture = Picture.of(
                new Landscape("", new Size(500, 500), grid, 50, Scale.valueOf(scale), 7, List.of(), List.of()));

        assertThat(picture.colorAt(-2, 2.5)).isEqualTo(picture.colorAt(2.98, 0));
        assertThat(picture.colorAt(-2, -2.5)).isEqualTo(picture.colorAt(-2.98, 0));
    }

    @Test
    void upIsUp() {
        Picture picture = Picture.of(landscape(grid((x, y) -> x + 10 * y)));

        assertThat(picture.colorAt(0, -2.9) >> 8 & 0xff).isLessThan(picture.colorAt(0, 2.9) >> 8 & 0xff);
        assertThat(picture.colorAt(-2.9, 0) >> 8 & 0xff).isLessThan(picture.colorAt(2.9, 0) >> 8 & 0xff);
    }

    @ParameterizedTest
    @CsvSource({"1000, 1000, 4", "500, 500, 1", "300, 300, 0.2", "900, 300, 2", "300, 900, 2", "1000, 400, 10"})
    void unitsAreSquareAndCentred(int width, int height, double xUpper) {
        Box box = new Box(Vector.of(0, -1), Vector.of(xUpper, 1));
        Landscape landscape = new Landscape(
                "", new Size(width, height), grid((x, y) -> x, box, 5, 5), 10, Scale.LINEAR, 0, List.of(), List.of());

        Rectangle2D area = Picture.of(landscape).viewport().area();

        // the area is whole pixels
        assertThat(area.getWidth() / xUpper).isCloseTo(area.getHeight() / 2, within(1 / Math.min(1, xUpper / 2)));
        assertThat(Math.max(area.getWidth() / width, area.getHeight() / height)).isGreaterThan(0.8);
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 301, 437, 500, 1000})
    void aSquareRangeIsSquareToThePixel(int size) {
        Rectangle2D area = Picture.of(
                        new Landscape("a title", new Size(size, size), FLAT, 10, Scale.LINEAR, 0, List.of(), List.of()))
                .viewport()
                .area();

        assertThat(area.getWidth()).isEqualTo(area.getHeight());
    }

    @Test
    void theFrameIsTheGridsRange() {
        Picture picture = Picture.of(landscape(FLAT));
        Rectangle2D area = picture.viewport().area();

        assertThat(picture.viewport().xLower()).isEqualTo(-3);
        assertThat(picture.viewport().yUpper()).isEqualTo(3);
        int row = (int) area.getCenterY();
        assertThat(picture.image().getRGB((int) area.getMinX(), row)).isEqualTo(Color.BLACK.getRGB());
        assertThat(picture.image().getRGB((int) area.getMaxX(), row)).isEqualTo(Color.BLACK.getRGB());
    }

    @Test
    void aPathIsDarkAlone() {
        Picture picture = Picture.of(landscape(FLAT, path(-2, 0, 2, 0)));

        assertThat(picture.isLine(0, 0, LineStyle.INK)).isTrue();
    }

    @Test
    void pathsTogetherHaveColoursAndWhiteEdges() {
        Landscape landscape = new Landscape(
                "",
                new Size(3000, 3000),
                FLAT,
                10,
                Scale.LINEAR,
                0,
                List.of(),
                List.of(path(-2, 0, 2, 0), path(-2, 1, 2, 1)));
        Picture picture = Picture.of(landscape);

        // in this size the line and its edges are each about three pixels wide
        assertThat(picture.colorAt(0, 0)).isEqualTo(LineStyle.of(0, 2).color().getRGB() & 0xffffff);
        assertThat(picture.colorAt(0, 1)).isEqualTo(LineStyle.of(1, 2).color().getRGB() & 0xffffff);
        assertThat(picture.colorAt(0, 0, 0, 4)).isEqualTo(0xffffff);
        assertThat(picture.colorAt(0, 0, 0, -4)).isEqualTo(0xffffff);
        assertThat(picture.colorAt(0, 0, 0, 9)).isEqualTo(ColorMap.MIST.bands(1)[0]);
    }

    @Test
    void theOptimumIsAGreenPlusAboveEverything() {
        Picture picture = Picture.of(landscape(FLAT, Minimum.of(0, 1, 2), path(-2, 2, 1, 2)));

        assertThat(picture.colorAt(1, 2)).isEqualTo(0x008000);
    }

    @Test
    void optimaElsewhereAreLeftOut() {
        Picture with = Picture.of(landscape(FLAT, Minimum.of(0, 1, 2)));
        Picture outside = Picture.of(landscape(FLAT, Minimum.of(0, 4, 2)));
        Picture inSpace = Picture.of(landscape(FLAT, Minimum.of(0, 1, 2, 3)));

        Picture besideAPath = Picture.of(landscape(FLAT, Minimum.of(0, 1, 2), path(-2, 2, -1, 2)));

        assertThat(with.count(GREEN)).isBetween(5, 15);
        assertThat(besideAPath.count(GREEN)).isGreaterThan(20); // in the legend too
        assertThat(outside.count(GREEN)).isZero();
        assertThat(inSpace.count(GREEN)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "-2.9, -2.9, 300", "-2.9, 2.9, 300", "2.9, -2.9, 300", "2.9, 2.9, 300", "2.2, 2.6, 300", "2.2, 2.6, 1000",
        "-2.9, -2.9, 1000", "-2.9, 2.9, 1000", "2.9, -2.9, 1000", "2.9, 2.9, 1000", "0, 2.8, 500", "2.8, 0, 500"
    })
    void aStartIsSeen(double x, double y, int size) {
        for (int others = 0; others < 3; others++) {
            List<Series> paths = new ArrayList<>();
            paths.add(path(x, y, 0, 0));
            for (int i = 0; i < others; i++) {
                paths.add(path(-x, y, 0, 0));
            }
            assertStartsAreSeen(paths, size);
        }
    }

    /** No place on the landscape is free for the legend. */
    @ParameterizedTest
    @ValueSource(ints = {300, 500, 1000})
    void startsAllAroundAreSeen(int size) {
        List<Series> paths = new ArrayList<>();
        for (double position = -2.1; position < 2.2; position += 0.7) {
            paths.add(path(position, -2.7, 0, 0));
            paths.add(path(position, 2.7, 0, 0));
            paths.add(path(-2.7, position, 0, 0));
            paths.add(path(2.7, position, 0, 0));
        }
        assertStartsAreSeen(paths, size);
    }

    /** A start is a white disc in a dark ring, which shows nothing of what might lie over it. */
    private static void assertStartsAreSeen(List<Series> paths, int size) {
        Landscape landscape = new Landscape("", new Size(size, size), FLAT, 10, Scale.LINEAR, 0, List.of(), paths);
        Picture picture = Picture.of(landscape);
        double ring = Unit.of(landscape.size()).points(3.25);
        for (Series path : paths) {
            double x = path.x().get(0);
            double y = path.y().get(0);
            assertThat(picture.colorAt(x, y)).isEqualTo(0xffffff);
            int dark = 0;
            for (int angle = 0; angle < 360; angle += 15) {
                double radians = Math.toRadians(angle);
                int color = picture.colorAt(x, y, ring * Math.cos(radians), ring * Math.sin(radians));
                dark += (color & 0xff) < 90 ? 1 : 0;
            }
            // a neighbour's disc may cover a part; the legend's veil would lighten all
            assertThat(dark).isGreaterThan(8);
        }
    }

    @Test
    void theEndIsMarked() {
        Picture alone = Picture.of(landscape(FLAT, path(-2, 0, 2, 0)));
        double radius = Unit.of(new Size(500, 500)).points(2.8);

        assertThat(Picture.difference(alone.colorAt(2, 0, 0, radius), 0x1a1a1a)).isLessThan(20);
        assertThat(Picture.difference(alone.colorAt(2, 0, radius, 0), 0x1a1a1a)).isLessThan(20);
    }

    @Test
    void aGapIsNotBridged() {
        Series path = new Series("", Vector.of(-2, -1, Double.NaN, 1, 2), Vector.of(0, 0, 0, 0, 0));
        Picture picture = Picture.of(landscape(FLAT, path));

        assertThat(picture.colorAt(0, 0)).isEqualTo(ColorMap.REDS.bands(1)[0]);
        assertThat(picture.colorAt(-1.5, 0)).isNotEqualTo(ColorMap.REDS.bands(1)[0]);
    }

    @Test
    void aPathMayLeaveForInfinity() {
        Series path = new Series("", Vector.of(0, 1e300, -2, Double.POSITIVE_INFINITY), Vector.of(0, 0, 1, 0));
        Picture picture = Picture.of(landscape(FLAT, path));

        assertThat(picture.viewport().xUpper()).isEqualTo(3);
        assertThat(picture.isLine(2, 0, LineStyle.INK)).isTrue();
        assertThat(picture.isLine(-1, 1, LineStyle.INK)).isTrue();
        assertThat(picture.isLine(-1, 2, LineStyle.INK)).isFalse();
        assertThat(picture.colorAt(2, -1)).isEqualTo(ColorMap.REDS.bands(1)[0]);
    }

    @Test
    void aCrowdedPathHasFewerMarkersThanPoints() {
        Pen pen = new Pen(LineStyle.of(0, 1), 1, 4, 0, new Unit(1));
        Viewport viewport = new Viewport(new Rectangle2D.Double(0, 0, 600, 600), -3, 3, -3, 3);

        assertThat(markers(new PathMark(Polyline.of(zigzag(100)), pen, false), viewport))
                .isEqualTo(100);
        assertThat(markers(new PathMark(Polyline.of(zigzag(100)), pen, true), viewport))
                .isBetween(50, 99);
    }

    /** Else it would lose markers while it grows. */
    @Test
    void onALongPathAloneMarkersHaveRoomFromTheStartOn() {
        Viewport viewport = new Viewport(new Rectangle2D.Double(0, 0, 300, 300), -3, 3, -3, 3);

        assertThat(markers(grown(100, 100), viewport)).isEqualTo(100);
        assertThat(markers(grown(100_000, 100_000), viewport)).isLessThan(100);
        assertThat(markers(grown(100_000, 100), viewport)).isLessThan(3);
    }

    /** The path of a landscape, up to so many of its points. */
    private static PathMark grown(int points, int shown) {
        Landscape landscape = landscape(FLAT, zigzag(points));
        return (PathMark) new LandscapeChart(landscape, Sheet.of(landscape.size()))
                .marks(path -> shown)
                .get(0);
    }

    private static int markers(PathMark path, Viewport viewport) {
        return ((LineDrawing) path.on(viewport)).markers().size();
    }

    private static Series zigzag(int points) {
        double[] x = new double[points];
        double[] y = new double[points];
        for (int i = 0; i < points; i++) {
            x[i] = -2 + 4.0 * i / points;
            y[i] = i % 2;
        }
        return new Series("", Vector.of(x), Vector.of(y));
    }

    /** Markers side by side would make a band of the line, and hide what is below. */
    @Test
    void amongOthersAPathsMarkersHaveRoom() {
        int points = 300;
        double[] x = new double[points];
        for (int i = 0; i < points; i++) {
            x[i] = -2 + 4.0 * i / points;
        }
        Series dense = new Series("", Vector.of(x), Vector.of(new double[points]));
        Picture picture = Picture.of(landscape(FLAT, dense, path(-2, 2, 2, 2)));
        double besideTheLine = Unit.of(new Size(500, 500)).points(1.7);

        int covered = 0;
        for (double position = -1.5; position < 1.5; position += 0.01) {
            int color = picture.colorAt(position, 0, 0, besideTheLine);
            covered += Picture.difference(color, LineStyle.of(0, 2).color().getRGB() & 0xffffff) < 50 ? 1 : 0;
        }
        assertThat(covered).isBetween(30, 200);
    }

    @Test
    void linesDifferAsLongAsTheyCan() {
        List<LineStyle> styles = new ArrayList<>();
        for (int i = 0; i < 42; i++) {
            assertThat(styles).doesNotContain(LineStyle.of(i, 42));
            styles.add(LineStyle.of(i, 42));
        }
    }
}
