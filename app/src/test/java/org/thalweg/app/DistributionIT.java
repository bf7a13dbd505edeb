package org.thalweg.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The built distribution, started as a user starts it. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "starts the sh launcher")
class DistributionIT {
    private static final List<String> EXAMPLES =
            List.of("1-overshoot", "2-axis-aligned", "3-non-aligned", "4-rosenbrock");

    @TempDir
    Path folder;

    private final Distribution thalweg = Distribution.built();

    private Path copied(Path target) throws IOException {
        try (Stream<Path> files = Files.walk(thalweg.home())) {
            for (Path file : files.toList()) {
                Path copy = target.resolve(thalweg.home().relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return target;
    }

    @Test
    void drawsTheGallery() {
        Distribution.Output output = thalweg.thalweg(folder, "gallery");

        assertThat(output.status()).isZero();
        assertThat(output.err()).isEqualTo("wrote thalweg-out\n");
        for (String name : EXAMPLES) {
            assertThat(folder.resolve("thalweg-out/" + name + ".png")).isNotEmptyFile();
            assertThat(folder.resolve("thalweg-out/" + name + ".csv")).isNotEmptyFile();
        }
    }

    @Test
    void takesItsClassesFromTheArchive() throws IOException {
        Path log = folder.resolve("classes.log");

        thalweg.thalweg(folder, Map.of("THALWEG_OPTS", "-Xlog:class+load:file=" + log), "gallery");

        List<String> ours = Files.readAllLines(log).stream()
                .filter(line -> line.contains(" org.thalweg.api.") || line.contains(" org.jfree.chart."))
                .filter(line -> !line.contains("Lambda"))
                .toList();
        assertThat(ours).hasSizeGreaterThan(50);
        assertThat(ours)
                .filteredOn(line -> !line.contains("shared objects file"))
                .isEmpty();
    }

    @Test
    void runsWithoutTheArchiveJustAsWell() throws IOException {
        Distribution moved = new Distribution(copied(folder.resolve("a folder with spaces")));
        Distribution.Output elsewhere = moved.thalweg(folder, "run", "sphere", "adam", "--quiet");
        Files.delete(moved.home().resolve("lib/thalweg.jsa"));
        Distribution.Output missing = moved.thalweg(folder, "run", "sphere", "adam", "--quiet");
        Files.writeString(moved.home().resolve("lib/thalweg.jsa"), "garbage");
        Distribution.Output damaged = moved.thalweg(folder, "run", "sphere", "adam", "--quiet");

        Distribution.Output normal = thalweg.thalweg(folder, "run", "sphere", "adam", "--quiet");
        assertThat(List.of(elsewhere, missing, damaged))
                .allSatisfy(output -> assertThat(output).isEqualTo(normal));
        assertThat(normal.err()).isEmpty();
    }

    @Test
    void startsThroughALink() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("t"), thalweg.home().resolve("bin/thalweg"));

        Distribution.Output output = Distribution.run(folder, Map.of(), List.of(link.toString(), "--version"));

        assertThat(output.out()).startsWith("thalweg ").doesNotContain("development");
    }

    @Test
    void saysWhereThereIsNoJava() {
        Distribution.Output output = thalweg.thalweg(
                folder, Map.of("JAVA_HOME", folder.resolve("nowhere").toString()), "gallery");

        assertThat(output.status()).isEqualTo(2);
        assertThat(output.err())
                .isEqualTo("thalweg: no Java at '" + folder.resolve("nowhere")
                        + "'; install Java 17 or newer, or set JAVA_HOME to it\n");
    }

    @Test
    void refusesToShowWithoutADisplayBeforeAnythingIsWritten() {
        for (String display : List.of("", ":99999")) {
            Distribution.Output output =
                    thalweg.thalweg(folder, Map.of("DISPLAY", display), "run", "sphere", "adam", "--show");

            assertThat(output.status()).isEqualTo(2);
            assertThat(output.err())
                    .contains("thalweg: --show needs a display, and there is none that can be reached")
                    .doesNotContain("\tat ");
            assertThat(folder.resolve("thalweg-out")).doesNotExist();
        }
    }

    @Test
    void endsWithTheDocumentedStatus() {
        assertThat(thalweg.thalweg(folder, "run", "sphere", "adam").status()).isZero();
        assertThat(thalweg.thalweg(folder, "run", "sphere", "sgd:lr=1e300").status())
                .isEqualTo(1);
        assertThat(thalweg.thalweg(folder, "run", "spere", "adam").status()).isEqualTo(2);
    }

    /** The inner shell's last word is the program's own status. */
    @Test
    void endsQuietlyWhereTheReaderOfItsResultsHasLeft() {
        for (String command : List.of("list --json", "evaluate sphere --at=1,1", "run sphere adam --quiet --json")) {
            Distribution.Output output = Distribution.run(
                    folder,
                    Map.of(),
                    List.of("sh", "-c", "(\"$0\" " + command + "; echo status $? >&2) | true", launcher()));

            assertThat(output.err()).isEqualTo("status 0\n");
        }
        assertThat(folder.resolve("thalweg-out/trace.csv")).isRegularFile();
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "needs /dev/full")
    void saysThatItsResultsCanNotBeWritten() {
        Distribution.Output output =
                Distribution.run(folder, Map.of(), List.of("sh", "-c", "\"$0\" list > /dev/full", launcher()));

        assertThat(output.status()).isEqualTo(1);
        assertThat(output.err()).isEqualTo("thalweg: the results can't be written to the standard output\n");
    }

    private String launcher() {
        return thalweg.home().resolve("bin/thalweg").toString();
    }

    @Test
    void keepsWhatAPluginPrintsOffTheResults() {
        new JarBuilder()
                .service(org.thalweg.api.Objective.class, "acme.Loud")
                .source(
                        "acme.Loud",
                        "package acme; public class Loud implements org.thalweg.api.Objective {"
                                + " public double value(double[] x) { System.out.print(\"LOUD\"); return x[0]; } }")
                .write(folder.resolve("plugins/loud.jar"));

        Distribution.Output output = thalweg.thalweg(folder, "evaluate", "loud", "--at=3");

        assertThat(output.out()).startsWith("value,g1\n3.0,").doesNotContain("LOUD");
        assertThat(output.err()).contains("LOUD");
    }

    @Test
    void keepsTheResultsOfALongRunInLittleMemory() throws IOException {
        Distribution.Output output = thalweg.thalweg(
                folder,
                Map.of("THALWEG_OPTS", "-Xmx48m"),
                "run",
                "sphere",
                "sgd:lr=1e-9",
                "--steps=2000000",
                "--grid=50");

        assertThat(output.status()).isZero();
        assertThat(output.out()).contains("STEPS: made all 2000000 steps");
        try (Stream<String> rows = Files.lines(folder.resolve("thalweg-out/trace.csv"))) {
            assertThat(rows).as("thinned, but for the first and the last").hasSizeBetween(10_000, 1_000_000);
        }
    }

    @Test
    void writesTheSameBytesOnOneCoreAndOnMany() throws IOException {
        for (String cores : List.of("1", "2", "8")) {
            thalweg.thalweg(
                    folder,
                    Map.of("THALWEG_OPTS", "-XX:ActiveProcessorCount=" + cores),
                    "compare",
                    "rastrigin",
                    "adam:lr=0.1",
                    "genetic",
                    "sgd",
                    "genetic:population=20",
                    "--out=" + cores);
        }
        for (String file : List.of(
                "traces/01-adam.csv",
                "traces/02-genetic.csv",
                "summary.csv",
                "result.json",
                "landscape.png",
                "report.html")) {
            assertThat(folder.resolve("2").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("1").resolve(file));
            assertThat(folder.resolve("8").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("1").resolve(file));
        }
    }

    @Test
    void findsPluginsBesideItselfAndInTheWorkingFolder() throws IOException {
        Distribution own = new Distribution(copied(folder.resolve("own")));
        new JarBuilder().objective("acme.Here", "x[0]").write(folder.resolve("plugins/here.jar"));
        new JarBuilder().objective("acme.There", "x[0]").write(own.home().resolve("plugins/there.jar"));

        Distribution.Output output = own.thalweg(folder, "list", "plugins");

        assertThat(output.out()).contains("here/Here", "there/There");
        assertThat(output.err()).isEmpty();
    }

    @Test
    void comesAsAZipToo() throws IOException {
        try (ZipFile zip = new ZipFile(System.getProperty("thalweg.zip"))) {
            List<String> names = zip.stream().map(ZipEntry::getName).toList();
            assertThat(names)
                    .allMatch(name -> name.startsWith("thalweg-"))
                    .anyMatch(name -> name.endsWith("/bin/thalweg"))
                    .anyMatch(name -> name.endsWith("/bin/thalweg.bat"))
                    .anyMatch(name -> name.endsWith("/lib/thalweg-app.jar"))
                    .anyMatch(name -> name.endsWith("/plugins/README.txt"))
                    .anyMatch(name -> name.endsWith("/LICENSE"))
                    .noneMatch(name -> name.endsWith(".jsa"));
        }
    }
}
