package org.thalweg.plot;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jfree.chart.JFreeChart;
import org.thalweg.api.Animation;
import org.thalweg.api.Description;
import org.thalweg.api.Figure;
import org.thalweg.api.Plotter;

/**
 * Draws figures as PNG, SVG and PDF, and shows them in windows. The same figure gives the same bytes; many may be drawn
 * at once.
 *
 * <p>A landscape with one path looks as matplotlib's {@code contourf} with the colours {@code Reds_r} would show it:
 * with the same levels and the same colours. With several paths it is in quiet colours, and the paths in those of Okabe
 * and Ito, in order; so are curves. Faint lines are grey, below the others. SVG and PDF hold the landscape as an image,
 * and all else as lines, areas and text.
 */
@Description("Draws PNG, SVG and PDF files with JFreeChart, and shows figures in windows.")
public final class JFreeChartPlotter implements Plotter {
    private static final Set<String> FORMATS =
            Arrays.stream(FileFormat.values()).map(FileFormat::ending).collect(Collectors.toUnmodifiableSet());

    private final Figure.Visitor<JFreeChart> charts = new Charts();

    /** {@code png}, {@code svg} and {@code pdf}. */
    @Override
    public Set<String> formats() {
        return FORMATS;
    }

    @Override
    public void draw(Figure figure, Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        FileFormat format = FileFormat.of(name)
                .orElseThrow(() -> new UnsupportedOperationException(
                        "can't draw '" + name + "'; a name must end in .png, .svg or .pdf"));
        JFreeChart chart = figure.accept(charts);
        try (OutputStream out = Files.newOutputStream(file)) {
            format.write(chart, figure, out);
        }
    }

    /** {@code gif}. */
    @Override
    public Set<String> animationFormats() {
        return Set.of("gif");
    }

    /** Draws a frame in a twentieth of a second, the last for two seconds, again and again. */
    @Override
    public void animate(Animation animation, Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (!name.toLowerCase(Locale.ROOT).endsWith(".gif")) {
            throw new UnsupportedOperationException("can't animate '" + name + "'; a name must end in .gif");
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            AnimatedGif.write(animation, out);
        }
    }

    /**
     * Shows each figure in a window. The wheel and a drag zoom in, a double click shows all again; a line at the window's
     * foot tells the rest. A landscape's values are those of its grid, however near one looks.
     *
     * @throws UnsupportedOperationException if there is no display
     */
    @Override
    public void show(List<Figure> figures) {
        ChartWindows.show(figures, charts);
    }
}
