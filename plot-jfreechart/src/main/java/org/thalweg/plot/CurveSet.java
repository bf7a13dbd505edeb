package org.thalweg.plot;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.thalweg.api.Scale;
import org.thalweg.api.Series;

/** Curves on one vertical axis, later ones on top of earlier ones and of all faint ones. */
final class CurveSet {
    private static final Color GRID = new Color(225, 225, 225);

    /** The part of the figure's width or height that an axis may be sure of. */
    static final double AXIS = 0.8;

    /** A logarithmic axis shows at least this, so that it has ticks to be read by. */
    private static final double DECADE = 1;

    private final List<Polyline> lines = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final Scale xScale;
    private final Scale yScale;
    private final Unit unit;

    CurveSet(List<Series> curves, Scale xScale, Scale yScale, Lineup lineup, Unit unit) {
        this.xScale = xScale;
        this.yScale = yScale;
        this.unit = unit;
        List<Mark> named = new ArrayList<>();
        long count = curves.stream().filter(curve -> !curve.faint()).count();
        for (int i = 0; i < curves.size(); i++) {
            Polyline line = Polyline.of(curves.get(i), xScale, yScale);
            lines.add(line);
            if (curves.get(i).faint()) {
                marks.add(new FaintMark(line, lineup.pen(i), Pixels::thinnedByColumn));
            } else {
                named.add(new CurveMark(line, lineup.pen(i), (named.size() + 1.0) / (count + 1)));
            }
        }
        marks.addAll(named);
    }

    /** The pens of curves. */
    static Lineup lineup(List<Series> curves, Unit unit) {
        return new Lineup(curves, style -> new Pen(style, 1.5, 5, 0, unit), unit);
    }

    /** In the order of drawing. */
    List<Mark> marks() {
        return marks;
    }

    /** Has the axes show the points of something else too. */
    void include(Series other) {
        lines.add(Polyline.of(other, xScale, yScale));
    }

    /** The horizontal axis that shows all points of some sets, of the same scale. */
    static SparseAxis xAxis(String label, List<CurveSet> sets, double width, Unit unit) {
        List<Polyline> lines = sets.stream().flatMap(set -> set.lines.stream()).toList();
        return axis(label, width, Extent.of(lines, Polyline::x), sets.get(0).xScale, unit);
    }

    /** @param height of the axis, in pixels, more or less */
    SparseAxis yAxis(String label, double height) {
        return axis(label, height, Extent.of(lines, Polyline::y), yScale, unit);
    }

    private static SparseAxis axis(String label, double length, Extent extent, Scale scale, Unit unit) {
        String fitting = PlainText.fitting(label, unit.font(), length);
        Extent shown = (scale == Scale.LOG ? extent.atLeast(DECADE) : extent).withMargin();
        TickRule rule = scale == Scale.LOG ? new DecadeTicks() : new DecimalTicks();
        return new SparseAxis(fitting, shown.lower(), shown.upper(), rule, unit);
    }

    /** Has a plot draw lines at its ticks. */
    static void drawGrid(XYPlot plot, Unit unit) {
        plot.setRenderer(new XYLineAndShapeRenderer()); // without one there are no grid lines
        plot.setDomainGridlinePaint(GRID);
        plot.setDomainGridlineStroke(unit.ruler());
        plot.setRangeGridlinePaint(GRID);
        plot.setRangeGridlineStroke(unit.ruler());
    }
}
