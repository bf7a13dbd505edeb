package org.thalweg.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.api.Box;
import org.thalweg.api.Grid;
import org.thalweg.api.Vector;

class LogBandsTest {
    /** Heights 1, 10, ..., 1e6 along each row: a decade apart at each node. */
    @Test
    void bandsAreEvenInTheLogarithm() {
        LogBands bands = bands((x, y) -> Math.pow(10, x), 0, 6, 7, 0, 12);
        double perDecade = position(bands, 1, 0) - position(bands, 0, 0);

        assertThat(perDecade * 6).isCloseTo(bands.count(), within(1e-6));
        for (int decade = 0; decade <= 6; decade++) {
            assertThat(position(bands, decade, 2)).isCloseTo(decade * perDecade, within(1e-6));
        }
    }

    @Test
    void heightsCountFromTheFloor() {
        LogBands onFloor = bands((x, y) -> Math.pow(10, x), 0, 6, 7, 0, 12);
        LogBands raised = bands((x, y) -> Math.pow(10, x) - 50, 0, 6, 7, -50, 12);

        assertThat(position(raised, 3.3, 1.7)).isCloseTo(position(onFloor, 3.3, 1.7), within(1e-6));
    }

    @Test
    void whatIsNotAboveTheFloorIsInTheLowestBand() {
        LogBands bands = bands((x, y) -> x - 3, 0, 6, 7, 0, 12);

        assertThat(position(bands, 0, 3)).isLessThanOrEqualTo(0);
        assertThat(position(bands, 3, 3)).isLessThanOrEqualTo(0);
        assertThat(position(bands, 6, 3)).isCloseTo(bands.count(), within(1e-9));
    }

    @Test
    void oneNodeOnTheFloorDoesNotStretchTheScale() {
        LogBands bands = bands((x, y) -> x == 3 && y == 3 ? 1e-200 : Math.pow(10, x), 0, 6, 7, 0, 16);

        double perDecade = (position(bands, 6, 0) - position(bands, 0, 0)) / 6;
        assertThat(bands.count() / perDecade).isCloseTo(8, within(1e-6));
        assertThat(position(bands, 3, 3)).isCloseTo(0, within(1e-6));
    }

    /** Interpolated straight, the bottom of the valley would be off by a decade and more from cell to cell. */
    @ParameterizedTest
    @ValueSource(ints = {50, 200})
    void aCurvedValleyIsNotAStringOfBeads(int nodes) {
        LogBands bands = bands(LogBandsTest::rosenbrock, -2, 2, nodes, 0, 50);
        double perDecade = bands.count() / decades(bands, nodes);

        for (double x = -1.5; x < 0.3; x += 0.007) {
            double expected = Math.log10(rosenbrock(x, x * x));
            double shown = position(bands, node(x, nodes), node(x * x, nodes)) / perDecade;
            double reference = position(bands, node(-1, nodes), node(1, nodes)) / perDecade;
            assertThat(shown - reference).isCloseTo(expected - Math.log10(4), within(0.05));
        }
    }

    @Test
    void doesNotUndershootAtTheFootOfACliff() {
        LogBands bands = bands((x, y) -> x < 3 ? 1 + 0.01 * x * x : 1e6, 0, 6, 7, 0, 60);
        double foot = position(bands, 0, 3);

        for (double x = 0; x < 6; x += 0.01) {
            assertThat(position(bands, x, 3)).isGreaterThanOrEqualTo(foot - 0.5);
        }
    }

    @Test
    void aHoleStaysAHoleAndSparesItsNeighbours() {
        LogBands bands = bands((x, y) -> x == 3 && y == 3 ? Double.NaN : 1 + x, 0, 6, 7, 0, 10);

        assertThat(position(bands, 3, 3)).isNaN();
        assertThat(position(bands, 2.5, 3)).isNaN();
        assertThat(position(bands, 1.9, 3)).isNotNaN();
        assertThat(position(bands, 4.1, 3)).isNotNaN();
    }

    @Test
    void aConstantIsOneBand() {
        assertThat(bands((x, y) -> 7, 0, 6, 7, 7, 10).count()).isEqualTo(1);
        assertThat(bands((x, y) -> 7, 0, 6, 7, 0, 10).count()).isEqualTo(1);
    }

    @Test
    void withoutAFloorTheLeastValueIsOne() {
        LogBands bands = bands((x, y) -> 5 + x, 0, 6, 7, Double.NaN, 10);

        assertThat(position(bands, 0, 0)).isLessThanOrEqualTo(0);
        assertThat(position(bands, 6, 0)).isCloseTo(bands.count(), within(1e-9));
    }

    private interface Function {
        double of(double x, double y);
    }

    private static double rosenbrock(double x, double y) {
        return (1 - x) * (1 - x) + 100 * (y - x * x) * (y - x * x);
    }

    private static double node(double x, int nodes) {
        return (x + 2) / 4 * (nodes - 1);
    }

    /** How many decades the bands cover: a decade of height is known along x = 0 far from the valley. */
    private static double decades(LogBands bands, int nodes) {
        double low = position(bands, node(0, nodes), node(-1, nodes));
        double high = position(bands, node(0, nodes), node(-2, nodes));
        return bands.count() * Math.log10(rosenbrock(0, -2) / rosenbrock(0, -1)) / (high - low);
    }

    private static double position(LogBands bands, double column, double row) {
        double[] position = new double[1];
        bands.row(row, new double[] {column}, position);
        return position[0];
    }

    private static LogBands bands(Function function, double lower, double upper, int nodes, double floor, int levels) {
        Box box = Box.cube(2, lower, upper);
        double[] values = new double[nodes * nodes];
        Grid empty = new Grid(box, nodes, nodes, Vector.of(values));
        for (int i = 0; i < values.length; i++) {
            values[i] = function.of(empty.x(i % nodes), empty.y(i / nodes));
        }
        return new LogBands(new Heights(new Grid(box, nodes, nodes, Vector.of(values))), floor, levels);
    }
}
