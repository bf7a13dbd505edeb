package org.thalweg.plot;

import java.awt.Color;
import java.awt.RenderingHints;
import java.util.function.Function;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.text.TextUtils;
import org.thalweg.api.AlignedCurves;
import org.thalweg.api.Curves;
import org.thalweg.api.Figure;
import org.thalweg.api.Landscape;
import org.thalweg.api.Panels;

/** The chart of each kind of figure. */
final class Charts implements Figure.Visitor<JFreeChart> {
    static {
        // a workaround for a bug long gone, which loads the whole machinery of complex text to turn a label
        TextUtils.setUseDrawRotatedStringWorkaround(false);
    }

    private final Function<Figure, Sheet> sheets;
    private final Function<Figure, Heading> headings;

    /** Charts as large as the figures. */
    Charts() {
        this(figure -> Sheet.of(figure.size()), figure -> Heading.of(figure, Sheet.of(figure.size())));
    }

    /** Charts on sheets and under headings given. */
    Charts(Function<Figure, Sheet> sheets, Function<Figure, Heading> headings) {
        this.sheets = sheets;
        this.headings = headings;
    }

    @Override
    public JFreeChart landscape(Landscape figure) {
        return chart(figure, LandscapeChart.plot(figure, sheets.apply(figure)));
    }

    @Override
    public JFreeChart curves(Curves figure) {
        return chart(figure, CurvesChart.plot(figure, sheets.apply(figure)));
    }

    @Override
    public JFreeChart alignedCurves(AlignedCurves figure) {
        return chart(figure, AlignedCurvesChart.plot(figure, sheets.apply(figure)));
    }

    @Override
    public JFreeChart panels(Panels figure) {
        return chart(figure, PanelsChart.plot(figure, sheets.apply(figure)));
    }

    private JFreeChart chart(Figure figure, Plot plot) {
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.getRenderingHints().put(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        headings.apply(figure).addTo(chart);
        return chart;
    }
}
