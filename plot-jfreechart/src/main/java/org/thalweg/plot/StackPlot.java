package org.thalweg.plot;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.ui.RectangleInsets;

/**
 * Strips one above the other over one axis. The legend lies on the first where it hides nothing at all, else below the
 * axis.
 */
@SuppressWarnings("serial") // as every plot of JFreeChart is; nobody serialises this one
final class StackPlot extends CombinedDomainXYPlot {
    /** The free space at the top and the right, between strips and around the legend, in points. */
    private static final double MARGIN = 7;

    /** A strip lower than this for each unit of its weight, in points, is hard to read. */
    private static final double READABLE = 30;

    /** The largest part of the figure's height that a legend below may take. */
    private static final double SIDE_BELOW = 0.45;

    private final SparseAxis xAxis;
    private final List<StripPlot> strips;
    private final Legend legend;
    private final double margin;
    private final double readable;

    StackPlot(SparseAxis xAxis, List<StripPlot> strips, List<Integer> weights, Legend legend, Unit unit) {
        super(xAxis);
        this.xAxis = xAxis;
        this.strips = List.copyOf(strips);
        this.legend = legend;
        margin = unit.points(MARGIN);
        readable = unit.points(READABLE);
        setInsets(RectangleInsets.ZERO_INSETS);
        setGap(margin);
        for (int i = 0; i < strips.size(); i++) {
            add(strips.get(i), weights.get(i));
        }
    }

    @Override
    public void draw(Graphics2D g2, Rectangle2D area, Point2D anchor, PlotState parentState, PlotRenderingInfo info) {
        Rectangle2D room = new Margins(0, 0, margin, 0).trim(area);
        if (legend.isEmpty()) {
            super.draw(g2, room, anchor, parentState, info);
            return;
        }
        Optional<Scene.PlacedLegend> inside = inside(g2, room);
        if (inside.isPresent()) {
            super.draw(g2, room, anchor, parentState, info);
            draw(g2, inside.get());
            return;
        }
        LegendBox box = below(room);
        super.draw(g2, new Margins(0, 0, 0, box.height() + margin).trim(room), anchor, parentState, info);
        draw(
                g2,
                new Scene.PlacedLegend(
                        box, room.getCenterX() - box.width() / 2, room.getMaxY() - margin - box.height()));
    }

    /** With whole labels, as long as that leaves enough room for the strips. */
    private LegendBox below(Rectangle2D room) {
        double width = room.getWidth() - 2 * margin;
        LegendBox box = legend.across(width, SIDE_BELOW * room.getHeight());
        LegendBox lines = legend.inLines(width);
        boolean crowds = room.getHeight() - box.height() < readable * weights();
        return crowds && lines.height() < box.height() && box.omitted() == 0 ? lines : box;
    }

    private double weights() {
        return strips.stream().mapToInt(StripPlot::getWeight).sum();
    }

    private static void draw(Graphics2D g2, Scene.PlacedLegend legend) {
        legend.box().draw(g2, legend.x(), legend.y());
    }

    private Optional<Scene.PlacedLegend> inside(Graphics2D g2, Rectangle2D room) {
        setFixedRangeAxisSpaceForSubplots(null); // of an earlier drawing in another size
        Rectangle2D data = first(calculateAxisSpace(g2, room).shrink(room, null));
        Rectangle2D free = Rectangles.grown(data, -margin);
        return legend.whole(free.getWidth(), free.getHeight())
                .flatMap(box -> LegendPlacement.best(
                                box.width(), box.height(), free, strips.get(0).drawings(data), 0)
                        .map(place -> new Scene.PlacedLegend(box, place.getX(), place.getY())));
    }

    /** The uppermost strip of all strips' area. */
    private Rectangle2D first(Rectangle2D data) {
        return new Rectangle2D.Double(data.getX(), data.getY(), data.getWidth(), height(strips.get(0), data));
    }

    /** The height of a strip in all strips' area. */
    private double height(StripPlot strip, Rectangle2D data) {
        return (data.getHeight() - getGap() * (strips.size() - 1)) * strip.getWeight() / weights();
    }

    /** In whole pixels, so that the axis and what is above it agree to the pixel; and the strips' labels in line. */
    @Override
    protected AxisSpace calculateAxisSpace(Graphics2D g2, Rectangle2D area) {
        strips.forEach(strip -> strip.yAxis().reserveLabelWidth(0));
        Rectangle2D data = super.calculateAxisSpace(g2, area).shrink(area, null);
        double widest = strips.stream()
                .mapToDouble(strip -> strip.yAxis().labelWidth(height(strip, data)))
                .max()
                .orElse(0);
        strips.forEach(strip -> strip.yAxis().reserveLabelWidth(widest));
        AxisSpace space = super.calculateAxisSpace(g2, area);
        double right = Math.max(margin, Math.max(space.getRight(), xAxis.overhang(area.getWidth())));
        space.setLeft(Math.ceil(area.getX() + Math.max(margin, space.getLeft())) - area.getX());
        space.setRight(area.getMaxX() - Math.floor(area.getMaxX() - right));
        return space;
    }
}
