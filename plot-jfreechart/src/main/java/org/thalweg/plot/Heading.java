package org.thalweg.plot;

import java.awt.Font;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.RectangleInsets;
import org.thalweg.api.Figure;

/**
 * What is written above a figure.
 *
 * @param title its lines; none if there is no title
 * @param caption its lines
 * @param unit the figure's
 */
record Heading(List<String> title, List<String> caption, Unit unit) {
    /** A longer caption says too much. */
    private static final int MOST_LINES = 2;

    /** The space around it, in points. */
    private static final double PADDING = 6;

    Heading {
        title = List.copyOf(title);
        caption = List.copyOf(caption);
    }

    /** The heading of a figure, shortened where the sheet is too narrow. */
    static Heading of(Figure figure, Sheet sheet) {
        return of(figure, sheet, 1);
    }

    /** The heading of a panel, which is narrow: its title may take two lines. */
    static Heading ofPanel(Figure figure, Sheet sheet) {
        return of(figure, sheet, MOST_LINES);
    }

    private static Heading of(Figure figure, Sheet sheet, int titleLines) {
        Unit unit = sheet.unit();
        double width = sheet.width() - unit.points(4 * PADDING);
        return new Heading(
                PlainText.wrapped(figure.title(), unit.titleFont(), width, titleLines),
                PlainText.wrapped(figure.caption(), unit.font(), width, MOST_LINES),
                unit);
    }

    /**
     * The same with empty lines above its title and below its caption, up to as many as another has of each, so that what
     * stands below the two is in line.
     */
    Heading filledUpTo(int titleLines, int captionLines) {
        List<String> filledTitle = new ArrayList<>(Collections.nCopies(titleLines - title.size(), " "));
        filledTitle.addAll(title);
        List<String> filledCaption = new ArrayList<>(caption);
        filledCaption.addAll(Collections.nCopies(captionLines - caption.size(), " "));
        return new Heading(filledTitle, filledCaption, unit);
    }

    /** Puts it above a chart. */
    void addTo(JFreeChart chart) {
        for (int i = 0; i < title.size(); i++) {
            chart.addSubtitle(line(title.get(i), unit.titleFont(), i == 0 ? PADDING : 1));
        }
        for (String text : caption) {
            chart.addSubtitle(line(text, unit.font(), 1));
        }
    }

    private TextTitle line(String text, Font font, double above) {
        TextTitle line = new TextTitle(text, font);
        line.setPaint(LineStyle.INK);
        line.setPadding(new RectangleInsets(unit.points(above), unit.points(PADDING), 0, unit.points(PADDING)));
        return line;
    }
}
