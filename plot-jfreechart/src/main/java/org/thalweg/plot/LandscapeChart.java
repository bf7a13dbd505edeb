package org.thalweg.plot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.thalweg.api.Box;
import org.thalweg.api.Landscape;
import org.thalweg.api.Minimum;

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
    private final List<Polyline> lines; // the paths
    private final List<Integer> byLength; // their numbers, the longest first: it would hide short ones

    LandscapeChart(Landscape landscape, Sheet sheet) {
        this.landscape = landscape;
        unit = sheet.unit();
        single = landscape.paths().size() <= 1;
        lineup = new Lineup(landscape.paths(), this::pen, unit);
        optimum = new OptimumSpot(unit);
        lines = landscape.paths().stream().map(Polyline::of).toList();
        double[] lengths = lines.stream().mapToDouble(Polyline::length).toArray();
        byLength = IntStream.range(0, lines.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer path) -> lengths[path])
                        .reversed())
                .toList();
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

    FigurePlot plot() {
        Box range = landscape.grid().range();
        List<Mark> marks = new ArrayList<>();
        marks.add(new FilledContours(landscape, single ? ColorMap.REDS : ColorMap.MIST));
        marks.addAll(marks(path -> lines.get(path).size()));
        return new FigurePlot(
                axis(landscape.xLabel(), range, 0),
                axis(landscape.yLabel(), range, 1),
                new Scene(marks, legend(), Aspect.EQUAL, unit));
    }

    private SparseAxis axis(String label, Box range, int dimension) {
        return new SparseAxis(
                PlainText.clean(label),
                range.lower().get(dimension),
                range.upper().get(dimension),
                new DecimalTicks(),
                unit);
    }

    /**
     * What lies on the contours: faint paths, paths, their ends, their starts, minima, on top of each other in this
     * order.
     *
     * @param shown how many of its first points each path has
     */
    List<Mark> marks(IntUnaryOperator shown) {
        List<Mark> faint = new ArrayList<>();
        List<Mark> ends = new ArrayList<>();
        List<Mark> starts = new ArrayList<>();
        List<List<PathMark>> paths = new ArrayList<>(Collections.nCopies(lines.size(), List.of()));
        for (int i = 0; i < lines.size(); i++) {
            Polyline whole = lines.get(i);
            Polyline line = whole.upTo(shown.applyAsInt(i));
            Pen pen = lineup.pen(i);
            if (landscape.paths().get(i).faint()) {
                faint.add(new FaintMark(line, pen, pixels -> pixels.thinned(PathMark.INDISTINCT)));
                continue;
            }
            paths.set(i, path(i, line, pen));
            if (line.last() >= 0) {
                ends.add(new SpotMark(line.x(line.last()), line.y(line.last()), new EndSpot(pen)));
            }
            if (whole.last() >= 0) {
                starts.add(new SpotMark(whole.x(whole.first()), whole.y(whole.first()), new StartSpot(unit)));
            }
        }

        List<Mark> marks = new ArrayList<>(faint);
        byLength.forEach(path -> marks.addAll(paths.get(path)));
        marks.addAll(ends);
        marks.addAll(starts);
        for (Minimum minimum : optima) {
            marks.add(new SpotMark(minimum.x().get(0), minimum.x().get(1), optimum));
        }
        return marks;
    }

    /** The first points of a path. */
    private List<PathMark> path(int path, Polyline line, Pen pen) {
        boolean crowded = !single || lines.get(path).size() > PathMark.LONG; // or it would lose markers while it grows
        return Fading.parts(line, landscape.paths().get(path).fading()).stream()
                .map(part -> new PathMark(part.line(), pen.faded(part.opacity()), crowded))
                .toList();
    }

    /** The pens of the paths that the legend names. */
    Stream<Pen> pens() {
        return IntStream.range(0, lines.size())
                .filter(path -> !landscape.paths().get(path).faint())
                .mapToObj(lineup::pen);
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
