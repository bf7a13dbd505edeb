package org.thalweg.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.thalweg.plot.Grids.grid;
import static org.thalweg.plot.Grids.landscape;
import static org.thalweg.plot.Grids.path;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.api.Box;
import org.thalweg.api.Curves;
import org.thalweg.api.Figure;
import org.thalweg.api.Grid;
import org.thalweg.api.Landscape;
import org.thalweg.api.Minimum;
import org.thalweg.api.Panels;
import org.thalweg.api.Plotter;
import org.thalweg.api.Scale;
import org.thalweg.api.Series;
import org.thalweg.api.Size;
import org.thalweg.api.Vector;

class JFreeChartPlotterTest {
    private static final double NAN = Double.NaN;
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private final JFreeChartPlotter plotter = new JFreeChartPlotter();

    @TempDir
    Path folder;

    @Test
    void isFoundAsAService() {
        assertThat(ServiceLoader.load(Plotter.class)).hasAtLeastOneElementOfType(JFreeChartPlotter.class);
    }

    @Test
    void writesPngSvgAndPdf() {
        assertThat(plotter.formats()).containsExactlyInAnyOrder("png", "svg", "pdf");
    }

    @ParameterizedTest
    @CsvSource({"1000, 1000", "300, 300", "100, 100", "1600, 300", "100, 900"})
    void theFileHoldsTheDrawnImage(int width, int height) throws IOException {
        Figure figure = rosenbrock(new Size(width, height));
        Path file = folder.resolve("Figure.PNG");

        plotter.draw(figure, file);

        BufferedImage read = ImageIO.read(file.toFile());
        BufferedImage drawn = Picture.of(figure).image();
        assertThat(read.getWidth()).isEqualTo(width);
        assertThat(read.getHeight()).isEqualTo(height);
        assertThat(read.getRGB(0, 0, width, height, null, 0, width))
                .isEqualTo(drawn.getRGB(0, 0, width, height, null, 0, width));
    }

