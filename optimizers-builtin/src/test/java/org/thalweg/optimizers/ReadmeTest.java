package org.thalweg.optimizers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.thalweg.api.Description;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Scheduler;

/** The module's README against the providers: its tables can't drift from what they say of themselves. */
class ReadmeTest {
    private static final Pattern ARXIV = Pattern.compile("\\d{4}\\.\\d{4,5}");
    private static final Path SOURCES = Path.of("src", "main", "java", "org", "thalweg");

    /**
     * The rows of the tables that begin with a heading, by their first cell.
     *
     * @param heading of the first column
     */
    private static Map<String, List<String>> rows(String heading) throws IOException {
        Map<String, List<String>> rows = new TreeMap<>();
        boolean within = false;
        for (String line : Files.readAllLines(Path.of("README.md"))) {
            List<String> cells = Arrays.stream(line.split("\\|", -1))
                    .skip(1)
                    .map(String::strip)
                    .toList();
            if (cells.isEmpty()) {
                within = false;
            } else if (cells.get(0).equals(heading)) {
                within = true;
            } else if (within && !cells.get(0).startsWith("---")) {
                assertThat(rows.put(cells.get(0), cells.subList(1, cells.size() - 1)))
                        .as("a second row for " + cells.get(0))
                        .isNull();
            }
        }
        return rows;
    }

    @Test
    void tellsOfEachOptimizerWhatItSaysOfItself() throws IOException {
        Map<String, List<String>> rows = rows("optimiser");
        Map<String, List<String>> expected = new TreeMap<>();
        for (Optimizer optimizer : ServiceLoader.load(Optimizer.class)) {
            String name = name(optimizer);
            List<String> row = rows.getOrDefault(name, List.of("?", "?"));
            expected.put(
                    name,
                    List.of(
                            row.get(0),
                            row.get(1),
                            cost(optimizer),
                            heeds(optimizer, optimizer.lr()),
                            heeds(optimizer, optimizer.momentum())));
        }

        assertThat(text(rows)).isEqualTo(text(expected));
        rows.forEach((name, row) -> {
            assertHasSource("optimizers", name, row.get(0));
            assertThat(row.get(1)).as("parity of " + name).matches("torch, 1e-\\d+.*|equations|Jenetics");
        });
    }

    /** The heading of its table is the group that an optimiser says it is in. */
    @Test
    void hasEachOptimizerInTheTableOfItsGroup() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        for (Optimizer optimizer : ServiceLoader.load(Optimizer.class)) {
            String group = optimizer.getClass().getAnnotation(Description.class).group();
            assertThat(group).as(name(optimizer)).isNotEmpty();
            String section = readme.split("(?mi)^### " + group + "$")[1].split("(?m)^##")[0];
            assertThat(section).contains("\n| " + name(optimizer) + " |");
        }
    }

    @Test
    void tellsOfEachSchedulerWhatItSaysOfItself() throws IOException {
        Map<String, List<String>> rows = rows("scheduler");
        Map<String, List<String>> expected = new TreeMap<>();
        for (Scheduler scheduler : ServiceLoader.load(Scheduler.class)) {
            String name = name(scheduler);
            List<String> row = rows.getOrDefault(name, List.of("?", "?"));
            expected.put(name, List.of(description(scheduler), row.get(1)));
        }

        assertThat(text(rows)).isEqualTo(text(expected));
        rows.forEach(
                (name, row) -> assertThat(row.get(1)).as("parity of " + name).matches("torch, 1e-12(, .+)?|equations"));
    }

    /** A paper named in the table is named in the Javadoc too. */
    private static void assertHasSource(String folder, String name, String source) {
        assertThat(source).as("source of " + name).hasSizeGreaterThan(3);
        String javadoc;
        try {
            javadoc = Files.readString(SOURCES.resolve(folder).resolve(name + ".java"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        ARXIV.matcher(source)
                .results()
                .forEach(id -> assertThat(javadoc).as(name + ".java").contains(id.group()));
    }

    private static String name(Object provider) {
        return provider.getClass().getSimpleName();
    }

    private static String description(Object provider) {
        return provider.getClass().getAnnotation(Description.class).value();
    }

    private static String cost(Optimizer optimizer) {
        String description = description(optimizer);
        int sentence = description.lastIndexOf("A step ");
        assertThat(sentence)
                .as("a sentence 'A step ...' in the description of " + name(optimizer))
                .isNotNegative();
        return description
                .substring(sentence)
                .replaceFirst("A step costs ", "")
                .replaceFirst("A step is (.*?) and costs ", "$1: ")
                .replaceFirst("A step is ", "")
                .replaceFirst("\\.$", "");
    }

    private static String heeds(Optimizer optimizer, double setting) {
        boolean wraps = Arrays.stream(optimizer.getClass().getRecordComponents())
                .anyMatch(component -> component.getType() == Optimizer.class);
        return wraps ? "as inner" : Double.isNaN(setting) ? "no" : "yes";
    }

    private static String text(Map<String, List<String>> rows) {
        return rows.entrySet().stream()
                .map(row -> "| " + row.getKey() + " | " + String.join(" | ", row.getValue()) + " |")
                .collect(Collectors.joining("\n"));
    }
}
