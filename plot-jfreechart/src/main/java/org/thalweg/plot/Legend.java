package org.thalweg.plot;

import java.awt.Font;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a figure's lines and signs mean. Entries without a label are left out. */
final class Legend {
    /**
     * One line of it.
     *
     * @param label plain text from anywhere
     * @param sample what it names
     */
    record Entry(String label, Sample sample) {}

    /** A label on more lines than this says too much. */
    private static final int MOST_LINES = 3;

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

    /** The legend within a width and a height, in pixels, in one column with whole labels; empty if it has no room. */
    Optional<LegendBox> whole(double width, double height) {
        LegendSpacing spacing = new LegendSpacing(unit);
        List<Entry> lines = new ArrayList<>();
        for (Entry entry : entries) {
            List<String> label = PlainText.wrapped(entry.label(), unit.font(), spacing.labelIn(width, 1));
            if (label.size() > MOST_LINES) {
                return Optional.empty();
            }
            for (int i = 0; i < label.size(); i++) {
                lines.add(new Entry(label.get(i), i == 0 ? entry.sample() : new NoSample()));
            }
        }
        return lines.size() > spacing.rowsIn(height)
                ? Optional.empty()
                : Optional.of(new LegendBox(lines, lines.size(), 0, 0, spacing));
    }

    /**
     * The legend within a width and a height, in pixels: in one column with long labels on several lines or, where there
     * is no room for that, in as few columns as there can be, with labels shortened, and entries left out where even
     * that is not enough.
     */
    LegendBox within(double width, double height) {
        LegendSpacing spacing = new LegendSpacing(unit);
        return whole(width, height).orElseGet(() -> shortened(width, Math.max(1, spacing.rowsIn(height)), spacing));
    }

    /** As {@link #within}, but in as many columns as there is room for with whole labels. */
    LegendBox across(double width, double height) {
        LegendSpacing spacing = new LegendSpacing(unit);
        double widest = 0;
        for (Entry entry : entries) {
            widest = Math.max(widest, PlainText.width(PlainText.clean(entry.label()), unit.font()));
        }
        int columns = Math.min(entries.size(), spacing.columnsIn(width));
        while (columns > 1 && spacing.labelIn(width, columns) < widest) {
            columns--;
        }
        int rows = ceilOfRatio(entries.size(), Math.max(1, columns));
        return columns > 1 && rows <= spacing.rowsIn(height) ? shortened(width, rows, spacing) : within(width, height);
    }

    /** In one column, each entry on one line of a width at most, in pixels. */
    LegendBox inLines(double width) {
        return shortened(width, entries.size(), new LegendSpacing(unit));
    }

    private LegendBox shortened(double width, int mostRows, LegendSpacing spacing) {
        int columns = Math.max(1, Math.min(ceilOfRatio(entries.size(), mostRows), spacing.columnsIn(width)));
        int rows = Math.min(mostRows, ceilOfRatio(entries.size(), columns));
        int omitted = entries.size() <= rows * columns ? 0 : entries.size() - (rows * columns - 1);

        Font font = unit.font();
        double room = spacing.labelIn(width, columns);
        List<Entry> shown = new ArrayList<>();
        int cut = 0;
        for (Entry entry : entries.subList(0, entries.size() - omitted)) {
            String label = PlainText.fitting(entry.label(), font, room);
            cut += label.equals(PlainText.clean(entry.label())) ? 0 : 1;
            shown.add(new Entry(label, entry.sample()));
        }
        if (omitted > 0) {
            shown.add(new Entry(PlainText.fitting("+" + omitted + " more", font, room), new NoSample()));
        }
        return new LegendBox(shown, rows, omitted, cut, spacing);
    }

    private static int ceilOfRatio(int dividend, int divisor) {
        return (dividend + divisor - 1) / divisor;
    }

    private record NoSample() implements Sample {
        @Override
        public void draw(Graphics2D g2, double x, double y, double width) {
            // it continues the entry before, or stands for others
        }
    }
}
