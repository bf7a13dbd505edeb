package org.thalweg.plot;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;

/** An axis with as many ticks as a rule wants, fewer where their labels would crowd. */
@SuppressWarnings("serial") // as every axis of JFreeChart is; nobody serialises this one
final class SparseAxis extends NumberAxis {
    /** The free space between labels, in heights of the text, along the text and across it. */
    private static final double GAP_ALONG = 1;

    private static final double GAP_ACROSS = 0.8;

    /** How long a label may be, in lengths of the axis. */
    private static final double LONGEST_LABEL = 1.2;

    private final TickRule rule;
    private double reserved; // for the ticks' labels

    /**
     * An axis from a lower to an upper end.
     *
     * @param label may be empty
     */
    SparseAxis(String label, double lower, double upper, TickRule rule, Unit unit) {
        super(label.isEmpty() ? null : label);
        this.rule = rule;
        Range range = new Range(lower, upper);
        setDefaultAutoRange(range); // what a window returns to after zooming
        setLowerMargin(0);
        setUpperMargin(0);
        setAutoRangeIncludesZero(false);
        setAutoRangeMinimumSize(Double.MIN_VALUE);
        setRange(range);
        setTickLabelFont(unit.font());
        setLabelFont(unit.font());
        setTickLabelPaint(Color.BLACK);
        setLabelPaint(Color.BLACK);
        setTickMarkPaint(Color.BLACK);
        setTickMarkStroke(unit.ruler());
        setTickMarkOutsideLength((float) unit.points(3.5));
        setAxisLineVisible(false); // the plot has a frame
        double padding = unit.points(6);
        setTickLabelInsets(new RectangleInsets(padding, padding, padding, padding));
    }

    @Override
    public List<ValueTick> refreshTicks(Graphics2D g2, AxisState state, Rectangle2D area, RectangleEdge edge) {
        boolean horizontal = RectangleEdge.isTopOrBottom(edge);
        TextAnchor anchor = horizontal ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT;
        List<ValueTick> ticks = new ArrayList<>();
        for (AxisTick tick : sparse(horizontal ? area.getWidth() : area.getHeight(), horizontal)) {
            ticks.add(new NumberTick(tick.value(), tick.label(), anchor, TextAnchor.CENTER, 0));
        }
        return ticks;
    }

    /** How far the widest label of a horizontal axis may reach beyond its end, in pixels. */
    double overhang(double length) {
        return widest(sparse(length, true)) / 2;
    }

    /** How wide the labels of a vertical axis of a length are, with the space around them, in pixels. */
    double labelWidth(double length) {
        RectangleInsets insets = getTickLabelInsets();
        return insets.getLeft() + widest(sparse(length, false)) + insets.getRight();
    }

    /** Has the axis's own label stand as if the ticks' labels were at least so wide: in line with that of others. */
    void reserveLabelWidth(double width) {
        reserved = width;
    }

    @Override
    protected double findMaximumTickLabelWidth(
            @SuppressWarnings("rawtypes") List ticks, Graphics2D g2, Rectangle2D drawArea, boolean vertical) {
        return Math.max(reserved, super.findMaximumTickLabelWidth(ticks, g2, drawArea, vertical));
    }

    /** Shortens the label where it would reach far beyond the axis, into another's. */
    @Override
    protected AxisState drawLabel(
            String label,
            Graphics2D g2,
            Rectangle2D plotArea,
            Rectangle2D dataArea,
            RectangleEdge edge,
            AxisState state) {
        double length = RectangleEdge.isTopOrBottom(edge) ? dataArea.getWidth() : dataArea.getHeight();
        String fitting = label == null ? null : PlainText.fitting(label, getLabelFont(), LONGEST_LABEL * length);
        return super.drawLabel(fitting, g2, plotArea, dataArea, edge, state);
    }

    private List<AxisTick> sparse(double length, boolean horizontal) {
        List<AxisTick> ticks = rule.ticks(getLowerBound(), getUpperBound(), 0);
        for (int coarseness = 1; ticks.size() > 1 && crowd(ticks, length, horizontal); coarseness++) {
            ticks = rule.ticks(getLowerBound(), getUpperBound(), coarseness);
        }
        return ticks;
    }

    private boolean crowd(List<AxisTick> ticks, double length, boolean horizontal) {
        Font font = getTickLabelFont();
        double text = font.getSize2D();
        double needed = horizontal ? widest(ticks) + GAP_ALONG * text : (1 + GAP_ACROSS) * text;
        double pixelsPerUnit = length / getRange().getLength();
        for (int i = 1; i < ticks.size(); i++) {
            if ((ticks.get(i).value() - ticks.get(i - 1).value()) * pixelsPerUnit < needed) {
                return true;
            }
        }
        return false;
    }

    private double widest(List<AxisTick> ticks) {
        double widest = 0;
        for (AxisTick tick : ticks) {
            widest = Math.max(widest, PlainText.width(tick.label(), getTickLabelFont()));
        }
        return widest;
    }
}
