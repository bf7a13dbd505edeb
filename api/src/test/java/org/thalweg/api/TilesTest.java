package org.thalweg.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thalweg.api.Tiles.Kind;
import org.thalweg.api.Tiles.Tone;

class TilesTest {
    private static final Box RANGE = Box.cube(2, -1, 1);
    private static final Vector SHADES = Vector.of(0, 0.5, 1, 0);

    private static Tiles tiles(Box range, Vector cells, Vector shades) {
        List<Kind> kinds = List.of(new Kind("one", Tone.COLOR), new Kind("none", Tone.PALE));
        return new Tiles("Basins", "of two", new Size(300, 300), range, 2, 2, kinds, cells, shades, "", List.of());
    }

    @Test
    void areAKindOfFigure() {
        Tiles tiles = tiles(RANGE, Vector.of(0, 1, 1, 0), SHADES);

        assertThat(tiles.caption()).isEqualTo("of two");
        assertThat(tiles.<String>accept(new Figure.Visitor<>() {
                    @Override
                    public String tiles(Tiles figure) {
                        return "tiles of " + figure.title();
                    }
                }))
                .isEqualTo("tiles of Basins");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> tiles.accept(new Figure.Visitor<Void>() {}))
                .withMessage("can't draw a figure of the kind Tiles");
    }

    @Test
    void haveAKindAndAShadeForEachCell() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tiles(RANGE, Vector.of(0, 1, 1), SHADES))
                .withMessage("tiles must have a range of 2 dimensions, at least 1 column and row, and a kind and a "
                        + "shade for each cell, got 2 dimensions, 2x2 cells, 3 kinds and 4 shades");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tiles(Box.cube(3, 0, 1), Vector.of(0, 1, 1, 0), SHADES))
                .withMessageContaining("got 3 dimensions");
        for (double cell : new double[] {2, -1, 0.5, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> tiles(RANGE, Vector.of(0, 1, 1, cell), SHADES))
                    .withMessage("a cell's kind must be the index of one of 2, got " + cell);
        }
        for (double shade : new double[] {-0.1, 1.1, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> tiles(RANGE, Vector.of(0, 1, 1, 0), Vector.of(0, 0, 0, shade)))
                    .withMessage("a cell's shade must be from 0 to 1, got " + shade);
        }
    }
}
