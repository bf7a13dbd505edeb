package org.thalweg.plot;

import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.RectangleInsets;
import org.thalweg.api.Figure;

/**
 * What is written above a figure.
 *
 * @param title empty if there is none
 * @param caption its lines
 * @param unit the figure's
 */
record Heading(String title, List<String> caption, Unit unit) {
    /** A longer caption says too much. */
    private static final int MOST_LINES = 2;

    /** The space around it and between title and caption, in points. */
    private static final double PADDING = 6;

    Heading {
        caption = List.copyOf(caption);
    }

    /** The heading of a figure, shortened where the sheet is too narrow. */
    static Heading of(Figure figure, Sheet sheet) {
        Unit unit = sheet.unit();
        double width = sheet.width() - unit.points(4 * PADDING);
        return new Heading(
                PlainText.fitting(figure.title(), unit.titleFont(), width),
                PlainText.wrapped(figure.caption(), unit.font(), width, MOST_LINES),
                unit);
    }

    /** The same with empty lines below its caption, up to a number, so that what stands below others is in line. */
    Heading filledUpTo(int lines) {
        List<String> filled = new ArrayList<>(caption);
        while (filled.size() < lines) {
            filled.add(" ");
        }
        return new Heading(title, filled, unit);
    }

    /** Puts it above a chart. */
    void addTo(JFreeChart chart) {
        double padding = unit.points(PADDING);
        if (!title.isEmpty()) {
            TextTitle line = new TextTitle(title, unit.titleFont());
            line.setPaint(LineStyle.INK);
            line.setPadding(new RectangleInsets(padding, padding, 0, padding));
            chart.setTitle(line);
        }
        for (String text : caption) {
            TextTitle line = new TextTitle(text, unit.font());
            line.setPaint(LineStyle.INK);
            line.setPadding(new RectangleInsets(unit.points(1), padding, 0, padding));
            chart.addSubtitle(line);
        }
    }
}
