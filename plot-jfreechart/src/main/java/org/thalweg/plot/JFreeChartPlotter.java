package org.thalweg.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jfree.chart.JFreeChart;
import org.thalweg.api.Description;
import org.thalweg.api.Figure;
import org.thalweg.api.Plotter;

/**
 * Draws figures as PNG, and shows them in windows. The same figure gives the same bytes; many may be drawn at once.
 *
 * <p>A landscape with one path looks as matplotlib's {@code contourf} with the colours {@code Reds_r} would show it:
 * with the same levels and the same colours. With several paths it is in quiet colours, and the paths in those of Okabe
 * and Ito, in order; so are curves.
 */
@Description("Draws PNG files with JFreeChart, and shows figures in windows.")
public final class JFreeChartPlotter implements Plotter {
    private static final String PNG = "png";

    private final Figure.Visitor<JFreeChart> charts = new Charts();

    /** {@code png}. */
    @Override
    public Set<String> formats() {
        return Set.of(PNG);
    }

    @Override
    public void draw(Figure figure, Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (!name.toLowerCase(Locale.ROOT).endsWith("." + PNG)) {
            throw new UnsupportedOperationException("can't draw '" + name + "'; a name must end in ." + PNG);
        }
        BufferedImage image = image(figure);
        try (OutputStream out = Files.newOutputStream(file)) {
            PngWriter.write(image, out);
        }
    }

    /** The figure in pixels, of the type {@link BufferedImage#TYPE_INT_RGB}. */
    BufferedImage image(Figure figure) {
        JFreeChart chart = figure.accept(charts);
        int width = figure.size().width();
        int height = figure.size().height();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g2 = image.createGraphics();
        try {
            chart.draw(g2, new Rectangle2D.Double(0, 0, width, height));
        } finally {
            g2.dispose();
        }
        return image;
    }

    /**
     * Shows each figure in a window, where a drag to the right and down zooms in and one to the left out again.
     *
     * @throws UnsupportedOperationException if there is no display
     */
    @Override
    public void show(List<Figure> figures) {
        ChartWindows.show(figures, charts);
    }
}
