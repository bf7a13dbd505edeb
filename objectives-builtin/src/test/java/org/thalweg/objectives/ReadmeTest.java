package org.thalweg.objectives;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.thalweg.api.Description;
import org.thalweg.api.Objective;

/** The module's README against the providers: its gallery can't drift from what they say of themselves. */
class ReadmeTest {
    private static final Path LANDSCAPES = Path.of("landscapes");

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }

    private static String row(Class<?> type) {
        Description description = type.getAnnotation(Description.class);
        Path picture = LANDSCAPES.resolve(type.getSimpleName().toLowerCase(Locale.ROOT) + ".png");
        String image = Files.exists(picture)
                ? "![" + type.getSimpleName() + "](landscapes/" + picture.getFileName() + ")"
                : "";
        String source = description.source().isEmpty() ? "" : "<br>" + escaped(description.source());
        return "| " + image + " | **" + type.getSimpleName() + "**: " + escaped(description.value()) + " | `"
                + description.formula().replace("|", "\\|") + "`" + source + " |";
    }

    private static String escaped(String text) {
        return text.replace("|", "\\|").replace("*", "\\*").replace("_", "\\_");
    }

    @Test
    void tellsOfEachObjectiveWhatItSaysOfItself() throws IOException {
        String readme = readme();
        for (Objective objective : ServiceLoader.load(Objective.class)) {
            String group = objective.getClass().getAnnotation(Description.class).group();
            String section = readme.split("(?mi)^## " + group + "$")[1].split("(?m)^## ")[0];
            assertThat(section.lines()).contains(row(objective.getClass()));
        }
    }

    @Test
    void showsEachPictureThereIs() throws IOException {
        try (Stream<Path> files = Files.walk(LANDSCAPES)) {
            assertThat(Pattern.compile("\\]\\((landscapes/.*?)\\)")
                            .matcher(readme())
                            .results()
                            .map((MatchResult picture) -> picture.group(1)))
                    .containsExactlyInAnyOrderElementsOf(files.filter(Files::isRegularFile)
                            .map(path -> path.toString().replace('\\', '/'))
                            .toList());
        }
    }
}
