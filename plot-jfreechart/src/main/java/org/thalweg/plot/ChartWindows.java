package org.thalweg.plot;

import java.awt.AWTError;
import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.GridLayout;
import java.awt.HeadlessException;
import java.awt.Rectangle;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingConstants;
import javax.swing.SwingUtilities;
import org.jfree.chart.JFreeChart;
import org.thalweg.api.Figure;
import org.thalweg.api.Landscape;
import org.thalweg.api.Panels;
import org.thalweg.api.Tiles;

/** Shows figures in windows. Apart from the rest, since Swing takes long to load. */
final class ChartWindows {
    /** The part of the screen that a window may take. */
    private static final double SCREEN = 0.9;

    /** How far each window is from the one before, in pixels. */
    private static final int STAGGER = 30;

    /** Around the texts at a window's foot, in pixels. */
    private static final int SPACE = 12;

    private static final Figure.Visitor<String> KINDS = new Figure.Visitor<>() {
        @Override
        public String landscape(Landscape figure) {
            return "landscape";
        }

        @Override
        public String panels(Panels figure) {
            return "panels";
        }

        @Override
        public String tiles(Tiles figure) {
            return "map";
        }

        @Override
        public String unknown(Figure figure) {
            return "curves";
        }
    };

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
        JLabel place = new JLabel(" ");
        JComponent content = content(figure, chart, text -> place.setText(text.isEmpty() ? " " : text));
        content.setPreferredSize(fitted(figure, screen));
        frame.add(content);
        frame.add(foot(place), BorderLayout.SOUTH);
        frame.pack();
        frame.setLocation(screen.x + offset, screen.y + offset);
        frame.setVisible(true);
    }

    /** The chart, or each of its panels, in which the user moves on its own; the frame has their heading. */
    static JComponent content(Figure figure, JFreeChart chart, Consumer<String> status) {
        if (!(figure instanceof Panels panels)) {
            return new FigurePanel(chart, figure.accept(Readout.KINDS), status);
        }
        PanelsPlot plot = (PanelsPlot) chart.getPlot();
        JPanel grid = new JPanel(new GridLayout(plot.rows(), plot.columns()));
        grid.setBackground(Color.WHITE);
        for (int i = 0; i < panels.panels().size(); i++) {
            grid.add(
                    new FigurePanel(plot.panels().get(i), panels.panels().get(i).accept(Readout.KINDS), status));
        }
        return grid;
    }

    /** Where the pointer is, and what the user can do. */
    private static JPanel foot(JLabel place) {
        JLabel hint = new JLabel(FigurePanel.HINT, SwingConstants.RIGHT);
        hint.setForeground(Color.GRAY);
        hint.setToolTipText(FigurePanel.HELP);
        place.setFont(hint.getFont().deriveFont(Font.PLAIN));
        hint.setFont(place.getFont());
        JPanel foot = new JPanel(new BorderLayout(SPACE, 0));
        foot.setBorder(BorderFactory.createEmptyBorder(SPACE / 4, SPACE, SPACE / 4, SPACE));
        foot.add(place, BorderLayout.WEST);
        foot.add(hint);
        foot.setPreferredSize(new Dimension(0, foot.getPreferredSize().height)); // the figure decides on the width
        return foot;
    }

    static String title(Figure figure) {
        String title = PlainText.clean(figure.title());
        String kind = figure.accept(KINDS);
        return (title.isEmpty() ? "" : title + " - ") + kind + " - Thalweg";
    }

    /** The figure's size, made smaller in proportion until it fits the screen. */
    private static Dimension fitted(Figure figure, Rectangle screen) {
        int width = figure.size().width();
        int height = figure.size().height();
        double scale = Math.min(1, SCREEN * Math.min((double) screen.width / width, (double) screen.height / height));
        return new Dimension((int) (scale * width), (int) (scale * height));
    }
}
