package org.thalweg.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The README's pictures are those that the commands below them make. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "runs the README's sh commands")
class ReadmePicturesIT {
    private static final Path DOCS = Path.of("..", "docs");

    /** A picture, its subject and figure; or a command, which makes the pictures above it. */
    private static final Pattern PICTURE_OR_COMMAND =
            Pattern.compile("!\\[[^]]+]\\(docs/([\\w-]+)-(\\w+)\\.png\\)|(?m)^(thalweg compare .*)$");

    /** The report's is a browser's, whose version and fonts it shows; ReportPageTest tests the page. */
    private static final String REPORT = "report";

    private static final String LETTERS = "thalweg 0123456789";
    private static final double WIDTH_IN_DEJAVU_SANS = 1066.455; // at 100 points

    @TempDir
    Path folder;

    /** By the command, each in a folder of its own; of each the picture, and the file that is to be like it. */
    private static Map<String, Map<Path, String>> picturesByCommand() throws IOException {
        Map<String, Map<Path, String>> byCommand = new LinkedHashMap<>();
        Map<Path, String> above = new LinkedHashMap<>();
        for (MatchResult match : PICTURE_OR_COMMAND
                .matcher(Files.readString(Path.of("..", "README.md")))
                .results()
                .toList()) {
            if (match.group(3) == null) {
                String figure = match.group(2);
                if (!figure.equals(REPORT)) {
                    above.put(DOCS.resolve(match.group(1) + "-" + figure + ".png"), figure + ".png");
                }
            } else if (!above.isEmpty()) {
                byCommand.put(match.group(3), above);
                above = new LinkedHashMap<>();
            }
        }
        assertThat(above).as("pictures without a command").isEmpty();
        return byCommand;
    }

    private static List<Path> pictures() throws IOException {
        return picturesByCommand().values().stream()
                .flatMap(pictures -> pictures.keySet().stream())
                .toList();
    }

    @Test
    void areWhatTheirCommandsMake() throws IOException {
        assumeTrue(hasTheFont(), "the pictures' letters are DejaVu Sans, this system's are others");
        Distribution thalweg = Distribution.built();
        String path = thalweg.home().resolve("bin") + File.pathSeparator + System.getenv("PATH");
        List<String> unlike = new ArrayList<>();
        for (Map.Entry<String, Map<Path, String>> made : picturesByCommand().entrySet()) {
            Path work = Files.createTempDirectory(folder, "work");
            Distribution.Output output = Distribution.run(
                    work, Map.of("PATH", path), List.of("sh", "-e", "-c", made.getKey() + " --no-report"));
            assertThat(output.status()).as(output.err()).isZero();
            for (Map.Entry<Path, String> picture : made.getValue().entrySet()) {
                BufferedImage shown = read(picture.getKey());
                BufferedImage now = read(work.resolve("thalweg-out").resolve(picture.getValue()));
                assertThat(now.getWidth() + "x" + now.getHeight())
                        .as("the size of %s", picture.getKey())
                        .isEqualTo(shown.getWidth() + "x" + shown.getHeight());
                int squares = PictureDifference.squares(shown, now);
                if (squares > PictureDifference.TOLERATED) {
                    unlike.add(picture.getKey() + " in " + squares + " squares");
                }
            }
        }
        assertThat(unlike).as("pictures that are not what their commands make").isEmpty();
    }

    /** Any other font takes other room, and all that stands around it moves. */
    private static boolean hasTheFont() {
        double width = new Font(Font.SANS_SERIF, Font.PLAIN, 100)
                .getStringBounds(LETTERS, new FontRenderContext(null, true, true))
                .getWidth();
        return Math.abs(width - WIDTH_IN_DEJAVU_SANS) < 1;
    }

    @Test
    void areAllShownAndSmall() throws IOException {
        assertThat(pictures()).hasSizeGreaterThanOrEqualTo(5);
        String readme = Files.readString(Path.of("..", "README.md"));
        try (Stream<Path> files = Files.list(DOCS)) {
            for (Path picture :
                    files.filter(file -> file.toString().endsWith(".png")).toList()) {
                assertThat(readme).contains("docs/" + picture.getFileName());
                assertThat(Files.size(picture)).as("the bytes of %s", picture).isLessThan(200_000);
                assertThat(read(picture).getWidth()).isEqualTo(800);
            }
        }
    }

    /** The comparison's own test: what a reader would notice is beyond what it tolerates. */
    @Test
    void areUnlikeWithOneMarkerInAnotherColourOrATitleThatMoved() throws IOException {
        for (Path file : pictures()) {
            BufferedImage picture = read(file);
            BufferedImage moved = copy(picture);
            Graphics2D graphics = moved.createGraphics();
            graphics.copyArea(200, 0, 400, 28, 2, 0);
            graphics.dispose();
            assertThat(PictureDifference.squares(picture, moved))
                    .as("%s with its title moved by 2 pixels", file)
                    .isGreaterThan(PictureDifference.TOLERATED);
        }
        BufferedImage picture = read(DOCS.resolve("rosenbrock-landscape.png"));
        BufferedImage recoloured = copy(picture);
        int marker = 0; // pixels of the large marker at the end of the first path
        for (int y = 340; y < 370; y++) {
            for (int x = 640; x < 670; x++) {
                if ((picture.getRGB(x, y) & 0xffffff) == 0x0072b2) {
                    recoloured.setRGB(x, y, 0x56b4e9);
                    marker++;
                }
            }
        }
        assertThat(marker).as("pixels of a marker").isBetween(20, 200);
        assertThat(PictureDifference.squares(picture, recoloured)).isGreaterThan(PictureDifference.TOLERATED);
    }

    private static BufferedImage read(Path file) throws IOException {
        return ImageIO.read(file.toFile());
    }

    private static BufferedImage copy(BufferedImage picture) {
        BufferedImage copy = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        copy.createGraphics().drawImage(picture, 0, 0, null);
        return copy;
    }
}
