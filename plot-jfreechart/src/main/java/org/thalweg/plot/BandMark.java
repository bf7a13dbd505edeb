package org.thalweg.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;

/**
 * The area between two lines, in the colour of what it belongs to, through which the rest is seen.
 *
 * @param lower one of the lines
 * @param upper the other, with as many points above or below the first one's; where either has a gap, so has the band
 * @param style whose colour it has
 */
record BandMark(Polyline lower, Polyline upper, LineStyle style) implements Mark {
    /** Of 255: two bands on each other are told from one. */
    private static final int OPACITY = 45;

    @Override
    public Drawing on(Viewport viewport) {
        return new Shade(this, viewport);
    }

    private record Shade(BandMark band, Viewport viewport) implements Drawing {
        @Override
        public void draw(Graphics2D g2) {
            Color color = band.style.color();
            g2.setPaint(new Color(color.getRed(), color.getGreen(), color.getBlue(), OPACITY));
            Shape clip = g2.getClip();
            g2.clip(viewport.area()); // a part of it may be zoomed into
            fill(g2);
            g2.setClip(clip);
        }

        private void fill(Graphics2D g2) {
            Pixels lower = Pixels.of(band.lower, viewport);
            Pixels upper = Pixels.of(band.upper, viewport);
            int start = 0;
            while (start < lower.size()) {
                int end = start;
                while (end < lower.size() && !lower.isGap(end) && !upper.isGap(end)) {
                    end++;
                }
                if (end > start + 1) {
                    g2.fill(area(lower, upper, start, end));
                }
                start = end + 1;
            }
        }

        /** From the first point to the one before the end along one line, and back along the other. */
        private static Path2D area(Pixels lower, Pixels upper, int start, int end) {
            Path2D area = new Path2D.Double();
            area.moveTo(lower.x(start), lower.y(start));
            for (int i = start + 1; i < end; i++) {
                area.lineTo(lower.x(i), lower.y(i));
            }
            for (int i = end - 1; i >= start; i--) {
                area.lineTo(upper.x(i), upper.y(i));
            }
            area.closePath();
            return area;
        }
    }
}
