package org.thalweg.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.thalweg.api.Series;
import org.thalweg.api.Vector;

class VisibleLineTest {
    private static final Rectangle2D AREA = new Rectangle2D.Double(0, 0, 100, 100);

    @Test
    void measuresTheLengthInARectangle() {
        VisibleLine line = line(Vector.of(-1000, 50, 50), Vector.of(50, 50, 2000));

        assertThat(line.lengthIn(new Rectangle2D.Double(20, 20, 60, 60))).isCloseTo(60, within(1e-9));
        assertThat(line.lengthIn(new Rectangle2D.Double(60, 60, 10, 10))).isZero();
    }

    @Test
    void leavesGapsOpen() {
        BufferedImage image = drawn(line(Vector.of(10, 30, Double.NaN, 70, 90), Vector.of(50, 50, 50, 50, 50)));

        assertThat(isDark(image, 20, 50)).isTrue();
        assertThat(isDark(image, 50, 50)).isFalse();
        assertThat(isDark(image, 80, 50)).isTrue();
    }

    @Test
    void isDrawnWholeHoweverManySegmentsItHas() {
        int n = 1201;
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = 10 + 80.0 * i / (n - 1);
            y[i] = 50;
        }
        BufferedImage image = drawn(line(Vector.of(x), Vector.of(y)));

        for (int column = 11; column < 89; column++) {
            assertThat(isDark(image, column, 50)).isTrue();
        }
    }

    /** What a long line leaves out must be where it has been already. */
    @Test
    void aLongLineCoversWhatItsPiecesCover() {
        SplittableRandom random = new SplittableRandom(1);
        int n = 20_000;
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = random.nextDouble(20, 80);
            y[i] = random.nextDouble(20, 80);
        }
        BufferedImage image = drawn(line(Vector.of(x), Vector.of(y)));

        for (int column = 25; column < 75; column++) {
            for (int row = 25; row < 75; row++) {
                assertThat(isDark(image, column, row)).isTrue();
            }
        }
        assertThat(isDark(image, 10, 10)).isFalse();
    }

    private static VisibleLine line(Vector x, Vector y) {
        Viewport viewport = new Viewport(AREA, 0, 100, 0, 100);
        return new VisibleLine(Pixels.of(Polyline.of(new Series("", x, y)), viewport), AREA);
    }

    private static BufferedImage drawn(VisibleLine line) {
        BufferedImage image = new BufferedImage(100, 100, BufferedImage.TYPE_INT_RGB);
        Graphics2D g2 = image.createGraphics();
        g2.setPaint(Color.WHITE);
        g2.fill(AREA);
        g2.setPaint(Color.BLACK);
        g2.setStroke(new Unit(1).stroke(2));
        line.draw(g2);
        g2.dispose();
        return image;
    }

    private static boolean isDark(BufferedImage image, int column, int row) {
        return (image.getRGB(column, row) & 0xff) < 128;
    }
}
