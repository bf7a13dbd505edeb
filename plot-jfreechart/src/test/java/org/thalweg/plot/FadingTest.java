package org.thalweg.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.thalweg.plot.Grids.grid;
import static org.thalweg.plot.Grids.landscape;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thalweg.api.Grid;
import org.thalweg.api.Series;
import org.thalweg.api.Vector;

class FadingTest {
    private static final Grid FLAT = grid((x, y) -> 7);
    private static final Vector X = Vector.of(-2, -1, 0, 1, 2);
    private static final Vector Y = Vector.of(0, 0, 0, 0, 0);

    private static Series fading(double... fading) {
        return new Series("", X, Y, false, Vector.of(fading));
    }

    private static List<Fading.Part> parts(Series series) {
        return Fading.parts(Polyline.of(series), series.fading());
    }

    @Test
    void aPathIsFainterWhereItIsFarther() {
        Picture picture = Picture.of(landscape(FLAT, fading(0, 0, 0, 1, 1)));
        int background = picture.colorAt(0, 2);

        int clear = Picture.difference(picture.colorAt(-1.5, 0), background);
        int between = Picture.difference(picture.colorAt(0.5, 0), background);
        int faint = Picture.difference(picture.colorAt(1.5, 0), background);
        assertThat(clear).isGreaterThan(between + 20);
        assertThat(between).isGreaterThan(faint + 20);
        assertThat(faint).as("still to be seen").isGreaterThan(3);
    }

    @Test
    void theEndIsClearHoweverFarItIs() {
        Picture picture = Picture.of(landscape(FLAT, fading(1, 1, 1, 1, 1)));

        assertThat(picture.colorAt(2, 0)).isEqualTo(LineStyle.INK.getRGB() & 0xffffff);
    }

    @Test
    void theSegmentsAreDrawnOnceEach() {
        List<Fading.Part> parts = parts(fading(0, 0, 1, 0.2, 0.2));

        assertThat(parts).extracting(Fading.Part::opacity).isSorted().doesNotHaveDuplicates();
        double length = parts.stream().mapToDouble(part -> part.line().length()).sum();
        assertThat(length).isEqualTo(4);
        assertThat(parts.get(parts.size() - 1).opacity()).isEqualTo(1);
        assertThat(parts.get(parts.size() - 1).line().x(0)).isEqualTo(-2);
    }

    @Test
    void whatComesBackIsNotJoinedAcross() {
        List<Fading.Part> parts = parts(new Series(
                "", Vector.of(0, 1, 2, 3, 4, 5), Vector.of(0, 0, 0, 0, 0, 0), false, Vector.of(0, 0, 1, 1, 0, 0)));

        Polyline clear = parts.get(parts.size() - 1).line();
        assertThat(clear.length()).isEqualTo(2);
        assertThat(clear.size()).isEqualTo(5);
        assertThat(clear.isFinite(2)).isFalse();
    }

    @Test
    void aPointAloneAndNothingAtAllAreParts() {
        Series point = new Series("", Vector.of(1), Vector.of(2), false, Vector.of(1));

        assertThat(parts(point)).hasSize(1);
        assertThat(parts(point).get(0).line().x(0)).isEqualTo(1);
        assertThat(parts(new Series("", Vector.of(), Vector.of()))).hasSize(1);
    }

    /** Else a path would change behind its end while it grows. */
    @Test
    void theFirstPointsAreDrawnAsInTheWhole() {
        Series series = fading(0, 0, 0, 0, 1);
        List<Fading.Part> whole = parts(series);
        List<Fading.Part> first = Fading.parts(Polyline.of(series).upTo(4), series.fading());

        assertThat(whole).hasSize(2);
        assertThat(first).hasSize(1);
        assertThat(first.get(0).opacity()).isEqualTo(1);
        assertThat(first.get(0).line().length()).isEqualTo(whole.get(1).line().length());
        assertThat(Fading.parts(Polyline.of(series).upTo(1), series.fading())).hasSize(1);
        assertThat(Fading.parts(Polyline.of(series).upTo(0), series.fading())).isEmpty();
    }
}
