package org.thalweg.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;

/** Curves over an axis that other strips share. */
@SuppressWarnings("serial") // as every plot of JFreeChart is; nobody serialises this one
final class StripPlot extends XYPlot {
    private final SparseAxis yAxis;
    private final List<Mark> marks;

    StripPlot(SparseAxis yAxis, List<Mark> marks, Unit unit) {
        super(null, null, yAxis, null);
        this.yAxis = yAxis;
        this.marks = List.copyOf(marks);
        setInsets(RectangleInsets.ZERO_INSETS);
        setAxisOffset(RectangleInsets.ZERO_INSETS);
        setOutlinePaint(Color.BLACK);
        setOutlineStroke(unit.ruler());
    }

    SparseAxis yAxis() {
        return yAxis;
    }

    /** The marks where all of the strip's data lie in an area. */
    List<Drawing> drawings(Rectangle2D data) {
        return drawings(
                data, getDomainAxis().getDefaultAutoRange(), getRangeAxis().getDefaultAutoRange());
    }

    private List<Drawing> drawings(Rectangle2D data, Range x, Range y) {
        Viewport viewport =
                new Viewport(data, x.getLowerBound(), x.getUpperBound(), y.getLowerBound(), y.getUpperBound());
        List<Drawing> drawings = new ArrayList<>();
        for (Mark mark : marks) {
            drawings.add(mark.on(viewport));
        }
        return drawings;
    }

    @Override
    public void drawAnnotations(Graphics2D g2, Rectangle2D dataArea, PlotRenderingInfo info) {
        for (Drawing drawing :
                drawings(dataArea, getDomainAxis().getRange(), getRangeAxis().getRange())) {
            drawing.draw(g2);
        }
    }
}
