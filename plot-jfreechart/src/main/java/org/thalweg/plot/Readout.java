package org.thalweg.plot;

import java.util.Locale;
import org.thalweg.api.AlignedCurves;
import org.thalweg.api.Curves;
import org.thalweg.api.Figure;
import org.thalweg.api.Grid;
import org.thalweg.api.Landscape;
import org.thalweg.api.Scale;

/** Says in numbers where a pointer is on a figure. */
@FunctionalInterface
interface Readout {
    /**
     * The text for a point.
     *
     * @param strip on which of the figure's strips, 0 for the uppermost or the only one
     * @param x in the axis's coordinates
     * @param y in the axis's coordinates
     * @param pixel how large a pixel is in them, each way
     */
    String at(int strip, double x, double y, Pixel pixel);

    /** The size of a pixel. */
    record Pixel(double width, double height) {}

    /** What suits each kind of figure. */
    Figure.Visitor<Readout> KINDS = new Figure.Visitor<>() {
        @Override
        public Readout landscape(Landscape figure) {
            return (strip, x, y, pixel) -> {
                double loss = valueAt(figure.grid(), x, y);
                String place = "x " + number(x, pixel.width()) + "   y " + number(y, pixel.height());
                // between the grid's nodes the value is an estimate
                return Double.isNaN(loss) ? place : place + "   loss \u2248 " + brief(loss);
            };
        }

        @Override
        public Readout curves(Curves figure) {
            return (strip, x, y, pixel) ->
                    onCurves(x, y, pixel, figure.x().scale(), figure.y().scale());
        }

        @Override
        public Readout alignedCurves(AlignedCurves figure) {
            return (strip, x, y, pixel) -> onCurves(
                    x, y, pixel, Scale.LINEAR, figure.strips().get(strip).yScale());
        }

        @Override
        public Readout unknown(Figure figure) {
            return (strip, x, y, pixel) -> onCurves(x, y, pixel, Scale.LINEAR, Scale.LINEAR);
        }
    };

    private static String onCurves(double x, double y, Pixel pixel, Scale xScale, Scale yScale) {
        return "x " + measured(x, xScale, pixel.width()) + "   y " + measured(y, yScale, pixel.height());
    }

    private static String measured(double coordinate, Scale scale, double pixel) {
        return scale == Scale.LOG ? brief(Math.pow(10, coordinate)) : number(coordinate, pixel);
    }

    /** The value at a point, linear each way between the nodes; NaN outside and where there is none. */
    private static double valueAt(Grid grid, double x, double y) {
        double column = (x - grid.x(0)) / (grid.x(grid.columns() - 1) - grid.x(0)) * (grid.columns() - 1);
        double row = (y - grid.y(0)) / (grid.y(grid.rows() - 1) - grid.y(0)) * (grid.rows() - 1);
        if (!(column >= 0 && column <= grid.columns() - 1 && row >= 0 && row <= grid.rows() - 1)) {
            return Double.NaN;
        }
        int left = Math.min((int) column, grid.columns() - 2);
        int below = Math.min((int) row, grid.rows() - 2);
        int node = below * grid.columns() + left;
        double lower = between(grid, node, node + 1, column - left);
        double upper = between(grid, node + grid.columns(), node + grid.columns() + 1, column - left);
        return lower + (row - below) * (upper - lower);
    }

    private static double between(Grid grid, int node, int next, double fraction) {
        double from = grid.values().get(node);
        return from + fraction * (grid.values().get(next) - from);
    }

    private static String brief(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }

    /** A coordinate with as many digits as pixels tell apart. */
    private static String number(double value, double pixel) {
        int decimals = (int) Math.ceil(-Math.log10(pixel));
        return decimals >= 0 && decimals <= 12
                ? String.format(Locale.ROOT, "%." + decimals + "f", value)
                : String.format(Locale.ROOT, "%.6g", value);
    }
}
