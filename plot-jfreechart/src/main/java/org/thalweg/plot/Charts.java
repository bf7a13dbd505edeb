package org.thalweg.plot;

import java.awt.Color;
import java.awt.RenderingHints;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.RectangleInsets;
import org.thalweg.api.AlignedCurves;
import org.thalweg.api.Curves;
import org.thalweg.api.Figure;
import org.thalweg.api.Landscape;

/** The chart of each kind of figure. */
final class Charts implements Figure.Visitor<JFreeChart> {
    static {
        // a workaround for a bug long gone, which loads the whole machinery of complex text to turn a label
        TextUtils.setUseDrawRotatedStringWorkaround(false);
    }

    @Override
    public JFreeChart landscape(Landscape figure) {
        return chart(figure, LandscapeChart.plot(figure));
    }

    @Override
    public JFreeChart curves(Curves figure) {
        return chart(figure, CurvesChart.plot(figure));
    }

    @Override
    public JFreeChart alignedCurves(AlignedCurves figure) {
        return chart(figure, AlignedCurvesChart.plot(figure));
    }

    private static JFreeChart chart(Figure figure, XYPlot plot) {
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.getRenderingHints().put(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        if (!figure.title().isBlank()) {
            chart.setTitle(title(figure));
        }
        return chart;
    }

    private static TextTitle title(Figure figure) {
        Unit unit = Unit.of(figure.size());
        double padding = unit.points(6);
        String text = PlainText.fitting(
                figure.title(), unit.titleFont(), figure.size().width() - 4 * padding);
        TextTitle title = new TextTitle(text, unit.titleFont());
        title.setPaint(LineStyle.INK);
        title.setPadding(new RectangleInsets(padding, padding, 0, padding));
        return title;
    }
}
