package org.thalweg.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.thalweg.plot.Grids.grid;
import static org.thalweg.plot.Grids.path;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thalweg.api.Curves;
import org.thalweg.api.Figure;
import org.thalweg.api.Grid;
import org.thalweg.api.Landscape;
import org.thalweg.api.Minimum;
import org.thalweg.api.Panels;
import org.thalweg.api.Scale;
import org.thalweg.api.Series;
import org.thalweg.api.Size;
import org.thalweg.api.Vector;

class PanelsTest {
    private static final Size PAGE = new Size(1000, 1000);
    private static final Grid ROSENBROCK = grid(Grids::rosenbrock);
    private static final String LONG =
            "adam:lr=1,beta1=0.95,weightDecay=1e-5@one-cycle:maxLr=2,pctStart=0.25,".repeat(4);

    @ParameterizedTest
    @CsvSource({"2, 1000", "6, 1000", "12, 1000", "2, 500", "6, 500", "12, 500", "7, 300"})
    void panelsAreOfOneSizeInLineAndApart(int count, int side) {
        Panels figure = Panels.squares("Rosenbrock", new Size(side, side), landscapes(count, "adam", "loss 3"));

        List<Rectangle2D> areas = areas(figure);

        assertThat(areas).hasSize(count);
        Rectangle2D picture = new Rectangle2D.Double(
                0, 0, figure.size().width(), figure.size().height());
        for (int i = 0; i < count; i++) {
            Rectangle2D area = areas.get(i);
            assertThat(area.getWidth()).isEqualTo(area.getHeight()).isGreaterThan(0.16 * side / Math.sqrt(count));
            assertThat(area.getWidth()).isEqualTo(areas.get(0).getWidth());
            assertThat(area.getX()).isEqualTo(areas.get(i % figure.columns()).getX());
            assertThat(area.getY())
                    .isEqualTo(areas.get(i - i % figure.columns()).getY());
            assertThat(picture.contains(area)).isTrue();
            for (Rectangle2D other : areas.subList(0, i)) {
                assertThat(area.intersects(other)).isFalse();
            }
        }
    }

    @Test
    void eachPanelShowsItsFigure() {
        Panels figure = new Panels(
                "",
                new Size(800, 400),
                2,
                List.of(
                        landscape("", "", ROSENBROCK, 2, 0),
                        landscape("", "", grid((x, y) -> 7), 2, 1),
                        new Curves("", PAGE, "x", "y", Scale.LINEAR, List.of(path(0, 0, 1, 1)))));

        assertThat(figure.rows()).isEqualTo(2);
        assertThat(Picture.ofPanel(figure, 0).isLine(0, 0, LineStyle.of(0, 2).color()))
                .isTrue();
        assertThat(Picture.ofPanel(figure, 1).isLine(0, 0, LineStyle.of(1, 2).color()))
                .as("the colour of the second line of two, as where both are in one figure")
                .isTrue();
        assertThat(Picture.ofPanel(figure, 1).colorAt(-2, 2))
                .isEqualTo(ColorMap.MIST.bands(1)[0]);
        assertThat(Picture.ofPanel(figure, 2).isLine(0.45, 0.45, LineStyle.INK)).isTrue();
    }

    @Test
    void captionsOfSeveralLinesDontDisplaceTheNeighbours() {
        List<Figure> landscapes =
                List.of(landscape("a", "short", ROSENBROCK, 2, 0), landscape(LONG, LONG, ROSENBROCK, 2, 1));

        List<Rectangle2D> areas = areas(new Panels("", new Size(600, 330), 2, landscapes));

        assertThat(areas.get(0).getY()).isEqualTo(areas.get(1).getY());
        assertThat(areas.get(0).getWidth()).isEqualTo(areas.get(1).getWidth());
    }

    /** Between the panels' columns there is white from top to bottom, where the frames and texts end. */
    @ParameterizedTest
    @CsvSource({"1000, 6", "500, 6", "500, 12", "300, 12"})
    void longTextStaysOverItsPanel(int side, int count) {
        Panels figure = Panels.squares("", new Size(side, side), landscapes(count, LONG, LONG));
        Picture picture = Picture.ofPanel(figure, 0);

        double room = (double) figure.size().width() / figure.columns();
        for (int column = 1; column < figure.columns(); column++) {
            int x = (int) Math.floor(room) * column;
            for (int y = 0; y < figure.size().height(); y++) {
                assertThat(picture.image().getRGB(x, y)).as("at %d, %d", x, y).isEqualTo(Color.WHITE.getRGB());
            }
        }
    }

    @Test
    void aLandscapeWithoutLabelsHasNoLegend() {
        Panels figure = Panels.squares("", new Size(500, 500), landscapes(2, "", ""));

        int green = Picture.ofPanel(figure, 0).count(new Color(0, 128, 0));
        assertThat(green).as("the optimum's plus alone").isBetween(1, 20);
    }

    @Test
    void thePictureIsNoHigherThanItsRowsNeed() {
        assertThat(Panels.squares("", PAGE, landscapes(2, "", "")).size().height())
                .isBetween(550, 650);
        assertThat(Panels.squares("", PAGE, landscapes(2, "", "")).columns()).isEqualTo(2);
        assertThat(Panels.squares("", PAGE, landscapes(12, "", "")).columns()).isEqualTo(4);
        assertThat(Panels.squares("", PAGE, landscapes(12, "", "")).size().height())
                .isBetween(900, 1000);
        assertThat(Panels.squares("", new Size(200, 1000), landscapes(3, "", ""))
                        .columns())
                .isEqualTo(1);
    }

    private static List<Rectangle2D> areas(Panels figure) {
        return IntStream.range(0, figure.panels().size())
                .mapToObj(i -> Picture.ofPanel(figure, i).viewport().area())
                .toList();
    }

    private static List<Figure> landscapes(int count, String title, String caption) {
        List<Figure> landscapes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            landscapes.add(landscape(title, caption, ROSENBROCK, count, i));
        }
        return landscapes;
    }

    /** A landscape with one of several lines. */
    private static Landscape landscape(String title, String caption, Grid grid, int count, int line) {
        List<Series> paths = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            paths.add(i == line ? unnamed(path(-2, 0, 2, 0)) : new Series("", Vector.of(), Vector.of()));
        }
        return new Landscape(
                title, caption, PAGE, "", "", grid, 40, Scale.LOG, 0, List.of(Minimum.of(0, 1.5, 2.25)), paths);
    }

    private static Series unnamed(Series path) {
        return new Series("", path.x(), path.y());
    }
}
