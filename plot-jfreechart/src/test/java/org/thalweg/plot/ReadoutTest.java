package org.thalweg.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thalweg.api.AlignedCurves;
import org.thalweg.api.Axis;
import org.thalweg.api.Box;
import org.thalweg.api.Curves;
import org.thalweg.api.Figure;
import org.thalweg.api.Scale;
import org.thalweg.api.Series;
import org.thalweg.api.Size;
import org.thalweg.api.Strip;
import org.thalweg.api.Vector;

class ReadoutTest {
    private static final Readout.Pixel PIXEL = new Readout.Pixel(0.01, 0.5);

    private static String at(Figure figure, int strip, double x, double y) {
        return figure.accept(Readout.KINDS).at(strip, x, y, PIXEL);
    }

    /** Which is exact for what is linear each way. */
    @Test
    void tellsTheLossBetweenTheNodesOfALandscape() {
        Figure figure = Grids.landscape(Grids.grid((x, y) -> 100 * x + x * y, Box.cube(2, -3, 3), 4, 7));

        assertThat(at(figure, 0, 1.234, 0.26)).isEqualTo("x 1.23   y 0.3   loss \u2248 123.7");
        assertThat(at(figure, 0, 3, 3)).isEqualTo("x 3.00   y 3.0   loss \u2248 309.0");
        assertThat(at(figure, 0, -3, -3)).isEqualTo("x -3.00   y -3.0   loss \u2248 -291.0");
    }

    @Test
    void tellsNoLossWhereThereIsNone() {
        assertThat(at(Grids.landscape(Grids.grid((x, y) -> x)), 0, 3.01, 0)).isEqualTo("x 3.01   y 0.0");
        assertThat(at(Grids.landscape(Grids.grid((x, y) -> Double.NaN)), 0, 1, 0))
                .isEqualTo("x 1.00   y 0.0");
    }

    @Test
    void tellsWhatALogarithmicStripMeasures() {
        Series curve = new Series("", Vector.of(0, 1), Vector.of(1, 2));
        Figure figure = new AlignedCurves(
                "",
                new Size(100, 100),
                "step",
                List.of(
                        new Strip("loss", Scale.LOG, 1, List.of(curve)),
                        new Strip("lr", Scale.LINEAR, 1, List.of(curve))));

        assertThat(at(figure, 0, 7, -2)).isEqualTo("x 7.00   y 0.01000");
        assertThat(at(figure, 1, 7, -2)).isEqualTo("x 7.00   y -2.0");
    }

    @Test
    void tellsWhatLogarithmicAxesMeasure() {
        Figure figure = new Curves(
                "", new Size(100, 100), new Axis("lr", Scale.LOG), new Axis("loss", Scale.LINEAR), List.of());

        assertThat(at(figure, 0, -2, 7)).isEqualTo("x 0.01000   y 7.0");
    }

    @Test
    void hasAsManyDigitsAsPixelsTellApart() {
        Readout readout = Grids.landscape(Grids.grid((x, y) -> Double.NaN)).accept(Readout.KINDS);

        assertThat(readout.at(0, 1.23456789, 1e9, new Readout.Pixel(1e-6, 1e4)))
                .isEqualTo("x 1.234568   y 1.00000e+09");
    }
}
