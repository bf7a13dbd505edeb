package org.thalweg.plot;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import org.thalweg.api.Box;
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
        return new Raster(this, viewport);
    }

    private record Raster(FilledContours contours, Viewport viewport) implements Drawing {
        @Override
        public void draw(Graphics2D g2) {
            contours.draw(g2, viewport);
        }
    }

    private void draw(Graphics2D g2, Viewport viewport) {
        Rectangle2D covered = covered(viewport).createIntersection(viewport.area());
        AffineTransform device = g2.getTransform();
        int detail = Detail.of(g2);
        int width = (int) Math.ceil(covered.getWidth() * detail * Math.max(1, Math.abs(device.getScaleX())));
        int height = (int) Math.ceil(covered.getHeight() * detail * Math.max(1, Math.abs(device.getScaleY())));
        if (width <= 0 || height <= 0) {
            return;
        }
        AffineTransform toScreen = AffineTransform.getTranslateInstance(covered.getX(), covered.getY());
        toScreen.scale(covered.getWidth() / width, covered.getHeight() / height);
        g2.drawImage(image(width, height, covered, covered(viewport)), toScreen, null);
    }

    /** Where the whole grid lies on the screen. */
    private Rectangle2D covered(Viewport viewport) {
        Box range = grid.range();
        double left = viewport.x(range.lower().get(0));
        double top = viewport.y(range.upper().get(1));
        double right = viewport.x(range.upper().get(0));
        double bottom = viewport.y(range.lower().get(1));
        return new Rectangle2D.Double(left, top, right - left, bottom - top);
    }

    /** The bands in a part of the area that the grid covers. */
    private BufferedImage image(int width, int height, Rectangle2D part, Rectangle2D whole) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        double[] columns = new double[width];
        for (int i = 0; i < width; i++) {
            double x = part.getX() + (i + 0.5) / width * part.getWidth();
            columns[i] = node((x - whole.getX()) / whole.getWidth(), grid.columns());
        }
        double[] positions = new double[width];
        for (int j = 0; j < height; j++) {
            double y = part.getY() + (j + 0.5) / height * part.getHeight();
            bands.row(node((whole.getMaxY() - y) / whole.getHeight(), grid.rows()), columns, positions);
            for (int i = 0; i < width; i++) {
                pixels[j * width + i] = color(positions[i]);
            }
        }
        return image;
    }

    private static double node(double fraction, int count) {
        return Math.max(0, Math.min(1, fraction)) * (count - 1);
    }

    private int color(double position) {
        return Double.isNaN(position)
                ? ColorMap.NEUTRAL
                : colors[(int) Math.max(0, Math.min(position, colors.length - 1))];
    }
}
