package org.thalweg.plot;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.ui.RectangleInsets;

/** Charts in a grid, row by row. */
@SuppressWarnings("serial") // as every plot of JFreeChart is; nobody serialises this one
final class PanelsPlot extends Plot {
    private final List<JFreeChart> panels;
    private final int columns;
    private final int rows;

    PanelsPlot(List<JFreeChart> panels, int columns, int rows) {
        this.panels = List.copyOf(panels);
        this.columns = columns;
        this.rows = rows;
        setInsets(RectangleInsets.ZERO_INSETS);
    }

    List<JFreeChart> panels() {
        return panels;
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    @Override
    public String getPlotType() {
        return "Panels";
    }

    @Override
    public void draw(Graphics2D g2, Rectangle2D area, Point2D anchor, PlotState parentState, PlotRenderingInfo info) {
        for (int i = 0; i < panels.size(); i++) {
            ChartRenderingInfo panel = new ChartRenderingInfo(null);
            panels.get(i).draw(g2, room(i, area), panel);
            if (info != null) {
                info.addSubplotInfo(panel.getPlotInfo());
            }
        }
    }

    /** The place of a panel: whole pixels, all of one size. */
    private Rectangle2D room(int panel, Rectangle2D area) {
        double width = Math.max(1, Math.floor(area.getWidth() / columns));
        double height = Math.max(1, Math.floor(area.getHeight() / rows));
        return new Rectangle2D.Double(
                Math.ceil(area.getX()) + panel % columns * width,
                Math.ceil(area.getY()) + panel / columns * height,
                width,
                height);
    }
}
