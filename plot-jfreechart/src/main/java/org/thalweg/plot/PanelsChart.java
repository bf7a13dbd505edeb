package org.thalweg.plot;

import java.util.List;
import org.jfree.chart.JFreeChart;
import org.thalweg.api.Figure;
import org.thalweg.api.Panels;

/** The plot of panels. */
final class PanelsChart {
    private PanelsChart() {}

    /** Each panel as a figure on a sheet of its own, but under headings of as many lines, so that they are in line. */
    static PanelsPlot plot(Panels figure, Sheet sheet) {
        Sheet room = new Sheet(sheet.width() / figure.columns(), sheet.height() / figure.rows());
        int title = 0;
        int caption = 0;
        for (Figure panel : figure.panels()) {
            Heading heading = Heading.ofPanel(panel, room);
            title = Math.max(title, heading.title().size());
            caption = Math.max(caption, heading.caption().size());
        }
        int titleLines = title;
        int captionLines = caption;
        Figure.Visitor<JFreeChart> charts =
                new Charts(panel -> room, panel -> Heading.ofPanel(panel, room).filledUpTo(titleLines, captionLines));
        List<JFreeChart> panels =
                figure.panels().stream().map(panel -> panel.accept(charts)).toList();
        return new PanelsPlot(panels, figure.columns(), figure.rows());
    }
}
