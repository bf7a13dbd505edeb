package org.thalweg.plot;

import java.awt.AWTError;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.GraphicsEnvironment;
import java.awt.GridLayout;
import java.awt.HeadlessException;
import java.awt.Rectangle;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.JFreeChart;
import org.thalweg.api.Figure;

/** Shows figures in windows. Apart from the rest, since Swing takes long to load. */
final class ChartWindows {
    /** The part of the screen that a window may take. */
    private static final double SCREEN = 0.9;

    /** How far each window is from the one before, in pixels. */
    private static final int STAGGER = 30;

    private ChartWindows() {}

    /**
     * Shows each figure in a window of its own and waits until all are closed.
     *
     * @throws UnsupportedOperationException if there is no display
     */
    static void show(List<Figure> figures, Figure.Visitor<JFreeChart> charts) {
        Rectangle screen = screen();
        CountDownLatch open = new CountDownLatch(figures.size());
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            JFreeChart chart = figure.accept(charts);
            int offset = i * STAGGER;
            SwingUtilities.invokeLater(() -> {
                try {
                    open(figure, chart, screen, offset, open);
                } catch (RuntimeException | Error e) {
                    open.countDown();
                    throw e;
                }
            });
        }
        try {
            open.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the windows stay
        }
    }

    private static Rectangle screen() {
        try {
            return GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
        } catch (HeadlessException | AWTError | LinkageError e) { // the last from AWT's second attempt
            throw new UnsupportedOperationException("there is no display to show figures on", e);
        }
    }

    private static void open(Figure figure, JFreeChart chart, Rectangle screen, int offset, CountDownLatch open) {
        JFrame frame = new JFrame(title(figure));
        frame.setDefaultCloseOperation(JFrame.DISPOSE_ON_CLOSE);
        frame.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosed(WindowEvent event) {
                open.countDown();
            }
        });
        JComponent content = content(chart);
        content.setPreferredSize(fitted(figure, screen));
        frame.add(content);
        frame.pack();
        frame.setLocation(screen.x + offset, screen.y + offset);
        frame.setVisible(true);
    }

    /** The chart, or each of its panels, which can be zoomed on its own; the frame has their heading. */
    private static JComponent content(JFreeChart chart) {
        if (!(chart.getPlot() instanceof PanelsPlot panels)) {
            return zoomable(chart);
        }
        JPanel grid = new JPanel(new GridLayout(panels.rows(), panels.columns()));
        grid.setBackground(Color.WHITE);
        for (JFreeChart panel : panels.panels()) {
            grid.add(zoomable(panel));
        }
        return grid;
    }

    private static ChartPanel zoomable(JFreeChart chart) {
        ChartPanel panel = new ChartPanel(chart, true);
        // no scaling of a chart drawn in another size
        panel.setMinimumDrawWidth(0);
        panel.setMinimumDrawHeight(0);
        panel.setMaximumDrawWidth(Integer.MAX_VALUE);
        panel.setMaximumDrawHeight(Integer.MAX_VALUE);
        panel.setMouseWheelEnabled(true);
        return panel;
    }

    private static String title(Figure figure) {
        String title = PlainText.clean(figure.title());
        return title.isEmpty() ? "Thalweg" : title;
    }

    /** The figure's size, made smaller in proportion until it fits the screen. */
    private static Dimension fitted(Figure figure, Rectangle screen) {
        int width = figure.size().width();
        int height = figure.size().height();
        double scale = Math.min(1, SCREEN * Math.min((double) screen.width / width, (double) screen.height / height));
        return new Dimension((int) (scale * width), (int) (scale * height));
    }
}
