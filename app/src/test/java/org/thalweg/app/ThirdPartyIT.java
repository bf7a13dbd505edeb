package org.thalweg.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The project in {@code src/it/third-party}, which the build has made against the packaged api, in the packaged program. */
class ThirdPartyIT {
    private static final Path PLUGINS = Path.of(System.getProperty("thalweg.third-party"), "target/plugins");

    @TempDir
    Path folder;

    private final Distribution program = Distribution.built();

    @Test
    void itsLibraryIsInAnotherVersionThanOurs() throws IOException {
        try (var jars = Files.list(PLUGINS.resolve("valleys"))) {
            assertThat(jars.map(jar -> jar.getFileName().toString()))
                    .contains("valleys-1.2.0.jar", "guava-19.0.jar")
                    .noneMatch(name -> name.startsWith("thalweg-"));
        }
        try (var jars = Files.list(program.home().resolve("lib"))) {
            assertThat(jars.map(jar -> jar.getFileName().toString())).anyMatch(name -> name.startsWith("guava-33"));
        }
    }

    @Test
    void allThreeRunTogether() throws IOException {
        Distribution.Output output = program.thalweg(
                folder,
                "compare",
                "polygon:weights=1-5",
                "signs:lr=0.1@halving:interval=20",
                "adam:lr=0.1@halving",
                "--steps=100",
                "--plugins=" + PLUGINS);

        assertThat(output.status()).as(output.err()).isZero();
        assertThat(output.err()).doesNotContain("skipped").doesNotContain("can't");
        assertThat(output.out()).contains("On polygon:weights=1-5 from ");
        assertThat(folder.resolve("thalweg-out/traces/01-signs.csv")).exists();
        assertThat(folder.resolve("thalweg-out/report.html")).content().contains("polygon:weights=1-5");
    }

    @Test
    void listAndDescribeTellOfThem() {
        Distribution.Output list = program.thalweg(folder, "list", "plugins", "--plugins=" + PLUGINS);
        assertThat(list.out()).contains("valleys/Polygon", "valleys/Signs", "valleys/Halving");

        Distribution.Output describe = program.thalweg(folder, "describe", "polygon", "--plugins=" + PLUGINS);
        assertThat(describe.status()).as(describe.err()).isZero();
        assertThat(describe.out()).contains("The weights, digits with anything between them.", "1 and 9");
    }
}
