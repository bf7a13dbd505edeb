package org.thalweg.plot;

import java.util.List;
import org.thalweg.api.Curves;

/** The plot of curves. */
final class CurvesChart {
    /** The part of the figure's width or height that an axis may be sure of. */
    private static final double AXIS = 0.8;

    private CurvesChart() {}

    /** The curves in the colours of a landscape's paths. */
    static FigurePlot plot(Curves curves, Sheet sheet) {
        Unit unit = sheet.unit();
        Lineup lineup = CurveSet.lineup(curves.curves(), unit);
        CurveSet set = new CurveSet(curves.curves(), curves.yScale(), lineup, unit);
        Scene scene = new Scene(set.marks(), new Legend(lineup.legend(), unit), Aspect.FREE, unit);
        FigurePlot plot = new FigurePlot(
                CurveSet.xAxis(curves.xLabel(), List.of(set), AXIS * sheet.width(), unit),
                set.yAxis(curves.yLabel(), AXIS * sheet.height()),
                scene);
        CurveSet.drawGrid(plot, unit);
        return plot;
    }
}
