package org.thalweg.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the README and the pages behind it show works: their snippets compile, their commands run, in the order in which
 * a reader meets them.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "runs the README's sh commands")
class ReadmeIT {
    private static final Pattern BLOCK = Pattern.compile("(?s)```(\\w+)\n(.*?)```");
    private static final Pattern TYPE_NAME = Pattern.compile("(?m)^(?:public )?(?:class|record) (\\w+)");

    /** To a file of the project, to a heading, or to both. */
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]*)(?:#([^)]*))?\\)");

    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

    @TempDir
    Path folder;

    private final Distribution thalweg = Distribution.built();

    private static List<String> blocks(String language) throws IOException {
        List<String> blocks = new ArrayList<>();
        for (String page : List.of("README.md", "docs/compare.md", "docs/plugins.md")) {
            BLOCK.matcher(Files.readString(Path.of("..", page)))
                    .results()
                    .filter(block -> block.group(1).equals(language))
                    .forEach(block -> blocks.add(block.group(2)));
        }
        return blocks;
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
        assertThat(commands).hasSizeGreaterThanOrEqualTo(8);
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
    void itsLinksLeadSomewhere() throws IOException {
        for (String page : List.of("README.md", "docs/compare.md", "docs/plugins.md")) {
            Path file = Path.of("..", page);
            for (MatchResult link :
                    LINK.matcher(Files.readString(file)).results().toList()) {
                Path target = link.group(1).isEmpty() ? file : file.resolveSibling(link.group(1));
                assertThat(target).as("a link in %s", page).exists();
                if (link.group(2) != null) {
                    assertThat(anchors(target))
                            .as("%s, to which %s links", target, page)
                            .contains(link.group(2));
                }
            }
        }
    }

    /** As GitHub makes them of headings. */
    private static List<String> anchors(Path page) throws IOException {
        return HEADING.matcher(Files.readString(page))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9 -]", "")
                        .replace(' ', '-'))
                .toList();
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
