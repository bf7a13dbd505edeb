package org.thalweg.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.font.LineMetrics;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.thalweg.api.Animation;
import org.thalweg.api.Size;

/**
 * Draws the frames of an animation: the figure, and at its foot the caption and a bar. What they share is drawn once.
 * Several threads may ask for frames.
 */
final class AnimationFrames {
    /** The height of the foot, in points. */
    private static final double FOOT = 20;

    private static final double MARGIN = 8;
    private static final double BAR = 3;

    /** The largest part of the width that a caption may take. */
    private static final double LONGEST_CAPTION = 0.6;

    private static final Color TRACK = new Color(217, 217, 217);

    private final Animation animation;
    private final Unit unit;
    private final LandscapeChart landscape;
    private final FigurePlot plot;
    private final JFreeChart chart;
    private final BufferedImage shared;
    private final Rectangle2D foot;
    private final double captionWidth;

    AnimationFrames(Animation animation) {
        this.animation = animation;
        Size size = animation.landscape().size();
        Sheet sheet = Sheet.of(size);
        unit = sheet.unit();
        landscape = new LandscapeChart(animation.landscape(), sheet);
        chart = new Charts().landscape(animation.landscape());
        plot = (FigurePlot) chart.getPlot();
        double height = Math.ceil(unit.points(FOOT));
        foot = new Rectangle2D.Double(0, size.height() - height, size.width(), height);
        captionWidth = captions()
                .mapToDouble(caption -> PlainText.width(caption, unit.font()))
                .max()
                .orElse(0);

        shared = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g2 = shared.createGraphics();
        g2.setPaint(Color.WHITE);
        g2.fill(foot);
        plot.leaveBare(); // but for the contours
        chart.draw(g2, new Rectangle2D.Double(0, 0, size.width(), foot.getY()));
        g2.dispose();
    }

    private Stream<String> captions() {
        return animation.frames().stream().map(this::caption);
    }

    private String caption(Animation.Frame frame) {
        return PlainText.fitting(frame.caption(), unit.font(), LONGEST_CAPTION * foot.getWidth());
    }

    int count() {
        return animation.frames().size();
    }

    /** Colours that a path or its text must not lose. */
    List<Color> needed() {
        return Stream.concat(
                        Stream.of(Color.WHITE, Color.BLACK, LineStyle.INK, TRACK),
                        landscape.pens().map(pen -> pen.style().color()))
                .distinct()
                .toList();
    }

    /** An image of the type {@link BufferedImage#TYPE_INT_RGB}. */
    BufferedImage draw(int number) {
        Animation.Frame frame = animation.frames().get(number);
        BufferedImage image = new BufferedImage(shared.getWidth(), shared.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g2 = image.createGraphics();
        g2.drawImage(shared, 0, 0, null);
        g2.addRenderingHints(chart.getRenderingHints());
        plot.drawOver(g2, landscape.marks(path -> animation.shown(path, frame)));
        drawFoot(g2, caption(frame), count() == 1 ? 1 : (double) number / (count() - 1));
        g2.dispose();
        return image;
    }

    private void drawFoot(Graphics2D g2, String caption, double done) {
        double margin = unit.points(MARGIN);
        double middle = foot.getCenterY();
        LineMetrics metrics = unit.font().getLineMetrics(caption, g2.getFontRenderContext());
        g2.setFont(unit.font());
        g2.setPaint(LineStyle.INK);
        g2.drawString(caption, (float) margin, (float) (middle + (metrics.getAscent() - metrics.getDescent()) / 2));
        double left = Math.ceil(margin + captionWidth + margin);
        double width = foot.getWidth() - margin - left;
        double height = Math.ceil(unit.points(BAR));
        g2.setPaint(TRACK);
        g2.fill(new Rectangle2D.Double(left, Math.floor(middle - height / 2), width, height));
        g2.setPaint(LineStyle.INK);
        g2.fill(new Rectangle2D.Double(left, Math.floor(middle - height / 2), Math.round(done * width), height));
    }
}
