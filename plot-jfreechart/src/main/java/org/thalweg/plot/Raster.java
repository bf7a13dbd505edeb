package org.thalweg.plot;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import org.thalweg.api.Box;

/** Colours all over a box of the plane, as an image with the resolution of the device. */
record Raster(Box range, Painter painter, Viewport viewport) implements Drawing {
    /** Tells the colours. */
    interface Painter {
        /**
         * The colours of a row of pixels.
         *
         * @param up how far up the box it is, from 0 to 1
         * @param across how far to the right of the box's left side each pixel is, from 0 to 1
         * @param pixels receives the colours, as 0xRRGGBB
         * @param first where the first of them goes
         */
        void row(double up, double[] across, int[] pixels, int first);
    }

    @Override
    public void draw(Graphics2D g2) {
        Rectangle2D whole = whole();
        Rectangle2D seen = whole.createIntersection(viewport.area());
        AffineTransform device = g2.getTransform();
        int detail = Detail.of(g2);
        int width = (int) Math.ceil(seen.getWidth() * detail * Math.max(1, Math.abs(device.getScaleX())));
        int height = (int) Math.ceil(seen.getHeight() * detail * Math.max(1, Math.abs(device.getScaleY())));
        if (width <= 0 || height <= 0) {
            return;
        }
        AffineTransform toScreen = AffineTransform.getTranslateInstance(seen.getX(), seen.getY());
        toScreen.scale(seen.getWidth() / width, seen.getHeight() / height);
        g2.drawImage(image(width, height, seen, whole), toScreen, null);
    }

    /** Where the whole box lies on the screen. */
    private Rectangle2D whole() {
        double left = viewport.x(range.lower().get(0));
        double top = viewport.y(range.upper().get(1));
        double right = viewport.x(range.upper().get(0));
        double bottom = viewport.y(range.lower().get(1));
        return new Rectangle2D.Double(left, top, right - left, bottom - top);
    }

    private BufferedImage image(int width, int height, Rectangle2D seen, Rectangle2D whole) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        double[] across = new double[width];
        for (int i = 0; i < width; i++) {
            double x = seen.getX() + (i + 0.5) / width * seen.getWidth();
            across[i] = fraction((x - whole.getX()) / whole.getWidth());
        }
        for (int j = 0; j < height; j++) {
            double y = seen.getY() + (j + 0.5) / height * seen.getHeight();
            painter.row(fraction((whole.getMaxY() - y) / whole.getHeight()), across, pixels, j * width);
        }
        return image;
    }

    private static double fraction(double value) {
        return Math.max(0, Math.min(1, value));
    }
}
