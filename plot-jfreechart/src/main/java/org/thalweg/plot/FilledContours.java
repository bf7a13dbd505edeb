package org.thalweg.plot;

import org.thalweg.api.Grid;
import org.thalweg.api.Landscape;
import org.thalweg.api.Scale;

/**
 * A grid's values as bands of colour: an image with the resolution of the device, which costs milliseconds for any grid
 * where polygons would cost hundreds.
 */
final class FilledContours implements Mark {
    private final Grid grid;
    private final Bands bands;
    private final int[] colors;

    FilledContours(Landscape landscape, ColorMap colorMap) {
        grid = landscape.grid();
        Heights heights = new Heights(grid);
        bands = landscape.scale() == Scale.LOG
                ? new LogBands(heights, landscape.floor(), landscape.levels())
                : new LinearBands(heights, landscape.levels());
        colors = colorMap.bands(bands.count());
    }

    @Override
    public Drawing on(Viewport viewport) {
        return new Raster(grid.range(), this::row, viewport);
    }

    private void row(double up, double[] across, int[] pixels, int first) {
        double[] columns = new double[across.length];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = across[i] * (grid.columns() - 1);
        }
        double[] positions = new double[columns.length];
        bands.row(up * (grid.rows() - 1), columns, positions);
        for (int i = 0; i < positions.length; i++) {
            pixels[first + i] = color(positions[i]);
        }
    }

    private int color(double position) {
        return Double.isNaN(position)
                ? ColorMap.NEUTRAL
                : colors[(int) Math.max(0, Math.min(position, colors.length - 1))];
    }
}
