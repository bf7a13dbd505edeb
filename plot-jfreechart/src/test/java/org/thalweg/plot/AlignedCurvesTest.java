package org.thalweg.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thalweg.api.AlignedCurves;
import org.thalweg.api.Scale;
import org.thalweg.api.Series;
import org.thalweg.api.Size;
import org.thalweg.api.Strip;
import org.thalweg.api.Vector;

class AlignedCurvesTest {
    private static final Vector X = Vector.of(0, 10);
    private static final Vector RISE = Vector.of(0, 100);

    @Test
    void eachStripHasAVerticalAxisOfItsOwn() {
        AlignedCurves figure = figure(
                strip(Scale.LOG, 2, new Series("", X, Vector.of(1e-8, 1e2))),
                strip(Scale.LINEAR, 1, new Series("", X, RISE)));

        assertThat(Picture.ofStrip(figure, 0).isLine(5.5, -2.5, LineStyle.INK)).isTrue();
        assertThat(Picture.ofStrip(figure, 0).isLine(5.5, -6, LineStyle.INK)).isFalse();
        assertThat(Picture.ofStrip(figure, 1).isLine(5.5, 55, LineStyle.INK)).isTrue();
        assertThat(Picture.ofStrip(figure, 1).isLine(5.5, 20, LineStyle.INK)).isFalse();
    }

    @Test
    void stripsStandExactlyAboveEachOther() {
        AlignedCurves figure = figure(
                strip(Scale.LINEAR, 3, new Series("", X, Vector.of(0, 1e-4))),
                strip(Scale.LINEAR, 1, new Series("", X, Vector.of(0, 1))));

        Rectangle2D upper = Picture.ofStrip(figure, 0).viewport().area();
        Rectangle2D lower = Picture.ofStrip(figure, 1).viewport().area();
        assertThat(lower.getMinX()).isEqualTo(upper.getMinX());
        assertThat(lower.getMaxX()).isEqualTo(upper.getMaxX());
        assertThat(lower.getMinY()).isGreaterThan(upper.getMaxY());
        assertThat(upper.getHeight() / lower.getHeight())
                .as("the weights, in whole pixels")
                .isBetween(2.9, 3.1);
    }

    @Test
    void theAxisShowsWhatAnyStripShows() {
        AlignedCurves figure = figure(
                strip(Scale.LINEAR, 1, new Series("", Vector.of(0, 1), RISE)),
                strip(Scale.LINEAR, 1, new Series("", Vector.of(0, 50), RISE)));

        assertThat(Picture.ofStrip(figure, 0).viewport().xUpper()).isBetween(50.0, 55.0);
    }

    @Test
    void theAxisMayBeLogarithmic() {
        Series decades = new Series("", Vector.of(0, 1, 10, 100), Vector.of(9, 1, 2, 3));
        Strip strip = strip(Scale.LINEAR, 1, decades);
        AlignedCurves figure = new AlignedCurves("", new Size(500, 500), "seconds", Scale.LOG, List.of(strip));

        // at half the way from 1 to 10, by decades, half the height from 1 to 2; the point at 0 is left out
        assertThat(Picture.ofStrip(figure, 0)
                        .isLine(0.5, 1.5, LineStyle.of(0, 1).color()))
                .isTrue();
    }

    @Test
    void curvesAtTheSamePlaceLookTheSame() {
        Series none = new Series("", Vector.of(), Vector.of());
        AlignedCurves figure = figure(
                strip(Scale.LINEAR, 1, none, new Series("", X, RISE)),
                strip(Scale.LINEAR, 1, none, new Series("", X, RISE)));

        for (int i = 0; i < 2; i++) {
            assertThat(Picture.ofStrip(figure, i)
                            .isLine(5.5, 55, LineStyle.of(1, 2).color()))
                    .isTrue();
        }
    }

    @Test
    void theLegendLiesOnTheFirstStripWhereItHidesNothing() {
        AlignedCurves labelled = figure(strip(Scale.LINEAR, 1, new Series("adam", X, RISE)));
        AlignedCurves unlabelled = figure(strip(Scale.LINEAR, 1, new Series("", X, RISE)));

        assertThat(Picture.ofStrip(labelled, 0).viewport())
                .isEqualTo(Picture.ofStrip(unlabelled, 0).viewport());
        // its sample is ink too
        assertThat(Picture.ofStrip(labelled, 0).count(LineStyle.INK))
                .isGreaterThan(Picture.ofStrip(unlabelled, 0).count(LineStyle.INK));
    }

