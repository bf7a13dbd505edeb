package org.thalweg.plot;

import java.awt.Color;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.ActionEvent;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.JOptionPane;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;

/**
 * A figure that the user moves about in. What is below the pointer when the wheel turns stays there; on a landscape, both
 * axes keep one scale.
 */
@SuppressWarnings("serial") // as every Swing component is; nobody serialises this one
final class FigurePanel extends ChartPanel {
    /** What the user can do, in short and in full. */
    static final String HINT = "Wheel: zoom   Drag: box   Right drag: move   Home: all";

    static final String HELP = "<html>Wheel, + and -: zoom<br>Drag: zoom to a box<br>"
            + "Right drag, Shift and drag, arrows: move<br>Double click, Home, R: show all<br>"
            + "Ctrl+S: save as PNG<br>Ctrl+W: close";

    /** By how much a notch of the wheel or a key enlarges. */
    private static final double ZOOM = 1.25;

    /** How far an arrow key moves, in views. */
    private static final double MOVE = 0.1;

    /** A drag shorter than this, in pixels, is a click. */
    private static final int CLICK = 5;

    private static final Color SELECTION = new Color(0, 0, 0, 40);

    /** A part of the figure with axes of its own. */
    private record Place(int strip, ValueAxis x, ValueAxis y, Rectangle2D area) {
        View view() {
            return view(x.getRange(), y.getRange());
        }

        View first() {
            return view(x.getDefaultAutoRange(), y.getDefaultAutoRange());
        }

        private static View view(Range x, Range y) {
            return new View(x.getLowerBound(), x.getUpperBound(), y.getLowerBound(), y.getUpperBound());
        }

        double xAt(double pixel) {
            return view().xLower() + (pixel - area.getX()) / area.getWidth() * view().width();
        }

        double yAt(double pixel) {
            return view().yLower() + (area.getMaxY() - pixel) / area.getHeight() * view().height();
        }
    }

    private final Readout readout;
    private final Consumer<String> status;
    private Point pointer; // null while it is elsewhere
    private int strip; // which one keys are for: where the pointer was last
    private Place dragged; // null unless the pointer is being dragged
    private View before; // what was seen then
    private MouseEvent press;
    private Rectangle selection; // null unless a box is being drawn

    /** @param status is told where the pointer is */
    FigurePanel(JFreeChart chart, Readout readout, Consumer<String> status) {
        super(chart, true);
        this.readout = readout;
        this.status = status;
        // no scaling of a chart drawn in another size
        setMinimumDrawWidth(0);
        setMinimumDrawHeight(0);
        setMaximumDrawWidth(Integer.MAX_VALUE);
        setMaximumDrawHeight(Integer.MAX_VALUE);
        setPopupMenu(null);
        setDefaultDirectoryForSaveAs(new File("").getAbsoluteFile());
        setFocusable(true);
        addMouseWheelListener(this::turned);
        on("+", "typed +", () -> zoomAroundCenter(1 / ZOOM));
        on("=", "typed =", () -> zoomAroundCenter(1 / ZOOM));
        on("-", "typed -", () -> zoomAroundCenter(ZOOM));
        on("left", "LEFT", () -> move(-MOVE, 0));
        on("right", "RIGHT", () -> move(MOVE, 0));
        on("up", "UP", () -> move(0, MOVE));
        on("down", "DOWN", () -> move(0, -MOVE));
        on("all", "HOME", this::showAll);
        on("reset", "R", this::showAll);
        on("save", "ctrl S", this::save);
        on("close", "ctrl W", () -> SwingUtilities.getWindowAncestor(this).dispose());
    }

