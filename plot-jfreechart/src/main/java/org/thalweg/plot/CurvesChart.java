package org.thalweg.plot;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.thalweg.api.Curves;
import org.thalweg.api.Scale;
import org.thalweg.api.Series;

/** The plot of curves. */
final class CurvesChart {
    private static final Color GRID = new Color(225, 225, 225);

    /** A logarithmic axis shows at least this, so that it has ticks to be read by. */
    private static final double DECADE = 1;

    private CurvesChart() {}

    /** The curves in the colours of a landscape's paths, later ones on top of earlier ones. */
    static FigurePlot plot(Curves curves) {
        Unit unit = Unit.of(curves.size());
        List<Mark> marks = new ArrayList<>();
        List<Legend.Entry> entries = new ArrayList<>();
        List<Polyline> lines = new ArrayList<>();
        int count = curves.curves().size();
        for (int i = 0; i < count; i++) {
            Series curve = curves.curves().get(i);
            Polyline line = Polyline.of(curve, curves.yScale());
            Pen pen = new Pen(LineStyle.of(i, count), 1.5, 5, 0, unit);
            marks.add(new CurveMark(line, pen, (i + 1.0) / (count + 1)));
            entries.add(new Legend.Entry(curve.label(), new LineSample(pen)));
            lines.add(line);
        }
        Scene scene = new Scene(marks, new Legend(entries, unit), Aspect.FREE, unit);
        FigurePlot plot = new FigurePlot(xAxis(curves, lines, unit), yAxis(curves, lines, unit), scene);
        plot.setRenderer(new XYLineAndShapeRenderer()); // without one there are no grid lines
        plot.setDomainGridlinePaint(GRID);
        plot.setDomainGridlineStroke(unit.ruler());
        plot.setRangeGridlinePaint(GRID);
        plot.setRangeGridlineStroke(unit.ruler());
        return plot;
    }

    private static SparseAxis xAxis(Curves curves, List<Polyline> lines, Unit unit) {
        Extent x = Extent.of(lines, Polyline::x).withMargin();
        return axis(curves.xLabel(), curves.size().width(), x, new DecimalTicks(), unit);
    }

    private static SparseAxis yAxis(Curves curves, List<Polyline> lines, Unit unit) {
        Extent y = Extent.of(lines, Polyline::y);
        return curves.yScale() == Scale.LOG
                ? axis(
                        curves.yLabel(),
                        curves.size().height(),
                        y.atLeast(DECADE).withMargin(),
                        new DecadeTicks(),
                        unit)
                : axis(curves.yLabel(), curves.size().height(), y.withMargin(), new DecimalTicks(), unit);
    }

    private static SparseAxis axis(String label, int length, Extent extent, TickRule rule, Unit unit) {
        String fitting = PlainText.fitting(label, unit.font(), 0.8 * length);
        return new SparseAxis(fitting, extent.lower(), extent.upper(), rule, unit);
    }
}
