package org.thalweg.plot;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.LineMetrics;
import java.awt.geom.RoundRectangle2D;

/** A short text on a white badge, which can be read on any colour. */
record LabelSpot(String text, Unit unit) implements Spot {
    private static final double HEIGHT = 13;
    private static final double PADDING = 3.5;

    @Override
    public void draw(Graphics2D g2, double x, double y) {
        Font font = unit.font();
        double width = width();
        double height = unit.points(HEIGHT);
        RoundRectangle2D badge =
                new RoundRectangle2D.Double(x - width / 2, y - height / 2, width, height, height, height);
        g2.setPaint(Color.WHITE);
        g2.fill(badge);
        g2.setPaint(LineStyle.INK);
        g2.setStroke(unit.stroke(0.8));
        g2.draw(badge);
        LineMetrics metrics = font.getLineMetrics(text, g2.getFontRenderContext());
        g2.setFont(font);
        g2.drawString(text, (float) (x - PlainText.width(text, font) / 2), (float)
                (y + (metrics.getAscent() - metrics.getDescent()) / 2));
    }

    private double width() {
        return Math.max(unit.points(HEIGHT), PlainText.width(text, unit.font()) + unit.points(2 * PADDING));
    }

    @Override
    public double radius() {
        return width() / 2;
    }

    @Override
    public double weight() {
        return Double.POSITIVE_INFINITY;
    }
}