    private void on(String name, String key, Runnable action) {
        getInputMap(JComponent.WHEN_FOCUSED).put(KeyStroke.getKeyStroke(key), name);
        getActionMap().put(name, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                action.run();
            }
        });
    }

    /** The strips of the chart, or the one plot. */
    private List<XYPlot> plots() {
        XYPlot plot = getChart().getXYPlot();
        return plot instanceof CombinedDomainXYPlot stack ? stack.getSubplots() : List.of(plot);
    }

    private Place place(int number) {
        List<XYPlot> plots = plots();
        PlotRenderingInfo drawn = getChartRenderingInfo().getPlotInfo();
        boolean isStrip = drawn.getSubplotCount() > number;
        return new Place(
                number,
                getChart().getXYPlot().getDomainAxis(),
                plots.get(number).getRangeAxis(),
                (isStrip ? drawn.getSubplotInfo(number) : drawn).getDataArea());
    }

    /** The place below the pointer, null if there are no data. */
    private Place placeAt(Point2D pointer) {
        for (int i = 0; i < plots().size(); i++) {
            Place place = place(i);
            if (place.area.contains(pointer)) {
                strip = i;
                return place;
            }
        }
        return null;
    }

    private void show(Place place, UnaryOperator<View> change) {
        View view = change.apply(place.view());
        if (!view.isReasonable(place.first())) {
            return;
        }
        getChart().setNotify(false);
        place.x.setRange(view.xLower(), view.xUpper());
        place.y.setRange(view.yLower(), view.yUpper());
        getChart().setNotify(true);
        tell();
    }

    private void zoomAroundCenter(double factor) {
        Place place = place(strip);
        show(
                place,
                view -> view.zoomed(factor, place.xAt(place.area.getCenterX()), place.yAt(place.area.getCenterY())));
    }

    private void move(double right, double up) {
        show(place(strip), view -> view.moved(right * view.width(), up * view.height()));
    }

    private void showAll() {
        for (int i = 0; i < plots().size(); i++) {
            Place place = place(i);
            show(place, view -> place.first());
        }
    }

    private void save() {
        try {
            doSaveAs();
        } catch (IOException e) {
            JOptionPane.showMessageDialog(this, "The figure can't be saved: " + e.getMessage());
        }
    }

    private void turned(MouseWheelEvent event) {
        Place place = placeAt(event.getPoint());
        if (place != null && dragged == null) {
            show(
                    place,
                    view -> view.zoomed(
                            Math.pow(ZOOM, event.getPreciseWheelRotation()),
                            place.xAt(event.getX()),
                            place.yAt(event.getY())));
        }
    }

    @Override
    public void mousePressed(MouseEvent event) {
        requestFocusInWindow();
        dragged = placeAt(event.getPoint());
        before = dragged == null ? null : dragged.view();
        press = event;
    }

    @Override
    public void mouseDragged(MouseEvent event) {
        if (dragged == null) {
            return;
        }
        pointer = event.getPoint();
        int right = event.getX() - press.getX();
        int down = event.getY() - press.getY();
        if (press.isShiftDown() || !SwingUtilities.isLeftMouseButton(press)) {
            Rectangle2D area = dragged.area;
            View start = before;
            show(
                    dragged,
                    view -> start.moved(
                            -right / area.getWidth() * start.width(), down / area.getHeight() * start.height()));
        } else {
            selection = new Rectangle(press.getPoint());
            selection.add(event.getPoint());
            selection = selection.intersection(dragged.area.getBounds());
            repaint();
        }
    }

    @Override
    public void mouseReleased(MouseEvent event) {
        if (selection != null && selection.width >= CLICK && selection.height >= CLICK) {
            Place place = dragged;
            View box = View.between(
                    place.xAt(selection.getMinX()), place.yAt(selection.getMaxY()),
                    place.xAt(selection.getMaxX()), place.yAt(selection.getMinY()));
            show(place, view -> isLandscape() ? box.inProportionsOf(view) : box);
        }
        selection = null;
        dragged = null;
        repaint();
    }

    /** Whether both axes have one scale. */
    private boolean isLandscape() {
        return getChart().getPlot() instanceof FigurePlot plot && plot.hasOneScale();
    }

    @Override
    public void mouseClicked(MouseEvent event) {
        if (event.getClickCount() == 2) {
            showAll();
        }
    }

    /** With several panels in a window, keys are for the one where the pointer was last. */
    @Override
    public void mouseEntered(MouseEvent event) {
        super.mouseEntered(event);
        requestFocusInWindow();
    }

    @Override
    public void mouseMoved(MouseEvent event) {
        pointer = event.getPoint();
        tell();
    }

    @Override
    public void mouseExited(MouseEvent event) {
        super.mouseExited(event);
        pointer = null;
        tell();
    }

    private void tell() {
        Place place = pointer == null ? null : placeAt(pointer);
        status.accept(
                place == null
                        ? ""
                        : readout.at(
                                place.strip,
                                place.xAt(pointer.getX()),
                                place.yAt(pointer.getY()),
                                new Readout.Pixel(
                                        place.view().width() / place.area.getWidth(),
                                        place.view().height() / place.area.getHeight())));
    }

    @Override
    public void paintComponent(Graphics g) {
        super.paintComponent(g);
        if (selection != null) {
            Graphics2D g2 = (Graphics2D) g.create();
            g2.setPaint(SELECTION);
            g2.fill(selection);
            g2.setPaint(LineStyle.INK);
            g2.draw(selection);
            g2.dispose();
        }
    }
}
