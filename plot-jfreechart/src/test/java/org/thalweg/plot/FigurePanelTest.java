package org.thalweg.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.thalweg.plot.Grids.grid;
import static org.thalweg.plot.Grids.landscape;
import static org.thalweg.plot.Grids.path;

import java.awt.Graphics2D;
import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import org.assertj.core.data.Offset;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;
import org.thalweg.api.AlignedCurves;
import org.thalweg.api.Figure;
import org.thalweg.api.Panels;
import org.thalweg.api.Scale;
import org.thalweg.api.Series;
import org.thalweg.api.Size;
import org.thalweg.api.Strip;
import org.thalweg.api.Vector;

/** Without a display: events are made, and the panel paints on an image. */
class FigurePanelTest {
    /** Of an axis with some hundred pixels; pixels are whole. */
    private static final Offset<Double> PIXEL = Offset.offset(0.02);

    private final List<String> told = new ArrayList<>();
    private JFreeChart chart;
    private FigurePanel panel;

    /** On [-3, 3] in both directions. */
    private void showLandscape() {
        show(landscape(grid((x, y) -> x), path(-2, -2, 2, 1), path(-2, -2, 2, 2)));
    }

    private void show(Figure figure) {
        showPanel(new FigurePanel(figure.accept(new Charts()), figure.accept(Readout.KINDS), told::add));
    }

    private void showPanel(FigurePanel shown) {
        panel = shown;
        chart = shown.getChart();
        panel.setSize(600, 500);
        paint();
    }

    private BufferedImage paint() {
        BufferedImage image = new BufferedImage(600, 500, BufferedImage.TYPE_INT_RGB);
        Graphics2D g2 = image.createGraphics();
        panel.paintComponent(g2);
        g2.dispose();
        return image;
    }

    private Rectangle2D area() {
        return panel.getChartRenderingInfo().getPlotInfo().getDataArea();
    }

    /** At fractions of the data area, from the left and from the top. */
    private MouseEvent mouse(int id, double right, double down, int button) {
        return new MouseEvent(
                panel,
                id,
                0,
                button == MouseEvent.BUTTON3 ? InputEvent.BUTTON3_DOWN_MASK : InputEvent.BUTTON1_DOWN_MASK,
                (int) Math.round(area().getX() + right * area().getWidth()),
                (int) Math.round(area().getY() + down * area().getHeight()),
                id == MouseEvent.MOUSE_CLICKED ? 2 : 1,
                false,
                button);
    }

    private void drag(double fromRight, double fromDown, double toRight, double toDown, int button) {
        panel.mousePressed(mouse(MouseEvent.MOUSE_PRESSED, fromRight, fromDown, button));
        panel.mouseDragged(mouse(MouseEvent.MOUSE_DRAGGED, toRight, toDown, button));
        panel.mouseReleased(mouse(MouseEvent.MOUSE_RELEASED, toRight, toDown, button));
    }

    private void turnWheel(double right, double down, int notches) {
        MouseEvent at = mouse(MouseEvent.MOUSE_MOVED, right, down, MouseEvent.NOBUTTON);
        panel.dispatchEvent(new MouseWheelEvent(
                panel, MouseEvent.MOUSE_WHEEL, 0, 0, at.getX(), at.getY(), 0, false, 0, 1, notches));
    }

    private void press(String key) {
        Object name = panel.getInputMap(JComponent.WHEN_FOCUSED).get(KeyStroke.getKeyStroke(key));
        panel.getActionMap().get(name).actionPerformed(new ActionEvent(panel, 0, key));
    }

    private void assertView(double xLower, double xUpper, double yLower, double yUpper) {
        XYPlot plot = chart.getXYPlot();
        assertRange(plot.getDomainAxis().getRange(), xLower, xUpper);
        assertRange(plot.getRangeAxis().getRange(), yLower, yUpper);
    }

    private static void assertRange(Range range, double lower, double upper) {
        assertThat(range.getLowerBound()).isEqualTo(lower, PIXEL);
        assertThat(range.getUpperBound()).isEqualTo(upper, PIXEL);
    }

    @Test
    void theWheelZoomsAroundThePointer() {
        showLandscape();

        turnWheel(0.25, 0.25, -1); // at (-1.5, 1.5)
        assertView(-1.5 - 1.5 / 1.25, -1.5 + 4.5 / 1.25, 1.5 - 4.5 / 1.25, 1.5 + 1.5 / 1.25);
        turnWheel(0.25, 0.25, 1);
        assertView(-3, 3, -3, 3);
    }

    @Test
    void aDragZoomsToItsBoxAndALandscapeKeepsOneScale() {
        showLandscape();

        drag(0.75, 0.5, 0.5, 0.25, MouseEvent.BUTTON1); // in any direction
        assertView(0, 1.5, 0, 1.5);
        panel.mouseClicked(mouse(MouseEvent.MOUSE_CLICKED, 0.5, 0.5, MouseEvent.BUTTON1));
        assertView(-3, 3, -3, 3);
        drag(0.5, 0.5, 1.5, 0.6, MouseEvent.BUTTON1); // and beyond the edge
        assertView(0, 3, -0.3 - 1.5, -0.3 + 1.5);
    }

    @Test
    void aClickIsNoBox() {
        showLandscape();

        drag(0.5, 0.5, 0.504, 0.8, MouseEvent.BUTTON1);
        assertView(-3, 3, -3, 3);
    }

