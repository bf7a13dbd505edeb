package org.thalweg.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import org.jfree.chart.JFreeChart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.api.Animation;
import org.thalweg.api.Landscape;
import org.thalweg.api.Minimum;
import org.thalweg.api.Scale;
import org.thalweg.api.Series;
import org.thalweg.api.Size;
import org.thalweg.api.Vector;

class AnimatedGifTest {
    /** How far a colour may be from its nearest one in a palette of 255: blends along edges share some. */
    private static final int QUANTISED = 12;

    private final JFreeChartPlotter plotter = new JFreeChartPlotter();

    @TempDir
    Path folder;

    /** A GIF as a viewer would show it. */
    private record Film(List<BufferedImage> frames, List<IIOMetadataNode> metadata, int patched) {
        static Film of(Path file) throws IOException {
            ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
            List<BufferedImage> frames = new ArrayList<>();
            List<IIOMetadataNode> metadata = new ArrayList<>();
            int patched = 0;
            reader.setInput(ImageIO.createImageInputStream(file.toFile()));
            BufferedImage before = null;
            for (int i = 0; i < reader.getNumImages(true); i++) {
                IIOMetadataNode root =
                        (IIOMetadataNode) reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0");
                BufferedImage patch = reader.read(i);
                BufferedImage frame = before == null
                        ? new BufferedImage(patch.getWidth(), patch.getHeight(), BufferedImage.TYPE_INT_RGB)
                        : copy(before);
                Graphics2D g2 = frame.createGraphics();
                g2.drawImage(
                        patch,
                        number(root, "ImageDescriptor", "imageLeftPosition"),
                        number(root, "ImageDescriptor", "imageTopPosition"),
                        null);
                g2.dispose();
                patched += before == null ? 0 : patch.getWidth() * patch.getHeight();
                frames.add(frame);
                metadata.add(root);
                before = frame;
            }
            reader.dispose();
            return new Film(frames, metadata, patched);
        }

        private static BufferedImage copy(BufferedImage image) {
            BufferedImage copy = new BufferedImage(image.getWidth(), image.getHeight(), image.getType());
            copy.setData(image.getData());
            return copy;
        }

        static int number(IIOMetadataNode root, String node, String attribute) {
            return Integer.parseInt(text(root, node, attribute));
        }

        static String text(IIOMetadataNode root, String node, String attribute) {
            return ((IIOMetadataNode) root.getElementsByTagName(node).item(0)).getAttribute(attribute);
        }
    }

    private static Landscape landscape() {
        return new Landscape(
                "Rosenbrock",
                new Size(300, 320),
                Grids.grid(Grids::rosenbrock),
                40,
                Scale.LOG,
                0,
                List.of(Minimum.of(0, 1.5, 2.25)),
                List.of(
                        new Series("first", Vector.of(-2, -1, 0, 1, 2), Vector.of(-2, -2, -2, -2, -2)),
                        new Series("second", Vector.of(-2, 0), Vector.of(-2, 0)),
                        new Series("crowd", Vector.of(-2, -2), Vector.of(-2, 0), true),
                        new Series("lost", Vector.of(Double.NaN), Vector.of(1))));
    }

    /** A point of the first path a frame, from the second frame on; the others jump in the fifth. */
    private static Animation animation() {
        List<Animation.Frame> frames = new ArrayList<>();
        frames.add(new Animation.Frame(Double.NEGATIVE_INFINITY, "step 0"));
        for (int i = 0; i < 4; i++) {
            frames.add(new Animation.Frame(i, String.format(Locale.ROOT, "step %d", i)));
        }
        frames.add(new Animation.Frame(Double.POSITIVE_INFINITY, "step 4"));
        return new Animation(
                landscape(), List.of(Vector.of(0, 1, 2, 3, 4), Vector.of(0, 3), Vector.of(0, 3), Vector.of(0)), frames);
    }

    private Film film() throws IOException {
        Path file = folder.resolve("film.gif");
        plotter.animate(animation(), file);
        return Film.of(file);
    }

    private static BufferedImage still(Landscape landscape, int height) {
        BufferedImage image = new BufferedImage(landscape.size().width(), height, BufferedImage.TYPE_INT_RGB);
        JFreeChart chart = landscape.accept(new Charts());
        Graphics2D g2 = image.createGraphics();
        chart.draw(g2, new Rectangle2D.Double(0, 0, image.getWidth(), height));
        g2.dispose();
        return image;
    }

