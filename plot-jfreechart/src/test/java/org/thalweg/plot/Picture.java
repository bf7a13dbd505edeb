package org.thalweg.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.function.BiFunction;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.thalweg.api.AlignedCurves;
import org.thalweg.api.Figure;
import org.thalweg.api.Panels;

/** A drawn figure, to be asked about its pixels. */
final class Picture {
    private final BufferedImage image;
    private final Viewport viewport;

    private Picture(BufferedImage image, Viewport viewport) {
        this.image = image;
        this.viewport = viewport;
    }

    static Picture of(Figure figure) {
        return of(figure, (plot, info) -> viewport((XYPlot) plot, info));
    }

    private static Viewport viewport(XYPlot plot, PlotRenderingInfo info) {
        return new Viewport(
                info.getDataArea(),
                plot.getDomainAxis().getLowerBound(),
                plot.getDomainAxis().getUpperBound(),
                plot.getRangeAxis().getLowerBound(),
                plot.getRangeAxis().getUpperBound());
    }

    /** Seen by one of its panels, 0 for the first. */
    static Picture ofPanel(Panels figure, int panel) {
        return of(
                figure,
                (plot, info) ->
                        viewport(((PanelsPlot) plot).panels().get(panel).getXYPlot(), info.getSubplotInfo(panel)));
    }

    /** Seen by one of its strips, 0 for the uppermost. */
    static Picture ofStrip(AlignedCurves figure, int strip) {
        return of(figure, (plot, info) -> {
            CombinedDomainXYPlot stack = (CombinedDomainXYPlot) plot;
            XYPlot subplot = stack.getSubplots().get(strip);
            return new Viewport(
                    info.getSubplotInfo(strip).getDataArea(),
                    stack.getDomainAxis().getLowerBound(),
                    stack.getDomainAxis().getUpperBound(),
                    subplot.getRangeAxis().getLowerBound(),
                    subplot.getRangeAxis().getUpperBound());
        });
    }

    private static Picture of(Figure figure, BiFunction<Plot, PlotRenderingInfo, Viewport> viewport) {
        int width = figure.size().width();
        int height = figure.size().height();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        JFreeChart chart = figure.accept(new Charts());
        ChartRenderingInfo info = new ChartRenderingInfo();
        Graphics2D g2 = image.createGraphics();
        chart.draw(g2, new Rectangle2D.Double(0, 0, width, height), info);
        g2.dispose();
        return new Picture(image, viewport.apply(chart.getPlot(), info.getPlotInfo()));
    }

    BufferedImage image() {
        return image;
    }

    /** Where the data are seen. */
    Viewport viewport() {
        return viewport;
    }

    /**
     * The greatest difference between what two images of the same size show from afar: between the mean values of a
     * channel in squares of some pixels.
     */
    static double differenceFromAfar(BufferedImage image, BufferedImage other, int side) {
        double greatest = 0;
        for (int y = 0; y + side <= image.getHeight(); y += side) {
            for (int x = 0; x + side <= image.getWidth(); x += side) {
                for (int shift = 0; shift <= 16; shift += 8) {
                    double difference = mean(image, x, y, side, shift) - mean(other, x, y, side, shift);
                    greatest = Math.max(greatest, Math.abs(difference));
                }
            }
        }
        return greatest;
    }

    private static double mean(BufferedImage image, int left, int top, int side, int shift) {
        long sum = 0;
        for (int pixel : image.getRGB(left, top, side, side, null, 0, side)) {
            sum += pixel >> shift & 0xff;
        }
        return (double) sum / (side * side);
    }

    /** The colour at data coordinates, as 0xRRGGBB. */
    int colorAt(double x, double y) {
        return colorAt(x, y, 0, 0);
    }

    /** The colour some pixels to the right of data coordinates and below them. */
    int colorAt(double x, double y, double right, double down) {
        int column = (int) Math.floor(viewport.x(x) + right);
        int row = (int) Math.floor(viewport.y(y) + down);
        return image.getRGB(column, row) & 0xffffff;
    }

    /** The greatest difference in a channel. */
    static int difference(int color, int other) {
        Color a = new Color(color);
        Color b = new Color(other);
        return Math.max(
                Math.abs(a.getRed() - b.getRed()),
                Math.max(Math.abs(a.getGreen() - b.getGreen()), Math.abs(a.getBlue() - b.getBlue())));
    }

    /** Whether a line of a colour goes through data coordinates; one as thin as a pixel may lie on two by halves. */
    boolean isLine(double x, double y, Color color) {
        for (int offset = -1; offset <= 1; offset++) {
            if (difference(colorAt(x, y, offset, 0), color.getRGB() & 0xffffff) < 100
                    || difference(colorAt(x, y, 0, offset), color.getRGB() & 0xffffff) < 100) {
                return true;
            }
        }
        return false;
    }

    /** How many pixels of nearly a colour there are between the axes. */
    int count(Color color) {
        Rectangle2D area = viewport.area();
        int count = 0;
        for (int y = (int) area.getMinY() + 1; y < area.getMaxY(); y++) {
            for (int x = (int) area.getMinX() + 1; x < area.getMaxX(); x++) {
                if (difference(image.getRGB(x, y) & 0xffffff, color.getRGB() & 0xffffff) < 10) {
                    count++;
                }
            }
        }
        return count;
    }
}
