package org.thalweg.plot;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.thalweg.api.Band;
import org.thalweg.api.Curves;
import org.thalweg.api.Dots;
import org.thalweg.api.Level;
import org.thalweg.api.Scale;
import org.thalweg.api.Series;
import org.thalweg.api.Vector;

/** The plot of curves, in the colours of a landscape's paths, with their bands, dots and levels. */
final class CurvesChart {
    private static final Color LEVEL = new Color(110, 110, 110);
    private static final Dash[] LEVEL_DASHES = {Dash.DASHED, Dash.DOTTED, Dash.DASH_DOTTED};
    private static final LineStyle ANY = new LineStyle(LineStyle.INK, Dash.SOLID, MarkerShape.CIRCLE);
    private static final double LEVEL_WIDTH = 1;

    private final Curves figure;
    private final Sheet sheet;
    private final Unit unit;
    private final Lineup lineup;
    private final CurveSet set;

    private CurvesChart(Curves figure, Sheet sheet) {
        this.figure = figure;
        this.sheet = sheet;
        unit = sheet.unit();
        lineup = CurveSet.lineup(figure.curves(), unit);
        set = new CurveSet(figure.curves(), figure.x().scale(), figure.y().scale(), lineup, unit);
        for (Band band : figure.bands()) {
            set.include(new Series("", band.x(), band.lower()));
            set.include(new Series("", band.x(), band.upper()));
        }
        for (Dots dots : figure.dots()) {
            set.include(new Series("", dots.x(), dots.y()));
        }
        for (Level level : figure.levels()) {
            for (Series curve : figure.curves()) { // where a curve is seen, a level is
                set.include(
                        new Series("", curve.x(), constant(level.y(), curve.x().size())));
            }
        }
    }

    private static Vector constant(double value, int size) {
        double[] values = new double[size];
        Arrays.fill(values, value);
        return Vector.of(values);
    }

    static FigurePlot plot(Curves figure, Sheet sheet) {
        return new CurvesChart(figure, sheet).plot();
    }

    private FigurePlot plot() {
        SparseAxis xAxis = CurveSet.xAxis(figure.x().label(), List.of(set), CurveSet.AXIS * sheet.width(), unit);
        SparseAxis yAxis = set.yAxis(figure.y().label(), CurveSet.AXIS * sheet.height());
        Scene scene = new Scene(marks(xAxis), legend(), Aspect.FREE, unit);
        FigurePlot plot = new FigurePlot(xAxis, yAxis, scene);
        CurveSet.drawGrid(plot, unit);
        return plot;
    }

    /** Bands, levels, curves, dots: on top of each other in this order. */
    private List<Mark> marks(SparseAxis xAxis) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < figure.bands().size(); i++) {
            Band band = figure.bands().get(i);
            marks.add(new BandMark(
                    line(band.x(), band.lower()),
                    line(band.x(), band.upper()),
                    lineup.pen(i).style()));
        }
        for (int i = 0; i < figure.levels().size(); i++) {
            Level level = figure.levels().get(i);
            Series across = new Series("", ends(xAxis), constant(level.y(), 2));
            marks.add(new FaintMark(
                    Polyline.of(across, Scale.LINEAR, figure.y().scale()), levelPen(i), Pixels::thinnedByColumn));
        }
        marks.addAll(set.marks());
        for (Dots dots : figure.dots()) {
            Polyline points = line(dots.x(), dots.y());
            for (int i = 0; i < points.size(); i++) {
                if (points.isFinite(i)) {
                    marks.add(new SpotMark(points.x(i), points.y(i), spot(dots, lineup.pen(i))));
                }
            }
        }
        return marks;
    }

    private static Vector ends(SparseAxis axis) {
        return Vector.of(axis.getLowerBound(), axis.getUpperBound());
    }

    private Polyline line(Vector x, Vector y) {
        return Polyline.of(new Series("", x, y), figure.x().scale(), figure.y().scale());
    }

    private Pen levelPen(int level) {
        LineStyle style = new LineStyle(LEVEL, LEVEL_DASHES[level % LEVEL_DASHES.length], MarkerShape.CIRCLE);
        return new Pen(style, LEVEL_WIDTH, 0, 0, unit);
    }

    private static Spot spot(Dots dots, Pen pen) {
        return dots.open() ? new RingSpot(pen) : new EndSpot(pen);
    }

    private Legend legend() {
        List<Legend.Entry> entries = new ArrayList<>(lineup.legend());
        Pen any = new Pen(ANY, 1.5, 5, 0, unit);
        for (Dots dots : figure.dots()) {
            entries.add(new Legend.Entry(dots.label(), new SpotSample(spot(dots, any))));
        }
        for (int i = 0; i < figure.levels().size(); i++) {
            entries.add(new Legend.Entry(figure.levels().get(i).label(), new LineSample(levelPen(i))));
        }
        return new Legend(entries, unit);
    }
}