    @Test
    void replacesAFileAndMakesNoOther() throws IOException {
        Path file = folder.resolve("figure.png");
        Files.write(file, new byte[5_000_000]);

        plotter.draw(rosenbrock(new Size(300, 300)), file);

        assertThat(Files.size(file)).isLessThan(1_000_000);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"figure.bmp", "figure", "png", "figure.png.txt"})
    void refusesOtherFormats(String name) {
        Path file = folder.resolve(name);

        assertThatThrownBy(() -> plotter.draw(rosenbrock(new Size(300, 300)), file))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("'" + name + "'")
                .hasMessageContaining(".png, .svg or .pdf");
        assertThat(file).doesNotExist();
    }

    @Test
    void saysThatAFileCannotBeWritten() throws IOException {
        Figure figure = rosenbrock(new Size(300, 300));

        assertThatThrownBy(() -> plotter.draw(figure, folder.resolve("none/figure.png")))
                .isInstanceOf(IOException.class);
        Path directory = Files.createDirectory(folder.resolve("folder.png"));
        assertThatThrownBy(() -> plotter.draw(figure, directory)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "svg", "pdf"})
    void theSameFigureGivesTheSameBytes(String format) throws IOException {
        Path first = folder.resolve("first." + format);
        Path second = folder.resolve("second." + format);

        plotter.draw(rosenbrock(new Size(500, 500)), first);
        new JFreeChartPlotter().draw(rosenbrock(new Size(500, 500)), second);

        assertThat(second).hasSameBinaryContentAs(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "svg", "pdf"})
    void drawsInParallelAsOneAfterAnother(String format) throws IOException {
        List<Figure> figures = new ArrayList<>(hostileFigures().toList());
        for (int i = 0; i < 4; i++) {
            figures.add(rosenbrock(new Size(300 + 100 * i, 400)));
        }
        for (int i = 0; i < figures.size(); i++) {
            plotter.draw(figures.get(i), folder.resolve("sequential-" + i + "." + format));
        }

        IntStream.range(0, figures.size()).parallel().forEach(i -> {
            try {
                plotter.draw(figures.get(i), folder.resolve("parallel-" + i + "." + format));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });

        for (int i = 0; i < figures.size(); i++) {
            assertThat(folder.resolve("parallel-" + i + "." + format))
                    .hasSameBinaryContentAs(folder.resolve("sequential-" + i + "." + format));
        }
    }

    @ParameterizedTest
    @MethodSource("hostileFigures")
    void drawsWhateverItIsGiven(Figure figure) {
        assertThatCode(() -> Pixmap.of(figure.accept(new Charts()), figure.size()))
                .doesNotThrowAnyException();
    }

    static Stream<Figure> hostileFigures() {
        Grid flat = grid((x, y) -> 7);
        Series wild = new Series(
                "control \0\u0007\n\t\u202e \ud800 ".repeat(1000),
                Vector.of(NAN, 0, 1e300, -1e300, INFINITY, Double.MAX_VALUE, -Double.MAX_VALUE, 1, Double.MIN_VALUE),
                Vector.of(0, NAN, 2e300, 1e-300, 1, Double.MAX_VALUE, 1, -INFINITY, -Double.MAX_VALUE));
        Series empty = new Series("", Vector.of(), Vector.of());
        List<Series> many = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            many.add(path(Math.sin(i) * 3, Math.cos(i) * 3, 0, 0));
        }
        return Stream.of(
                landscape(flat, wild),
                landscape(flat, wild, empty, wild),
                landscape(flat, Minimum.of(0, NAN, 1e300), empty),
                landscape(grid((x, y) -> NAN), wild),
                landscape(grid((x, y) -> INFINITY)),
                landscape(grid((x, y) -> x < 0 ? -INFINITY : INFINITY)),
                landscape(grid((x, y) -> x * Double.MAX_VALUE / 3)),
                landscape(grid((x, y) -> x * Double.MIN_VALUE)),
                log(grid((x, y) -> x * Double.MAX_VALUE / 3), 0),
                log(grid((x, y) -> x < 1 ? -INFINITY : INFINITY), -INFINITY),
                log(grid((x, y) -> NAN), NAN),
                log(flat, 7),
                log(flat, 8),
                log(grid(Grids::rosenbrock), -Double.MAX_VALUE),
                landscape(grid(Grids::rosenbrock, box(0, 1e-300), 2, 2), path(0, 0, 1, 1)),
                landscape(grid((x, y) -> x, box(1, Math.nextUp(1.0)), 3, 2)),
                landscape(grid((x, y) -> x, box(-8e307, 8e307), 2, 3), wild),
                landscape(grid((x, y) -> x, new Box(Vector.of(0, 0), Vector.of(1e9, 1)), 2, 3), wild),
                new Landscape(
                        "t".repeat(100_000), new Size(300, 300), flat, 1_000_000, Scale.LINEAR, 0, List.of(), many),
                new Landscape("t", new Size(100, 100), flat, 2, Scale.LOG, 0, List.of(), many),
                curves(Scale.LINEAR, wild, empty, wild),
                curves(Scale.LOG, wild, empty, wild),
                curves(Scale.LINEAR, new Series("\n", Vector.of(0, 1), Vector.of(1, Math.nextUp(1.0)))),
                new Curves("", new Size(100, 100), "x".repeat(5000), "y".repeat(5000), Scale.LOG, many),
                new Panels(
                        "t".repeat(5000),
                        new Size(100, 100),
                        4,
                        Collections.nCopies(23, landscape(grid(Grids::rosenbrock), wild, empty, wild))),
                new Panels("\ud800", new Size(300, 100), 50, List.of(curves(Scale.LOG, wild), landscape(flat))),
                new Landscape(
                        "\0",
                        "c\u202e".repeat(5000),
                        new Size(300, 300),
                        "x".repeat(5000),
                        "\0",
                        flat,
                        2,
                        Scale.LINEAR,
                        0,
                        List.of(),
                        List.of(wild)));
    }

    private static Landscape log(Grid grid, double floor) {
        return new Landscape("log", new Size(300, 300), grid, 20, Scale.LOG, floor, List.of(), List.of());
    }

    private static Box box(double lower, double upper) {
        return Box.cube(2, lower, upper);
    }

    private static Curves curves(Scale scale, Series... series) {
        return new Curves("\0", new Size(400, 300), "\0", "\ud800", scale, List.of(series));
    }

    private static Landscape rosenbrock(Size size) {
        return new Landscape(
                "Rosenbrock",
                size,
                grid(Grids::rosenbrock),
                50,
                Scale.LOG,
                0,
                List.of(Minimum.of(0, 1.5, 2.25)),
                List.of(path(-1.2, 1, 1, 1), path(2, 2, -1, 0)));
    }
}