    @Test
    void thePathsGrowAndTheLastFrameIsTheStillFigure() throws IOException {
        Film film = film();
        int foot = (int) Math.ceil(Unit.of(new Size(300, 320)).points(20));
        BufferedImage still = still(landscape(), 320 - foot);
        BufferedImage last = film.frames.get(5);

        int far = 0;
        for (int y = 0; y < still.getHeight(); y++) {
            for (int x = 0; x < still.getWidth(); x++) {
                if (Picture.difference(still.getRGB(x, y) & 0xffffff, last.getRGB(x, y) & 0xffffff) > QUANTISED) {
                    far++;
                }
            }
        }
        assertThat(far).isZero();
        int[] blue = film.frames.stream()
                .mapToInt(frame -> count(frame, LineStyle.of(0, 4).color()))
                .toArray();
        for (int i = 2; i < blue.length; i++) { // in the second frame it is still at its start
            assertThat(blue[i]).as("frame " + i).isGreaterThan(blue[i - 1]);
        }
        int[] orange = film.frames.stream()
                .mapToInt(frame -> count(frame, LineStyle.of(1, 4).color()))
                .toArray();
        assertThat(orange[3]).isBetween(orange[1] - 20, orange[1] + 20); // but for the other's head over its own
        assertThat(orange[4]).isGreaterThan(orange[3] + 50);
    }

    private static int count(BufferedImage image, Color color) {
        return (int) IntStream.of(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .filter(pixel -> Picture.difference(pixel & 0xffffff, color.getRGB() & 0xffffff) < 10)
                .count();
    }

    @Test
    void whatStandsStillLooksStill() throws IOException {
        Film film = film();

        for (int i = 1; i < 6; i++) {
            for (int y = 40; y < 100; y++) { // above all paths, below the legend
                for (int x = 60; x < 120; x++) {
                    assertThat(film.frames.get(i).getRGB(x, y))
                            .isEqualTo(film.frames.get(0).getRGB(x, y));
                }
            }
        }
        assertThat(film.patched).isLessThan(5 * 300 * 320 / 2);
    }

    @Test
    void runsAtAnEvenPaceRestsAtTheEndAndStartsAgain() throws IOException {
        Film film = film();

        List<Integer> delays = film.metadata.stream()
                .map(root -> Film.number(root, "GraphicControlExtension", "delayTime"))
                .toList();
        assertThat(delays).containsExactly(5, 5, 5, 5, 5, 200);
        for (IIOMetadataNode root : film.metadata) {
            assertThat(Film.text(root, "GraphicControlExtension", "disposalMethod"))
                    .isEqualTo("doNotDispose");
            assertThat(root.getElementsByTagName("LocalColorTable").getLength())
                    .as("one palette for all")
                    .isZero();
        }
        IIOMetadataNode loop = (IIOMetadataNode) film.metadata
                .get(0)
                .getElementsByTagName("ApplicationExtension")
                .item(0);
        assertThat(loop.getAttribute("applicationID")).isEqualTo("NETSCAPE");
        assertThat((byte[]) loop.getUserObject()).containsExactly(1, 0, 0);
    }

    @Test
    void theSameAnimationGivesTheSameBytes() throws IOException {
        plotter.animate(animation(), folder.resolve("a.gif"));
        new JFreeChartPlotter().animate(animation(), folder.resolve("b.GIF"));

        assertThat(folder.resolve("b.GIF")).hasSameBinaryContentAs(folder.resolve("a.gif"));
    }

    static Stream<Landscape> hostileLandscapes() {
        return JFreeChartPlotterTest.hostileFigures()
                .filter(Landscape.class::isInstance)
                .map(Landscape.class::cast);
    }

    @ParameterizedTest
    @MethodSource("hostileLandscapes")
    void animatesWhateverItIsGiven(Landscape landscape) throws IOException {
        List<Vector> costs = landscape.paths().stream().map(Series::x).toList(); // as good as any
        List<Animation.Frame> frames = List.of(
                new Animation.Frame(Double.NEGATIVE_INFINITY, "\0\u202e\ud800"),
                new Animation.Frame(0, ""),
                new Animation.Frame(Double.POSITIVE_INFINITY, "c".repeat(5000)));
        Path file = folder.resolve("film.gif");

        plotter.animate(new Animation(landscape, costs, frames), file);

        assertThat(Film.of(file).frames).hasSize(3);
    }

    @Test
    void animatesAsGifAlone() {
        assertThat(plotter.animationFormats()).containsExactly("gif");
        assertThatThrownBy(() -> plotter.animate(animation(), folder.resolve("a.png")))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("can't animate 'a.png'; a name must end in .gif");
        assertThat(Files.exists(folder.resolve("a.png"))).isFalse();
    }
}
