package org.thalweg.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Projects that {@code thalweg new} writes, built by Maven and dropped into the program. */
class NewProjectIT {
    @TempDir
    Path folder;

    private final Distribution program = Distribution.built();

    private void make(String kind, String name) {
        Distribution.Output output = program.thalweg(folder, "new", kind, name, "--package=org.example.valleys");
        assertThat(output.status()).as(output.err()).isZero();
    }

    /** With a local repository of its own, which gets all from this build's: so it needs no network, and leaves nothing. */
    private void build() throws IOException {
        Files.writeString(
                folder.resolve("settings.xml"),
                "<settings><localRepository>" + folder.resolve("local") + "</localRepository>"
                        + "<mirrors><mirror><id>this-build</id><mirrorOf>central</mirrorOf><url>"
                        + Path.of(System.getProperty("maven.repository")).toUri()
                        + "</url></mirror></mirrors></settings>");
        Files.writeString(
                folder.resolve("pom.xml"),
                "<project><modelVersion>4.0.0</modelVersion><groupId>org.example</groupId><artifactId>all</artifactId>"
                        + "<version>1</version><packaging>pom</packaging><modules><module>steep-valley</module>"
                        + "<module>heavy-ball</module><module>halving</module></modules></project>");
        Distribution.Output output = Distribution.run(
                folder,
                Map.of(),
                List.of(
                        System.getProperty("maven.executable"),
                        "--batch-mode",
                        "--quiet",
                        "--settings=" + folder.resolve("settings.xml"),
                        "package"));
        assertThat(output.status()).as(output.out() + output.err()).isZero();
    }

    @Test
    void aNewProjectMakesAJarThatWorks() throws IOException {
        make("objective", "SteepValley");
        make("optimizer", "HeavyBall");
        make("scheduler", "Halving");
        build();
        Path plugins = Files.createDirectory(folder.resolve("plugins"));
        for (String project : List.of("steep-valley", "heavy-ball", "halving")) {
            Files.copy(
                    folder.resolve(project + "/target/" + project + "-0.1.0.jar"), plugins.resolve(project + ".jar"));
        }
        for (Path report : List.of(
                folder.resolve("steep-valley/target/surefire-reports/org.example.valleys.SteepValleyTest.txt"),
                folder.resolve("heavy-ball/target/surefire-reports/org.example.valleys.HeavyBallTest.txt"),
                folder.resolve("halving/target/surefire-reports/org.example.valleys.HalvingTest.txt"))) {
            assertThat(report).content().containsPattern("Tests run: [1-9]\\d*, Failures: 0, Errors: 0, Skipped: 0");
        }

        Distribution.Output output = program.thalweg(
                folder,
                "compare",
                "steep-valley",
                "heavy-ball:lr=0.01@halving:interval=50",
                "adam:lr=0.1",
                "--steps=200");

        assertThat(output.status()).as(output.err()).isZero();
        assertThat(output.err()).doesNotContain("skipped");
        assertThat(output.out()).contains("from the known minimum (1, 1)", "take adam:lr=0.1");
        assertThat(folder.resolve("thalweg-out/report.html")).exists();
    }

    @Test
    void whatIsThereIsLeftAlone() throws IOException {
        make("objective", "SteepValley");
        Path source = folder.resolve("steep-valley/src/main/java/org/example/valleys/SteepValley.java");
        Files.writeString(source, "mine");

        Distribution.Output again =
                program.thalweg(folder, "new", "optimizer", "SteepValley", "--package=org.example.valleys");

        assertThat(again.status()).isEqualTo(2);
        assertThat(again.err()).contains("'steep-valley' is there already; nothing was written");
        assertThat(source).hasContent("mine");
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(folder.resolve("steep-valley"));
        }
    }
}
