package org.thalweg.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTest {
    private static final Size SIZE = new Size(640, 480);
    private static final Series SERIES = new Series("Adam", Vector.of(0, 1), Vector.of(2, 3));

    private static Curves curves(List<Series> series) {
        return new Curves("Convergence", SIZE, new Axis("step", Scale.LINEAR), new Axis("loss", Scale.LOG), series);
    }

    @Test
    void curvesHaveAsManyBandsAndDotsAsThereAreCurves() {
        Axis axis = new Axis("", Scale.LINEAR);
        Band band = new Band(Vector.of(1), Vector.of(2), Vector.of(3));
        Dots dots = new Dots("as given", true, Vector.of(1), Vector.of(2));

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Curves("", SIZE, axis, axis, List.of(SERIES, SERIES), List.of(band), List.of(), List.of()))
                .withMessage("there must be as many bands as curves, got 1 and 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Curves("", SIZE, axis, axis, List.of(), List.of(), List.of(dots), List.of()))
                .withMessage("there must be as many dots as curves, got 1 and 0");
        assertThat(new Curves("", SIZE, axis, axis, List.of(SERIES), List.of(band), List.of(dots), List.of()).bands())
                .containsExactly(band);
    }

    @Test
    void bandsAndDotsHaveAsManyOfEachCoordinate() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Band(Vector.of(1, 2), Vector.of(1, 2), Vector.of(1)))
                .withMessage("a band must have as many x as lower and upper ends, got 2, 2 and 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Band(Vector.of(1, 2), Vector.of(1), Vector.of(1, 2)))
                .withMessage("a band must have as many x as lower and upper ends, got 2, 1 and 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Dots("", false, Vector.of(1), Vector.of()))
                .withMessage("dots must have as many x as y, got 1 and 0");
    }

    private static AlignedCurves aligned(List<Strip> strips) {
        return new AlignedCurves("Rates", SIZE, "step", strips);
    }

    private static Panels panels(Figure... panels) {
        return new Panels("Side by side", SIZE, 2, List.of(panels));
    }

    private static Strip strip(Series... series) {
        return new Strip("lr", Scale.LINEAR, 1, List.of(series));
    }

    private static Landscape landscape(int levels, List<Minimum> optima, List<Series> paths) {
        Grid grid = new Grid(Box.cube(2, 0, 1), 2, 2, Vector.of(1, 2, 3, 4));
        return new Landscape("Bowl", SIZE, grid, levels, Scale.LINEAR, 0, optima, paths);
    }

    @Test
    void aVisitorIsCalledForItsKind() {
        Figure.Visitor<String> visitor = new Figure.Visitor<>() {
            @Override
            public String landscape(Landscape figure) {
                return "a landscape of " + figure.title();
            }

            @Override
            public String curves(Curves figure) {
                return "curves of " + figure.title();
            }

            @Override
            public String alignedCurves(AlignedCurves figure) {
                return "aligned curves of " + figure.title();
            }

            @Override
            public String panels(Panels figure) {
                return "panels of " + figure.title();
            }
        };

        assertThat(landscape(2, List.of(), List.of()).accept(visitor)).isEqualTo("a landscape of Bowl");
        assertThat(curves(List.of()).accept(visitor)).isEqualTo("curves of Convergence");
        assertThat(aligned(List.of(strip())).accept(visitor)).isEqualTo("aligned curves of Rates");
        assertThat(panels(curves(List.of())).accept(visitor)).isEqualTo("panels of Side by side");
    }

    @Test
    void aVisitorThatDoesNotKnowAKindRefusesIt() {
        Figure.Visitor<Void> visitor = new Figure.Visitor<>() {};

        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> curves(List.of()).accept(visitor))
                .withMessage("can't draw a figure of the kind Curves");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> landscape(2, List.of(), List.of()).accept(visitor))
                .withMessage("can't draw a figure of the kind Landscape");
    }

    @Test
    void aVisitorMayDrawUnknownKindsInItsOwnWay() {
        Figure.Visitor<String> visitor = new Figure.Visitor<>() {
            @Override
            public String unknown(Figure figure) {
                return figure.title();
            }
        };

        assertThat(curves(List.of()).accept(visitor)).isEqualTo("Convergence");
    }

    @Test
    void figuresCopyTheirLists() {
        List<Series> series = new ArrayList<>(List.of(SERIES));
        List<Minimum> optima = new ArrayList<>(List.of(Minimum.of(0, 0, 0)));
        Curves curves = curves(series);
        Landscape landscape = landscape(2, optima, series);
        series.clear();
        optima.clear();

        assertThat(curves.curves()).containsExactly(SERIES);
        assertThat(landscape.paths()).containsExactly(SERIES);
        assertThat(landscape.optima()).containsExactly(new Minimum(0, Vector.of(0, 0)));
    }

    @Test
    void aLandscapeHasAtLeastTwoLevels() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> landscape(1, List.of(), List.of()))
                .withMessage("levels must be >= 2, got 1");
    }

    @Test
    void aPlotterThatDoesNotKnowAlignedCurvesRefusesThem() {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> aligned(List.of(strip())).accept(new Figure.Visitor<Void>() {}))
                .withMessage("can't draw a figure of the kind AlignedCurves");
    }

    @Test
    void panelsAreAtLeastOneAndHoldNoPanels() {
        assertThat(panels(curves(List.of()), curves(List.of()), curves(List.of()))
                        .rows())
                .isEqualTo(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> panels())
                .withMessage("panels must be at least one in at least one column, got 0 in 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> panels(panels(curves(List.of()))))
                .withMessage("a panel must not hold panels");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> panels(curves(List.of())).accept(new Figure.Visitor<Void>() {}))
                .withMessage("can't draw a figure of the kind Panels");
    }

    @Test
    void aFigureHasNoCaptionUnlessItSaysSo() {
        assertThat(curves(List.of()).caption()).isEmpty();
        assertThat(panels(curves(List.of())).caption()).isEmpty();
        assertThat(landscape(2, List.of(), List.of()).caption()).isEmpty();
    }

    @Test
    void stripsHaveAsManyCurvesEach() {
        assertThat(aligned(List.of(strip(SERIES), strip(SERIES))).strips()).hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aligned(List.of(strip(SERIES), strip())))
                .withMessage("strips must have as many curves each, got 1 and 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aligned(List.of()))
                .withMessage("aligned curves must have at least one strip");
    }

    @Test
    void aStripHasAHeight() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Strip("lr", Scale.LINEAR, 0, List.of()))
                .withMessage("weight must be >= 1, got 0");
    }

    @Test
    void aSeriesIsNamedUnlessItIsFaint() {
        assertThat(SERIES.faint()).isFalse();
    }

    @Test
    void aSeriesFadesNowhereOrByAFractionAtEachPoint() {
        assertThat(SERIES.fading().isEmpty()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Series("", Vector.of(1, 2), Vector.of(1, 2), false, Vector.of(0)))
                .withMessage("a series must have no fading or one a point, got 1 for 2 points");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Series("", Vector.of(1), Vector.of(1), false, Vector.of(Double.NaN)))
                .withMessage("fading must be in [0, 1], got NaN");
    }

    @Test
    void aSeriesHasAsManyXAsY() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Series("", Vector.of(1), Vector.of(1, 2)))
                .withMessage("a series must have as many x as y, got 1 and 2");
    }

    @ParameterizedTest
    @CsvSource({"99, 500", "500, 99", "20001, 500", "500, 20001"})
    void aSizeOutOfRangeIsRefused(int width, int height) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Size(width, height))
                .withMessage("a figure's sides must be 100 to 20000 pixels, got " + width + "x" + height);
    }

    @Test
    void theSmallestAndTheLargestSizeAreSizes() {
        assertThat(new Size(100, 20000)).isEqualTo(new Size(100, 20000));
        assertThat(new Size(20000, 100).width()).isEqualTo(20000);
    }

    @Test
    void aPlotterHasNeitherWindowsNorAnimationsUnlessItSaysSo() {
        class FilesOnly implements Plotter {
            @Override
            public Set<String> formats() {
                return Set.of();
            }

            @Override
            public void draw(Figure figure, Path file) {}
        }

        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> new FilesOnly().show(List.of()))
                .withMessage("FilesOnly has no windows");
        assertThat(new FilesOnly().animationFormats()).isEmpty();
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> new FilesOnly().animate(null, Path.of("a.gif")))
                .withMessage("FilesOnly has no animations");
    }
}
