package org.thalweg.plot;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.LineMetrics;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/**
 * A legend laid out: its entries column by column.
 *
 * @param entries that it shows
 * @param rows of each column but perhaps the last
 * @param omitted how many further entries there was no room for
 * @param shortened how many of the labels are not whole
 * @param spacing the distances in it
 */
record LegendBox(List<Legend.Entry> entries, int rows, int omitted, int shortened, LegendSpacing spacing) {
    private static final Color BACKGROUND = new Color(255, 255, 255, 204);
    private static final Color FRAME = new Color(204, 204, 204, 204);

    double width() {
        double width = 2 * spacing.padding() - spacing.columnGap();
        for (int first = 0; first < entries.size(); first += rows) {
            width += column(first) + spacing.columnGap();
        }
        return width;
    }

    double height() {
        return 2 * spacing.padding() + rows * spacing.row();
    }

    /** The width of the column that starts with an entry. */
    private double column(int first) {
        Font font = spacing.unit().font();
        double label = 0;
        for (int i = first; i < Math.min(first + rows, entries.size()); i++) {
            label = Math.max(label, PlainText.width(entries.get(i).label(), font));
        }
        return spacing.sample() + spacing.gap() + label;
    }

    /** Draws it with its upper left corner at a point. */
    void draw(Graphics2D g2, double x, double y) {
        Rectangle2D bounds = new Rectangle2D.Double(x, y, width(), height());
        drawFrame(g2, bounds);
        Shape clip = g2.getClip();
        g2.clip(bounds); // piled-up accents would leave it
        double left = x + spacing.padding();
        for (int first = 0; first < entries.size(); first += rows) {
            for (int i = first; i < Math.min(first + rows, entries.size()); i++) {
                draw(g2, entries.get(i), left, y + spacing.padding() + (i - first + 0.5) * spacing.row());
            }
            left += column(first) + spacing.columnGap();
        }
        g2.setClip(clip);
    }

    private void drawFrame(Graphics2D g2, Rectangle2D bounds) {
        double corner = spacing.unit().points(4);
        Shape frame = new RoundRectangle2D.Double(
                bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight(), corner, corner);
        g2.setPaint(BACKGROUND);
        g2.fill(frame);
        g2.setPaint(FRAME);
        g2.setStroke(spacing.unit().stroke(1));
        g2.draw(frame);
    }

    private void draw(Graphics2D g2, Legend.Entry entry, double x, double middle) {
        entry.sample().draw(g2, x, middle, spacing.sample());
        Font font = spacing.unit().font();
        LineMetrics metrics = font.getLineMetrics(entry.label(), g2.getFontRenderContext());
        g2.setFont(font);
        g2.setPaint(LineStyle.INK);
        g2.drawString(entry.label(), (float) (x + spacing.sample() + spacing.gap()), (float)
                (middle + (metrics.getAscent() - metrics.getDescent()) / 2));
    }
}
