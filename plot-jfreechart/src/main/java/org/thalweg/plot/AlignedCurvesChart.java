package org.thalweg.plot;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.api.AlignedCurves;
import org.thalweg.api.Strip;

/** The plot of curves in strips. */
final class AlignedCurvesChart {
    /** How long a strip's label may be, in heights of the strip: it may reach into the gaps. */
    private static final double LABEL = 1.15;

    private AlignedCurvesChart() {}

    /** The curves in the colours of a landscape's paths. */
    static StackPlot plot(AlignedCurves figure, Sheet sheet) {
        Unit unit = sheet.unit();
        Lineup lineup = CurveSet.lineup(figure.strips().get(0).curves(), unit);
        double weights = figure.strips().stream().mapToInt(Strip::weight).sum();
        List<CurveSet> sets = new ArrayList<>();
        List<StripPlot> plots = new ArrayList<>();
        for (Strip strip : figure.strips()) {
            CurveSet set = new CurveSet(strip.curves(), figure.xScale(), strip.yScale(), lineup, unit);
            double height = LABEL * CurveSet.AXIS * sheet.height() * strip.weight() / weights;
            StripPlot plot = new StripPlot(set.yAxis(strip.yLabel(), height), set.marks(), unit);
            CurveSet.drawGrid(plot, unit);
            sets.add(set);
            plots.add(plot);
        }
        SparseAxis xAxis = CurveSet.xAxis(figure.xLabel(), sets, CurveSet.AXIS * sheet.width(), unit);
        List<Integer> heights = figure.strips().stream().map(Strip::weight).toList();
        return new StackPlot(xAxis, plots, heights, new Legend(lineup.legend(), unit), unit);
    }
}
