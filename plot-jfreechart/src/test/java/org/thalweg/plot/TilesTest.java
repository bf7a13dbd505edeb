package org.thalweg.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.api.Box;
import org.thalweg.api.Figure;
import org.thalweg.api.Panels;
import org.thalweg.api.Size;
import org.thalweg.api.Tiles;
import org.thalweg.api.Tiles.Kind;
import org.thalweg.api.Tiles.Label;
import org.thalweg.api.Tiles.Tone;
import org.thalweg.api.Vector;

class TilesTest {
    private static final Size SIZE = new Size(600, 600);
    private static final Box RANGE = new Box(Vector.of(-2, 0), Vector.of(2, 4));

    /** A row of cells for each kind, the shades from 0 on the left to 1 on the right. */
    private static Tiles rows(Size size, String legend, List<Label> labels, Tone... tones) {
        int columns = 5;
        double[] cells = new double[columns * tones.length];
        double[] shades = new double[cells.length];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = i / columns;
            shades[i] = i % columns / (columns - 1.0);
        }
        List<Kind> kinds =
                Arrays.stream(tones).map(tone -> new Kind(legend, tone)).toList();
        return new Tiles(
                "", "", size, RANGE, columns, tones.length, kinds, Vector.of(cells), Vector.of(shades), legend, labels);
    }

    private static Color at(Picture picture, double column, double row, int rows) {
        return new Color(picture.colorAt(-2 + 4 * (column + 0.5) / 5, 4 * (row + 0.5) / rows));
    }

    private static int lightness(Color color) {
        return color.getRed() + color.getGreen() + color.getBlue();
    }

    @Test
    void eachCellHasTheColourOfItsKindFromTheLowestRowUp() {
        Tone[] tones = {Tone.COLOR, Tone.COLOR, Tone.GREY, Tone.PALE, Tone.DARK, Tone.BLACK};

        Picture picture = Picture.of(rows(SIZE, "", List.of(), tones));

        assertThat(at(picture, 2, 0, 6)).isEqualTo(new Color(0, 114, 178));
        assertThat(at(picture, 2, 1, 6)).as("the next colour").isEqualTo(new Color(230, 159, 0));
        Color grey = at(picture, 2, 2, 6);
        assertThat(List.of(grey.getRed(), grey.getGreen())).containsOnly(grey.getBlue());
        assertThat(lightness(at(picture, 2, 3, 6))).isBetween(700, 760);
        assertThat(lightness(at(picture, 2, 4, 6))).isBetween(150, 300);
        assertThat(at(picture, 2, 5, 6)).isEqualTo(Color.BLACK);
        for (int row = 0; row < 3; row++) {
            for (int column = 1; column < 5; column++) {
                assertThat(lightness(at(picture, column, row, 6)))
                        .as("lighter to the left")
                        .isLessThan(lightness(at(picture, column - 1, row, 6)));
            }
        }
    }

    @Test
    void aBalanceGoesOverWhiteAndItsEndsAreDarkerBeyond() {
        Picture picture = Picture.of(rows(SIZE, "", List.of(), Tone.BALANCE, Tone.LOW, Tone.HIGH, Tone.APART));

        Color low = at(picture, 0, 0, 4);
        Color high = at(picture, 4, 0, 4);
        assertThat(low.getBlue()).isGreaterThan(low.getRed() + 100);
        assertThat(high.getRed()).isGreaterThan(high.getBlue() + 100);
        assertThat(lightness(at(picture, 2, 0, 4))).isGreaterThan(740);
        assertThat(lightness(at(picture, 2, 1, 4))).isLessThan(lightness(low));
        assertThat(lightness(at(picture, 2, 2, 4))).isLessThan(lightness(high));
        Color apart = at(picture, 2, 3, 4);
        assertThat(Math.min(apart.getRed(), apart.getGreen())).isGreaterThan(apart.getBlue() + 100);
    }

    /** At the edges of a cell its colour ends from one pixel to the next. */
    @Test
    void cellsAreSharp() {
        Tiles tiles = rows(new Size(900, 900), "", List.of(), Tone.COLOR);
        Picture picture = Picture.of(tiles);
        Rectangle2D area = picture.viewport().area();

        int changes = 0;
        int y = (int) area.getCenterY();
        for (int x = (int) area.getMinX() + 2; x < area.getMaxX() - 1; x++) {
            changes += picture.image().getRGB(x, y) == picture.image().getRGB(x - 1, y) ? 0 : 1;
        }
        assertThat(changes).isEqualTo(4);
    }

    @Test
    void moreKindsThanColoursAreGreyAtTheEnd() {
        Tone[] tones = Stream.generate(() -> Tone.COLOR).limit(9).toArray(Tone[]::new);

        Picture picture = Picture.of(rows(SIZE, "", List.of(), tones));

        assertThat(Stream.of(0, 1, 2, 3, 4, 5).map(row -> at(picture, 2, row, 9)))
                .doesNotHaveDuplicates();
        Color last = at(picture, 2, 8, 9);
        assertThat(last.getRed()).isEqualTo(last.getBlue());
    }

    @Test
    void labelsStandOnBadgesWithinTheBoxAlone() {
        Tiles tiles = rows(SIZE, "", List.of(new Label("1", 1, 1), new Label("2", 2.5, 1)), Tone.DARK);

        Picture picture = Picture.of(tiles);

        Unit unit = Unit.of(SIZE.width(), SIZE.height());
        assertThat(picture.colorAt(1, 1, 0, -unit.points(5.5))).isEqualTo(0xffffff);
        assertThat(picture.count(Color.WHITE)).isBetween(50, 700);
    }

    /** The whole map is to be seen, so the legend lies beside or below it; and its labels are whole if they can be. */
    @ParameterizedTest
    @ValueSource(ints = {400, 500, 1000})
    void theLegendHidesNoCell(int side) {
        String label = "1 at (-3.78, -3.28):  24.2 %";
        Tiles tiles = rows(new Size(side, side), label, List.of(), Tone.BLACK, Tone.BLACK, Tone.BLACK, Tone.BLACK);
        Panels panels = Panels.squares("", new Size(side, side), List.<Figure>of(tiles, tiles, tiles, tiles));

        for (Picture picture : List.of(Picture.of(tiles), Picture.ofPanel(panels, 0))) {
            Rectangle2D area = picture.viewport().area();
            double inside = (area.getWidth() - 2) * (area.getHeight() - 2);
            assertThat(picture.count(Color.BLACK)).isGreaterThan((int) (0.98 * inside));
            assertThat(area.getWidth()).isGreaterThan(0.15 * side);
        }
    }
}