    @ParameterizedTest
    @CsvSource({"1000, 1", "500, 1", "1000, 8", "500, 8"})
    void elseItLiesBelowAndHidesNothing(int side, int entries) {
        double[] x = new double[400];
        double[] zigzag = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = i;
            zigzag[i] = i % 2;
        }
        List<Series> labelled = new ArrayList<>();
        List<Series> unlabelled = new ArrayList<>();
        for (int i = 0; i < entries; i++) {
            labelled.add(new Series("adam:lr=0.1@one-cycle:maxLr=0." + i, Vector.of(x), Vector.of(zigzag)));
            unlabelled.add(new Series("", Vector.of(x), Vector.of(zigzag)));
        }
        Size size = new Size(side, side);
        Strip strip = new Strip("loss", Scale.LINEAR, 1, labelled);
        Rectangle2D area = Picture.ofStrip(new AlignedCurves("", size, "step", List.of(strip, strip)), 1)
                .viewport()
                .area();
        Strip bare = new Strip("loss", Scale.LINEAR, 1, unlabelled);
        Rectangle2D bareArea = Picture.ofStrip(new AlignedCurves("", size, "step", List.of(bare, bare)), 1)
                .viewport()
                .area();

        assertThat(area.getMaxY()).isLessThan(bareArea.getMaxY() - 10);
        assertThat(area.getMaxY()).as("the curves keep the larger part").isGreaterThan(side / 2.0);
    }

    /** Eight labels of which each would take two lines at 500 pixels: there a line each leaves room for the strips. */
    @ParameterizedTest
    @CsvSource({"500, 8", "1000, 16"})
    void aLegendOfLongLabelsIsShortenedOnlyWhereStripsWouldBeHardToRead(int side, int rows) {
        Unit unit = Unit.of(new Size(side, side));
        String label = "a".repeat(side / 8) + "  (loss 0.123, 100 evaluations, STEPS)";
        List<Series> curves = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            curves.add(new Series(label, X, RISE));
        }
        Strip loss = new Strip("loss", Scale.LINEAR, 5, curves);
        Strip other = new Strip("lr", Scale.LINEAR, 2, curves);
        AlignedCurves figure = new AlignedCurves("", new Size(side, side), "step", List.of(loss, other, other, other));
        Picture picture = Picture.ofStrip(figure, 3);
        double legend = new LegendSpacing(unit).row() * rows;

        double below = side - picture.viewport().area().getMaxY() - legend;
        assertThat(below).as("the axis and margins").isBetween(unit.points(25), unit.points(60));
    }

    @Test
    void faintCurvesLieBelowTheOthers() {
        Series named = new Series("", X, RISE);
        Series faint = new Series("", X, Vector.of(100, 0), true);
        Picture picture = Picture.ofStrip(figure(strip(Scale.LINEAR, 1, named, faint)), 0);

        Color color = LineStyle.of(0, 2).color();
        assertThat(Picture.difference(picture.colorAt(5, 50), color.getRGB() & 0xffffff))
                .isLessThan(10);
        assertThat(picture.isLine(2.3, 77, color)).isFalse();
        assertThat(picture.isLine(2.3, 77, new Color(190, 190, 190))).isTrue();
    }

    @Test
    void theStripsOwnLabelsStandInLine() {
        Strip narrow = strip(Scale.LINEAR, 1, new Series("", X, Vector.of(0, 1)));
        Strip wide = strip(Scale.LINEAR, 1, new Series("", X, Vector.of(123_456, 123_457)));

        assertThat(firstInk(figure(narrow, wide), 0)).isEqualTo(firstInk(figure(narrow, wide), 1));
    }

    /** The first column left of a strip that isn't white. */
    private static int firstInk(AlignedCurves figure, int strip) {
        Picture picture = Picture.ofStrip(figure, strip);
        Rectangle2D area = picture.viewport().area();
        for (int x = 0; x < area.getMinX(); x++) {
            for (int y = (int) area.getMinY(); y < area.getMaxY(); y++) {
                if (picture.image().getRGB(x, y) != Color.WHITE.getRGB()) {
                    return x;
                }
            }
        }
        return -1;
    }

    @Test
    void emptyStripsAndTheSmallestFigureDraw() {
        Series none = new Series("a".repeat(500), Vector.of(), Vector.of());
        Strip strip = new Strip("loss", Scale.LOG, 1, List.of(none, none));
        Size smallest = new Size(100, 100);

        AlignedCurves figure = new AlignedCurves("", smallest, "step", List.of(strip, strip, strip, strip));
        assertThat(Pixmap.of(figure.accept(new Charts()), smallest).getWidth()).isEqualTo(100);
    }

    private static Strip strip(Scale scale, int weight, Series... series) {
        return new Strip("loss", scale, weight, List.of(series));
    }

    private static AlignedCurves figure(Strip... strips) {
        return new AlignedCurves("", new Size(500, 500), "step", List.of(strips));
    }
}
