package org.thalweg.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thalweg.app.text.UsageException;

class OutputFolderTest {
    @TempDir
    Path temporary;

    @Test
    void isMadeWithTheFirstFile() throws IOException {
        Path out = temporary.resolve("a/b");
        OutputFolder folder = new OutputFolder(out);
        assertThat(out).as("before anything is written").doesNotExist();

        folder.write("traces/01.csv", file -> Files.writeString(file, "x"));

        assertThat(out.resolve("traces/01.csv")).hasContent("x");
    }

    @Test
    void replacesAFileOfTheSameNameAndLeavesOthersAlone() throws IOException {
        Files.writeString(temporary.resolve("a.csv"), "old");
        Files.writeString(temporary.resolve("b.csv"), "other");

        new OutputFolder(temporary).write("a.csv", file -> Files.writeString(file, "new"));

        assertThat(temporary.resolve("a.csv")).hasContent("new");
        assertThat(temporary.resolve("b.csv")).hasContent("other");
    }

    @Test
    void leavesTheOldFileWholeWhenWritingFails() throws IOException {
        Files.writeString(temporary.resolve("a.csv"), "old");

        assertThatThrownBy(() -> new OutputFolder(temporary).write("a.csv", file -> {
                    Files.writeString(file, "half");
                    throw new IOException("no space left");
                }))
                .hasMessage("no space left");

        assertThat(temporary.resolve("a.csv")).hasContent("old");
        assertThat(temporary).isDirectoryNotContaining("glob:**thalweg*");
    }

    @Test
    void givesTheWriterAFileOfTheSameEnding() throws IOException {
        new OutputFolder(temporary).write("landscape.png", file -> {
            assertThat(file.getFileName().toString()).endsWith(".png");
            Files.writeString(file, "");
        });
    }

    @Test
    void refusesAFile() throws IOException {
        Path file = Files.writeString(temporary.resolve("taken"), "");

        assertThatThrownBy(() -> new OutputFolder(file))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("--out must be a folder")
                .hasMessageContaining("taken");
        assertThatThrownBy(() -> new OutputFolder(file.resolve("below"))).isInstanceOf(UsageException.class);
    }
}
