package org.thalweg.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class OptionHeadingsTest {
    private static final Set<String> OF_THE_PROGRAM = Set.of("--plugins", "--quiet", "--debug", "--help", "--version");

    private static final List<String> HEADINGS = List.of(
            "What runs, and from where:",
            "How long a run goes on:",
            "Tuning, and maps of starts:",
            "What the figures show:",
            "What is written:",
            "The program:");

    private static Set<String> options(Object command) {
        return new CommandLine(command)
                .getCommandSpec().options().stream()
                        .map(OptionSpec::longestName)
                        .filter(name -> !OF_THE_PROGRAM.contains(name))
                        .collect(Collectors.toSet());
    }

    @Test
    void everyOptionOfAComparisonHasAHeading() {
        assertThat(OptionHeadings.named()).containsExactlyInAnyOrderElementsOf(options(new CompareCommand()));
        assertThat(OptionHeadings.named()).containsAll(options(new RunCommand()));
    }

    @Test
    void helpShowsEachOptionOnceBelowItsHeading() {
        String help = Console.run("compare", "--help").out();

        assertThat(help).containsSubsequence(HEADINGS);
        for (String name :
                Stream.concat(OptionHeadings.named(), OF_THE_PROGRAM.stream()).toList()) {
            Pattern shown = Pattern.compile("(?m)^(?: {6}|  -., )" + name + "\\b(?!-)");
            assertThat(shown.matcher(help).results())
                    .as("%s in\n%s", name, help)
                    .hasSize(1);
        }
        assertThat(help).containsSubsequence("What runs", "--start=", "How long", "--steps", "The program", "--help");
    }

    @Test
    void aHeadingWithoutOptionsIsLeftOut() {
        assertThat(Console.run("landscape", "--help").out())
                .contains("What the figures show:", "What is written:")
                .doesNotContain("Tuning, and maps of starts:", "How long");
    }

    @Test
    void fewOptionsStandWithoutHeadings() {
        assertThat(Console.run("list", "--help").out()).contains("--json").doesNotContain("The program:");
    }
}
