package org.thalweg.app.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.thalweg.app.text.UsageException;

class PluginProjectTest {
    private static final URI REPOSITORY = URI.create("file:///opt/thalweg/repository");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "steepValley, org.example, NAME must be a Java class's name",
        "Steep-Valley, org.example, NAME must be a Java class's name",
        "a.Valley, org.example, NAME must be a Java class's name",
        "../Valley, org.example, NAME must be a Java class's name",
        "Objective, org.example, NAME must be another than that of org.thalweg.api.Objective",
        "String, org.example, NAME must be another than that of java.lang.String",
        "Valley, org.class, --package must be a Java package's name",
        "Valley, ../up, --package must be a Java package's name",
        "Valley, java.util, --package must be a package of your own",
        "Valley, org.thalweg.api, --package must be a package of your own",
    })
    void namesThatJavaRefusesAreRefused(String name, String packageName, String reason) {
        assertThatThrownBy(() -> new PluginProject(PluginKind.OBJECTIVE, name, packageName))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith(reason);
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsLeftToBeFilledIn(PluginKind kind) throws IOException {
        Path place = folder.resolve("new/project");
        new PluginProject(kind, "SteepValley", "org.example.valleys").write(place, REPOSITORY);

        try (var files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(file)
                        .content()
                        .doesNotContain("{{")
                        .doesNotContain("@junit")
                        .doesNotContain("null");
            }
        }
        assertThat(place.resolve("pom.xml")).content().contains(REPOSITORY.toString(), "<release", "junit-jupiter");
        assertThat(place.resolve("README.md")).content().startsWith("# SteepValley\n\nA");
    }

    @Test
    void aFailureLeavesNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> new PluginProject(PluginKind.OBJECTIVE, "Valley", "org.example")
                        .write(file.resolve("valley"), REPOSITORY))
                .isInstanceOf(IOException.class);
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }
}
