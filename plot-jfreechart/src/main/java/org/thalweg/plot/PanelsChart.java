package org.thalweg.plot;

import java.util.List;
import org.jfree.chart.JFreeChart;
import org.thalweg.api.Figure;
import org.thalweg.api.Panels;

/** The plot of panels. */
final class PanelsChart {
    private PanelsChart() {}

    /** Each panel as a figure on a sheet of its own, but with captions of as many lines, so that they are in line. */
    static PanelsPlot plot(Panels figure, Sheet sheet) {
        Sheet room = new Sheet(sheet.width() / figure.columns(), sheet.height() / figure.rows());
        int lines = figure.panels().stream()
                .mapToInt(panel -> Heading.of(panel, room).caption().size())
                .max()
                .orElse(0);
        Figure.Visitor<JFreeChart> charts =
                new Charts(panel -> room, panel -> Heading.of(panel, room).filledUpTo(lines));
        List<JFreeChart> panels =
                figure.panels().stream().map(panel -> panel.accept(charts)).toList();
        return new PanelsPlot(panels, figure.columns(), figure.rows());
    }
}
