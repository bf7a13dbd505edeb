package org.thalweg.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.thalweg.api.Box;
import org.thalweg.api.Landscape;
import org.thalweg.api.Minimum;
import org.thalweg.api.Series;

/**
 * The plot of a landscape. A single path is dark on red, several are coloured on a quiet background; a white edge
 * lifts each off what is below.
 */
final class LandscapeChart {
    private final Landscape landscape;
    private final Unit unit;
    private final boolean single;
    private final Lineup lineup;
    private final OptimumSpot optimum;
    private final List<Minimum> optima = new ArrayList<>(); // those in the grid's range

    private LandscapeChart(Landscape landscape, Sheet sheet) {
        this.landscape = landscape;
        unit = sheet.unit();
        single = landscape.paths().size() <= 1;
        lineup = new Lineup(landscape.paths(), this::pen, unit);
        optimum = new OptimumSpot(unit);
        for (Minimum minimum : landscape.optima()) {
            if (minimum.x().size() == 2 && isWithinRange(minimum, 0) && isWithinRange(minimum, 1)) {
                optima.add(minimum);
            }
        }
    }

    private boolean isWithinRange(Minimum minimum, int dimension) {
        Box range = landscape.grid().range();
        double x = minimum.x().get(dimension);
        return x >= range.lower().get(dimension) && x <= range.upper().get(dimension);
    }

    static FigurePlot plot(Landscape landscape, Sheet sheet) {
        return new LandscapeChart(landscape, sheet).plot();
    }

    private FigurePlot plot() {
        Box range = landscape.grid().range();
        return new FigurePlot(
                axis(landscape.xLabel(), range, 0),
                axis(landscape.yLabel(), range, 1),
                new Scene(marks(), legend(), Aspect.EQUAL, unit));
    }

    private SparseAxis axis(String label, Box range, int dimension) {
        return new SparseAxis(
                PlainText.clean(label),
                range.lower().get(dimension),
                range.upper().get(dimension),
                new DecimalTicks(),
                unit);
    }

    /** Contours, faint paths, paths, their ends, their starts, minima: on top of each other in this order. */
    private List<Mark> marks() {
        List<Mark> faint = new ArrayList<>();
        List<Path> paths = new ArrayList<>();
        List<Mark> ends = new ArrayList<>();
        List<Mark> starts = new ArrayList<>();
        for (int i = 0; i < landscape.paths().size(); i++) {
            Polyline line = Polyline.of(landscape.paths().get(i));
            Pen pen = lineup.pen(i);
            if (landscape.paths().get(i).faint()) {
                faint.add(new FaintMark(line, pen, pixels -> pixels.thinned(PathMark.INDISTINCT)));
                continue;
            }
            paths.add(new Path(line.length(), path(landscape.paths().get(i), pen)));
            if (line.last() >= 0) {
                ends.add(new SpotMark(line.x(line.last()), line.y(line.last()), new EndSpot(pen)));
                starts.add(new SpotMark(line.x(line.first()), line.y(line.first()), new StartSpot(unit)));
            }
        }
        // a long path would hide short ones
        paths.sort(Comparator.comparingDouble(Path::length).reversed());

        List<Mark> marks = new ArrayList<>();
        marks.add(new FilledContours(landscape, single ? ColorMap.REDS : ColorMap.MIST));
        marks.addAll(faint);
        paths.forEach(path -> marks.addAll(path.marks()));
        marks.addAll(ends);
        marks.addAll(starts);
        for (Minimum minimum : optima) {
            marks.add(new SpotMark(minimum.x().get(0), minimum.x().get(1), optimum));
        }
        return marks;
    }

    /** A path and how long it is. */
    private record Path(double length, List<PathMark> marks) {}

    private List<PathMark> path(Series series, Pen pen) {
        return Fading.parts(series).stream()
                .map(part -> new PathMark(part.line(), pen.faded(part.opacity()), !single))
                .toList();
    }

    private Pen pen(LineStyle style) {
        return single ? new Pen(style, 1, 4, 0.35, unit) : new Pen(style, 1.4, 4.5, 0.7, unit);
    }

    private Legend legend() {
        List<Legend.Entry> entries = new ArrayList<>(lineup.legend());
        boolean named = entries.stream().anyMatch(entry -> !entry.label().isBlank());
        if (!optima.isEmpty() && named) { // alone, it needs no telling apart
            entries.add(0, new Legend.Entry("optimum", new SpotSample(optimum)));
        }
        return new Legend(entries, unit);
    }
}
