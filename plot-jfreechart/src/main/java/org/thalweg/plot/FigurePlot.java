package org.thalweg.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;

/**
 * A scene between two axes. JFreeChart draws the axes and the frame, the scene the rest. In a window, the layout stays as
 * it is for the whole of the data while the user moves about in them.
 */
@SuppressWarnings("serial") // as every plot of JFreeChart is; nobody serialises this one
final class FigurePlot extends XYPlot {
    /** The least free space on each side of the data, in points. */
    private static final double MARGIN = 7;

    /** JFreeChart rounds the data area inwards: what is whole but for rounding errors must not lose a pixel. */
    private static final double ROUNDING = 1e-6;

    private final SparseAxis xAxis;
    private final Scene scene;
    private Scene.Layout layout; // JFreeChart asks for the space of the axes first, and draws the data later
    private boolean bare;

    FigurePlot(SparseAxis xAxis, SparseAxis yAxis, Scene scene) {
        super(null, xAxis, yAxis, null);
        this.xAxis = xAxis;
        this.scene = scene;
        setInsets(RectangleInsets.ZERO_INSETS);
        setAxisOffset(RectangleInsets.ZERO_INSETS);
        setOutlinePaint(Color.BLACK);
        setOutlineStroke(scene.unit().ruler());
    }

    @Override
    public void draw(Graphics2D g2, Rectangle2D area, Point2D anchor, PlotState parentState, PlotRenderingInfo info) {
        layout = null; // an area too small to draw in has none
        super.draw(g2, area, anchor, parentState, info);
        if (!bare) {
            drawLegend(g2);
        }
    }

    private void drawLegend(Graphics2D g2) {
        if (layout != null && layout.legend().isPresent()) {
            Scene.PlacedLegend legend = layout.legend().get();
            legend.box().draw(g2, legend.x(), legend.y());
        }
    }

    /** Leaves out all marks but the lowest, and the legend, which keep their places for {@link #drawOver}. */
    void leaveBare() {
        bare = true;
    }

    /** Draws marks, and what lies on them, over a drawing of this plot left bare; several threads may. */
    void drawOver(Graphics2D g2, List<Mark> marks) {
        if (layout == null) {
            return;
        }
        Viewport viewport = viewport(layout.data());
        Shape clip = g2.getClip();
        g2.clip(layout.data());
        for (Mark mark : marks) {
            mark.on(viewport).draw(g2);
        }
        g2.setClip(clip);
        drawOutline(g2, layout.data());
        drawLegend(g2);
    }

    /** Whether both axes have one. */
    boolean hasOneScale() {
        return scene.aspect() == Aspect.EQUAL;
    }

    private Viewport viewport(Rectangle2D area) {
        return viewport(area, getDomainAxis().getRange(), getRangeAxis().getRange());
    }

    private static Viewport viewport(Rectangle2D area, Range x, Range y) {
        return new Viewport(area, x.getLowerBound(), x.getUpperBound(), y.getLowerBound(), y.getUpperBound());
    }

    @Override
    protected AxisSpace calculateAxisSpace(Graphics2D g2, Rectangle2D area) {
        AxisSpace axes = super.calculateAxisSpace(g2, area);
        double margin = scene.unit().points(MARGIN);
        layout = scene.layout(
                viewport(
                        area,
                        getDomainAxis().getDefaultAutoRange(),
                        getRangeAxis().getDefaultAutoRange()),
                new Margins(
                        Math.max(margin, axes.getLeft()),
                        Math.max(margin, xAxis.overhang(area.getWidth())),
                        margin,
                        Math.max(margin, axes.getBottom())));
        Rectangle2D data = layout.data();
        AxisSpace around = new AxisSpace();
        around.setLeft(data.getMinX() - area.getMinX() - ROUNDING);
        around.setRight(area.getMaxX() - data.getMaxX() - ROUNDING);
        around.setTop(data.getMinY() - area.getMinY() - ROUNDING);
        around.setBottom(area.getMaxY() - data.getMaxY() - ROUNDING);
        return around;
    }

    @Override
    public void drawAnnotations(Graphics2D g2, Rectangle2D dataArea, PlotRenderingInfo info) {
        boolean whole = getDomainAxis().getRange().equals(getDomainAxis().getDefaultAutoRange())
                && getRangeAxis().getRange().equals(getRangeAxis().getDefaultAutoRange());
        List<Drawing> drawings = whole ? layout.drawings() : scene.drawings(viewport(layout.data()));
        drawings.stream().limit(bare ? 1 : Long.MAX_VALUE).forEach(drawing -> drawing.draw(g2));
    }
}
