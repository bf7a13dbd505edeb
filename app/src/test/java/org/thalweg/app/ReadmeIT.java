package org.thalweg.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows works: its snippets compile, its commands run, in the order in which a reader meets them. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "runs the README's sh commands")
class ReadmeIT {
    private static final Pattern BLOCK = Pattern.compile("(?s)```(\\w+)\n(.*?)```");
    private static final Pattern TYPE_NAME = Pattern.compile("(?m)^(?:public )?(?:class|record) (\\w+)");

    @TempDir
    Path folder;

    private final Distribution thalweg = Distribution.built();

    private static List<String> blocks(String language) throws IOException {
        return BLOCK.matcher(Files.readString(Path.of("..", "README.md")))
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }

    private Path save(String javaBlock) throws IOException {
        Matcher name = TYPE_NAME.matcher(javaBlock);
        assertThat(name.find()).as("a type in\n%s", javaBlock).isTrue();
        return Files.writeString(folder.resolve(name.group(1) + ".java"), javaBlock);
    }

    @Test
    void itsCommandsRunOnTheJarOfItsSnippets() throws IOException {
        for (String block : blocks("java")) {
            save(block);
        }
        List<String> commands =
                blocks("sh").stream().filter(block -> !block.contains("mvn ")).toList();
        assertThat(commands).hasSizeGreaterThanOrEqualTo(4);
        String path = thalweg.home().resolve("bin") + File.pathSeparator + System.getProperty("java.home") + "/bin"
                + File.pathSeparator + System.getenv("PATH");

        Distribution.Output output = Distribution.run(
                folder,
                Map.of("PATH", path, "THALWEG", thalweg.home().toString()),
                List.of("sh", "-e", "-c", String.join("\n", commands)));

        assertThat(output.status())
                .as("of the commands, which said\n%s", output.err())
                .isZero();
        assertThat(output.out())
                .contains("acme/Tilted, acme/Bowl, acme/SignDescent, acme/Halving")
                .contains("sign-descent:lr=0.1@halving:interval=20")
                .contains("value,g1,g2\n0.0,0.0,0.0\n170.0,-14.0,-22.0\n");
    }

    @Test
    void itsJavaExampleRuns() throws IOException {
        String example = blocks("java").stream()
                .filter(block -> block.contains("class Example"))
                .findFirst()
                .orElseThrow();
        String java = System.getProperty("java.home") + "/bin/java";

        Distribution.Output output = Distribution.run(
                folder,
                Map.of(),
                List.of(
                        java,
                        "-cp",
                        thalweg.home().resolve("lib") + "/*",
                        save(example).toString()));

        assertThat(output.err()).isEmpty();
        assertThat(output.out()).startsWith("made all 200 steps: ");
    }
}
