package org.thalweg.plot;

import java.awt.Font;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;

/** What a figure's lines and signs mean. Entries without a label are left out. */
final class Legend {
    /**
     * One line of it.
     *
     * @param label plain text from anywhere
     * @param sample what it names
     */
    record Entry(String label, Sample sample) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Unit unit;

    Legend(List<Entry> entries, Unit unit) {
        this.unit = unit;
        for (Entry entry : entries) {
            if (!entry.label().isBlank()) {
                this.entries.add(entry);
            }
        }
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /**
     * The legend within a width and a height, in pixels: in as few columns as there can be, with labels shortened, and
     * entries left out where even that is not enough.
     */
    LegendBox within(double width, double height) {
        LegendSpacing spacing = new LegendSpacing(unit);
        int mostRows = Math.max(1, spacing.rowsIn(height));
        int columns = Math.max(1, Math.min(ceilOfRatio(entries.size(), mostRows), spacing.columnsIn(width)));
        int rows = Math.min(mostRows, ceilOfRatio(entries.size(), columns));
        int omitted = entries.size() <= rows * columns ? 0 : entries.size() - (rows * columns - 1);

        Font font = unit.font();
        double room = spacing.labelIn(width, columns);
        List<Entry> shown = new ArrayList<>();
        for (Entry entry : entries.subList(0, entries.size() - omitted)) {
            shown.add(new Entry(PlainText.fitting(entry.label(), font, room), entry.sample()));
        }
        if (omitted > 0) {
            shown.add(new Entry(PlainText.fitting("+" + omitted + " more", font, room), new NoSample()));
        }
        return new LegendBox(shown, rows, omitted, spacing);
    }

    private static int ceilOfRatio(int dividend, int divisor) {
        return (dividend + divisor - 1) / divisor;
    }

    private record NoSample() implements Sample {
        @Override
        public void draw(Graphics2D g2, double x, double y, double width) {
            // the entry stands for others
        }
    }
}
