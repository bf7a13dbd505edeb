package org.thalweg.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.thalweg.api.Tiles;

/** Cells of colour, each as sharp as the device can show it. */
record TilesMark(Tiles tiles, List<TileColors> colors) implements Mark {
    @Override
    public Drawing on(Viewport viewport) {
        return new Cells(new Raster(tiles.range(), this::row, viewport));
    }

    private void row(double up, double[] across, int[] pixels, int first) {
        int start = cell(up, tiles.rows()) * tiles.columns();
        for (int i = 0; i < across.length; i++) {
            int cell = start + cell(across[i], tiles.columns());
            int kind = (int) tiles.cells().get(cell);
            pixels[first + i] = colors.get(kind).at(tiles.shades().get(cell));
        }
    }

    private static int cell(double fraction, int count) {
        return Math.min((int) (fraction * count), count - 1);
    }

    /** The cells are all there is to see, so no legend may hide one. */
    private record Cells(Raster raster) implements Drawing {
        @Override
        public void draw(Graphics2D g2) {
            raster.draw(g2);
        }

        @Override
        public double hiddenBy(Rectangle2D legend) {
            return Double.POSITIVE_INFINITY;
        }
    }
}
