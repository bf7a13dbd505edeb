package org.thalweg.app.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thalweg.api.Box;
import org.thalweg.api.Minimum;
import org.thalweg.api.Series;
import org.thalweg.api.Vector;

class WindowTest {
    private static final Box DOMAIN = Box.cube(2, -5, 5);

    private static Series path(double[] x, double[] y) {
        return new Series("", Vector.of(x), Vector.of(y));
    }

    private static Box box(double xMin, double xMax, double yMin, double yMax) {
        return new Box(Vector.of(xMin, yMin), Vector.of(xMax, yMax));
    }

    @Test
    void isASquareAroundPathsStartAndMinimaWithAMargin() {
        Box window = Window.on(
                DOMAIN,
                Vector.of(-1, 0),
                List.of(Minimum.of(0, 3, 2)),
                List.of(path(new double[] {-1, 0}, new double[] {0, 1})));

        // 4 wide and 2 high: 4 each way, and 0.15 of 4 on each side
        assertThat(window).isEqualTo(box(-1 - 0.6, 3 + 0.6, 1 - 2.6, 1 + 2.6));
    }

    @Test
    void takesNoNoticeOfPointsOutsideTheDomain() {
        Series diverging = path(new double[] {0, 4, 1e300, Double.NaN}, new double[] {0, 4, -1e300, 0});

        assertThat(Window.on(DOMAIN, Vector.of(0, 0), List.of(Minimum.of(0, 99, 99)), List.of(diverging)))
                .isEqualTo(box(2 - 2.6, 2 + 2.6, 2 - 2.6, 2 + 2.6));
    }

    @Test
    void showsAStartOutsideTheDomain() {
        assertThat(Window.on(DOMAIN, Vector.of(10, 0), List.of(Minimum.of(0, 0, 0)), List.of()))
                .isEqualTo(box(-1.5, 11.5, -6.5, 6.5));
    }

    @Test
    void isTheDomainWhereNothingMoves() {
        assertThat(Window.on(DOMAIN, Vector.of(1, 1), List.of(), List.of())).isEqualTo(DOMAIN);
        assertThat(Window.on(DOMAIN, Vector.of(1, 8), List.of(), List.of())).isEqualTo(box(-5, 5, -5, 8));
    }

    @Test
    void isTheDomainWhereTheStartIsBeyondAllMeasure() {
        assertThat(Window.on(DOMAIN, Vector.of(1.7e308, 0), List.of(), List.of()))
                .isEqualTo(DOMAIN);
    }
}