    @Test
    void theRightButtonMoves() {
        showLandscape();

        drag(0.5, 0.5, 0.75, 0.25, MouseEvent.BUTTON3);
        assertView(-4.5, 1.5, -4.5, 1.5);
    }

    @Test
    void keysZoomMoveAndReturn() {
        showLandscape();

        press("typed +");
        assertView(-2.4, 2.4, -2.4, 2.4);
        press("typed -");
        press("RIGHT");
        press("UP");
        press("UP");
        assertView(-2.4, 3.6, -1.8, 4.2);
        press("HOME");
        assertView(-3, 3, -3, 3);
    }

    @Test
    void zoomingEndsWhereNumbersDo() {
        showLandscape();

        for (int i = 0; i < 300; i++) {
            press("typed +");
        }
        assertThat(chart.getXYPlot().getDomainAxis().getRange().getLength()).isBetween(6e-9, 8e-9);
        paint();
        for (int i = 0; i < 300; i++) {
            press("typed -");
        }
        assertThat(chart.getXYPlot().getDomainAxis().getRange().getLength()).isBetween(400.0, 600.0);
        paint();
    }

    /** Or a legend would jump about, and the data's area with it. */
    @Test
    void theLayoutStaysAndTheWholeComesBackAsItWas() {
        show(landscape(grid((x, y) -> x), path(-2, -2, 2, -1), path(-2, -2, 2, -2)));
        BufferedImage first = paint();
        int text = inkInTheUpperRight(first);

        drag(0, 0.81, 0.19, 1, MouseEvent.BUTTON1); // has the start there, which the legend would avoid
        assertThat(text).isGreaterThan(60);
        assertThat(inkInTheUpperRight(paint()))
                .as("but for the labels of ticks")
                .isGreaterThan(text / 2);
        press("R");
        assertThat(paint().getRGB(0, 0, 600, 500, null, 0, 600)).isEqualTo(first.getRGB(0, 0, 600, 500, null, 0, 600));
    }

    private int inkInTheUpperRight(BufferedImage image) {
        int count = 0;
        for (int y = (int) area().getY() + 5; y < 150; y++) {
            for (int x = (int) area().getCenterX(); x < area().getMaxX() - 5; x++) {
                count += image.getRGB(x, y) == LineStyle.INK.getRGB() ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void tellsWhereThePointerIs() {
        showLandscape();

        panel.mouseMoved(mouse(MouseEvent.MOUSE_MOVED, 0.75, 0.5, MouseEvent.NOBUTTON));
        panel.mouseMoved(mouse(MouseEvent.MOUSE_MOVED, 1.05, 0.5, MouseEvent.NOBUTTON));

        assertThat(told).hasSize(2);
        assertThat(told.get(0)).startsWith("x 1.5").contains("loss \u2248 1.5");
        assertThat(told.get(1)).isEmpty();
    }

    @Test
    void stripsShareTheirHorizontalAxisAlone() {
        Series curve = new Series("", Vector.of(0, 10), Vector.of(0, 1));
        show(new AlignedCurves(
                "",
                new Size(600, 500),
                "step",
                List.of(
                        new Strip("loss", Scale.LINEAR, 1, List.of(curve)),
                        new Strip("lr", Scale.LINEAR, 1, List.of(curve)))));
        List<XYPlot> strips = ((CombinedDomainXYPlot) chart.getXYPlot()).getSubplots();
        Range whole = strips.get(0).getRangeAxis().getRange();
        Range steps = chart.getXYPlot().getDomainAxis().getRange();

        drag(0.25, 0.6, 0.5, 0.9, MouseEvent.BUTTON1); // in the lower one

        assertRange(
                chart.getXYPlot().getDomainAxis().getRange(),
                steps.getLowerBound() + 0.25 * steps.getLength(),
                steps.getLowerBound() + 0.5 * steps.getLength());
        assertThat(strips.get(0).getRangeAxis().getRange()).isEqualTo(whole);
        assertThat(strips.get(1).getRangeAxis().getRange().getLength()).isLessThan(0.7 * whole.getLength());
        press("HOME");
        assertThat(strips.get(1).getRangeAxis().getRange()).isEqualTo(whole);
    }

    @Test
    void panelsOfAWindowAreMovedInOneByOne() {
        Panels figure = new Panels(
                "", new Size(1200, 500), 2, List.of(landscape(grid((x, y) -> x)), landscape(grid((x, y) -> 10 * x))));
        JComponent content = ChartWindows.content(figure, figure.accept(new Charts()), told::add);

        showPanel((FigurePanel) content.getComponent(1));
        press("typed +");
        turnWheel(0.5, 0.5, -1);
        panel.mouseMoved(mouse(MouseEvent.MOUSE_MOVED, 0.99, 0.5, MouseEvent.NOBUTTON));

        assertView(-1.92, 1.92, -1.92, 1.92);
        assertThat(told.get(told.size() - 1)).contains("loss \u2248 18.");
        showPanel((FigurePanel) content.getComponent(0));
        assertView(-3, 3, -3, 3);
    }

    @Test
    void aWindowsTitleSaysWhatItShows() {
        assertThat(ChartWindows.title(landscape(grid((x, y) -> x)))).isEqualTo("landscape - Thalweg");
        assertThat(ChartWindows.title(new AlignedCurves(
                        "bo\u202ewl", new Size(100, 100), "", List.of(new Strip("", Scale.LINEAR, 1, List.of())))))
                .isEqualTo("bo\ufffdwl - curves - Thalweg");
    }
}
