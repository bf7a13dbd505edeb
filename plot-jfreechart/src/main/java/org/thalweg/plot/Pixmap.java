package org.thalweg.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.jfree.chart.JFreeChart;
import org.thalweg.api.Size;

/** A chart in pixels. */
final class Pixmap {
    private Pixmap() {}

    /** An image of the type {@link BufferedImage#TYPE_INT_RGB}. */
    static BufferedImage of(JFreeChart chart, Size size) {
        BufferedImage image = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g2 = image.createGraphics();
        try {
            chart.draw(g2, new Rectangle2D.Double(0, 0, size.width(), size.height()));
        } finally {
            g2.dispose();
        }
        return image;
    }
}
