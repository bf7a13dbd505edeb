package org.thalweg.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.thalweg.api.Box;
import org.thalweg.api.Tiles;

/** The plot of tiles. */
final class TilesChart {
    /** Longer than this, a label is none. */
    private static final double LONGEST_LABEL = 60;

    private TilesChart() {}

    static FigurePlot plot(Tiles tiles, Sheet sheet) {
        Unit unit = sheet.unit();
        List<TileColors> colors = IntStream.range(0, tiles.kinds().size())
                .mapToObj(kind -> TileColors.of(kind, tiles.kinds()))
                .toList();
        List<Mark> marks = new ArrayList<>();
        marks.add(new TilesMark(tiles, colors));
        for (int i = tiles.labels().size() - 1; i >= 0; i--) { // the first on top, where they are crowded
            Tiles.Label label = tiles.labels().get(i);
            if (isWithin(tiles.range(), label)) {
                String text = PlainText.fitting(label.text(), unit.font(), unit.points(LONGEST_LABEL));
                marks.add(new SpotMark(label.x(), label.y(), new LabelSpot(text, unit)));
            }
        }
        return new FigurePlot(
                axis(tiles.range(), 0, unit),
                axis(tiles.range(), 1, unit),
                new Scene(marks, legend(tiles, colors, unit), Aspect.EQUAL, unit));
    }

    private static boolean isWithin(Box range, Tiles.Label label) {
        return label.x() >= range.lower().get(0)
                && label.x() <= range.upper().get(0)
                && label.y() >= range.lower().get(1)
                && label.y() <= range.upper().get(1);
    }

    private static SparseAxis axis(Box range, int dimension, Unit unit) {
        return new SparseAxis("", range.lower().get(dimension), range.upper().get(dimension), new DecimalTicks(), unit);
    }

    private static Legend legend(Tiles tiles, List<TileColors> colors, Unit unit) {
        List<Legend.Entry> entries = new ArrayList<>();
        for (int kind = 0; kind < colors.size(); kind++) {
            entries.add(new Legend.Entry(tiles.kinds().get(kind).label(), new RampSample(colors.get(kind), unit)));
        }
        entries.add(new Legend.Entry(tiles.shading(), new RampSample(TileColors.SHADES_OF_GREY, unit)));
        return new Legend(entries, unit);
    }
}
