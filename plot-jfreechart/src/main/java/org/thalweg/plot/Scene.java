package org.thalweg.plot;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a figure shows between its axes, and how that is laid out. The legend lies on the data where it hides least of
 * the marks; if it would hide too much everywhere, or anything of curves, or say less there, it lies beside or below them.
 *
 * @param marks in the order of drawing
 * @param legend of what they mean
 * @param aspect of the data
 * @param unit the figure's
 */
record Scene(List<Mark> marks, Legend legend, Aspect aspect, Unit unit) {
    /** The largest part of the data area's width and height, and of its size, that a legend on it may take. */
    private static final double SIDE_INSIDE = 0.6;

    private static final double SIZE_INSIDE = 0.3;

    /** The largest part of the figure's width that a legend beside the data may take. */
    private static final double SIDE_BESIDE = 0.4;

    /** The largest part of the figure's height that a legend below may take. */
    private static final double SIDE_BELOW = 0.45;

    /** The free space around a legend, in points. */
    private static final double GAP = 5;

    Scene {
        marks = List.copyOf(marks);
    }

    /**
     * A scene laid out.
     *
     * @param data the area between the axes, in whole pixels
     * @param drawings the marks, in the order of drawing
     * @param legend empty if it has no entries
     */
    record Layout(Rectangle2D data, List<Drawing> drawings, Optional<PlacedLegend> legend) {
        private boolean isWhole() {
            return legend.stream().allMatch(placed -> placed.box().shortened() == 0);
        }

        /** How good it is: more entries shown first, then more of them whole, then a larger area. */
        private double merit() {
            int omitted = legend.isEmpty() ? 0 : legend.get().box().omitted();
            int shortened = legend.isEmpty() ? 0 : legend.get().box().shortened();
            return data.getWidth() * data.getHeight() - 1e13 * omitted - 1e9 * shortened;
        }
    }

    /** A legend and its upper left corner. */
    record PlacedLegend(LegendBox box, double x, double y) {}

    /**
     * Lays the scene out.
     *
     * @param whole the data to be seen, in the area that there is for them, their axes and the legend
     * @param axes the room that the axes take
     */
    Layout layout(Viewport whole, Margins axes) {
        Rectangle2D data = fit(axes.trim(whole.area()), whole);
        List<Drawing> drawings = drawings(whole.in(data));
        if (legend.isEmpty()) {
            return new Layout(data, drawings, Optional.empty());
        }
        Optional<Layout> inside = inside(data, drawings).map(box -> new Layout(data, drawings, Optional.of(box)));
        if (inside.isPresent() && inside.get().isWhole()) {
            return inside.get();
        }
        return Stream.of(
                        inside,
                        Optional.of(beside(whole, axes)),
                        Optional.of(below(whole, axes, Legend::within)),
                        Optional.of(below(whole, axes, Legend::across)))
                .flatMap(Optional::stream)
                .reduce((best, other) -> other.merit() > best.merit() ? other : best)
                .orElseThrow();
    }

    /** How a legend is laid out in a width and a height. */
    private interface Fitting {
        LegendBox fit(Legend legend, double width, double height);
    }

    private Rectangle2D fit(Rectangle2D room, Viewport seen) {
        return aspect.fit(room, seen.xUpper() - seen.xLower(), seen.yUpper() - seen.yLower());
    }

    /** The marks where a part of the data is seen. */
    List<Drawing> drawings(Viewport viewport) {
        List<Drawing> drawings = new ArrayList<>();
        for (Mark mark : marks) {
            drawings.add(mark.on(viewport));
        }
        return drawings;
    }

    private Optional<PlacedLegend> inside(Rectangle2D data, List<Drawing> drawings) {
        double room = SIDE_INSIDE * data.getWidth();
        double depth = SIDE_INSIDE * data.getHeight();
        Optional<LegendBox> fitting =
                isOfCurves() ? legend.whole(room, depth) : Optional.of(legend.within(room, depth));
        if (fitting.isEmpty()) {
            return Optional.empty();
        }
        LegendBox box = fitting.get();
        double width = box.width();
        double height = box.height();
        if (box.omitted() > 0 || width * height > SIZE_INSIDE * data.getWidth() * data.getHeight()) {
            return Optional.empty();
        }
        double gap = unit.points(GAP);
        double clear = isOfCurves() ? gap : 0; // a curve that runs along the edge would seem to go on below
        double tolerated = isOfCurves() ? 0 : width + height;
        return LegendPlacement.best(
                        width + 2 * clear, height + 2 * clear, Rectangles.grown(data, clear - gap), drawings, tolerated)
                .map(place -> new PlacedLegend(box, place.getX() + clear, place.getY() + clear));
    }

    /** A part of a path on a landscape tells little, while each part of a curve tells something else. */
    private boolean isOfCurves() {
        return aspect == Aspect.FREE;
    }

    private Layout beside(Viewport whole, Margins axes) {
        Rectangle2D area = whole.area();
        double gap = unit.points(GAP);
        LegendBox box = legend.within(SIDE_BESIDE * area.getWidth(), area.getHeight() - 2 * gap);
        Margins margins =
                new Margins(axes.left(), Math.max(axes.right(), box.width() + 2 * gap), axes.top(), axes.bottom());
        Rectangle2D data = fit(margins.trim(area), whole);
        double y = Math.min(data.getY(), area.getMaxY() - gap - box.height());
        return new Layout(data, drawings(whole.in(data)), Optional.of(new PlacedLegend(box, data.getMaxX() + gap, y)));
    }

    private Layout below(Viewport whole, Margins axes, Fitting fitting) {
        Rectangle2D area = whole.area();
        double gap = unit.points(GAP);
        LegendBox box = fitting.fit(legend, area.getWidth() - 2 * gap, SIDE_BELOW * area.getHeight());
        Margins margins = new Margins(axes.left(), axes.right(), axes.top(), axes.bottom() + box.height() + gap);
        Rectangle2D data = fit(margins.trim(area), whole);
        double centred = data.getCenterX() - box.width() / 2;
        double x = Math.max(area.getX() + gap, Math.min(centred, area.getMaxX() - gap - box.width()));
        return new Layout(
                data, drawings(whole.in(data)), Optional.of(new PlacedLegend(box, x, data.getMaxY() + axes.bottom())));
    }
}
