package org.thalweg.app.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thalweg.app.Console;
import org.thalweg.app.Exit;

class EntryFileTest {
    @TempDir
    Path folder;

    private String file(String content) throws IOException {
        return "@" + Files.writeString(folder.resolve("entries.txt"), content);
    }

    private Console compare(String... entries) {
        return Console.run(List.of("compare", "rosenbrock", "--steps=2", "--out=" + folder.resolve("out")), entries);
    }

    @Test
    void holdsEntriesAsTheyStandOnTheirLines() throws IOException {
        List<String> specs = List.of(
                "adam:lr=1@warm-up:steps=10",
                "lookahead:inner=adam(lr=0.1,beta1=0.8),k=3",
                "sgd:lr=0.1@lambda-lr:lambda=\"step < 3 ? 1 : 0.5\"",
                "sgd@multi-step:milestones=[10, 20]",
                "adam:lr=0.1@lambda-lr:lambda='1' # not a comment");
        String content = "\uFEFF# mine\n\n  " + String.join("\r\n\t# another\r\n\r\n", specs) + "  ";

        assertThat(EntryFile.contenders(file(content)))
                .containsExactlyElementsOf(List.of(
                        Contender.parse(specs.get(0), folder.resolve("entries.txt") + ", line 3"),
                        Contender.parse(specs.get(1), folder.resolve("entries.txt") + ", line 6"),
                        Contender.parse(specs.get(2), folder.resolve("entries.txt") + ", line 9"),
                        Contender.parse(specs.get(3), folder.resolve("entries.txt") + ", line 12"),
                        Contender.parse(specs.get(4), folder.resolve("entries.txt") + ", line 15")));
    }

    @Test
    void standsAmongTypedEntriesAndSets() throws IOException {
        Console console = compare("genetic", file("adam@warm-up\nbfgs\n"), "sgd", "--set=classical");

        assertThat(console.status()).isZero();
        assertThat(console.out().lines().takeWhile(line -> !line.isEmpty()).map(line -> line.split(" ")[0]))
                .containsExactly(
                        "entry",
                        "genetic",
                        "adam@warm-up",
                        "bfgs",
                        "sgd",
                        "ConjugateGradients",
                        "GradientDescent",
                        "TrustRegionNewton");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "adam,sgd:mom=1    | line 3: SGD has no parameter 'mom'; it has lr,",
                "adam,sdg          | line 3: no optimizer 'sdg'; did you mean SGD?",
                "adam,adam@        | line 3: in 'adam@', position 5: a scheduler is missing after the '@'",
                "adam,adam@warmpu  | line 3: no scheduler 'warmpu'; did you mean WarmUp?",
                "adam,bfgs@warm-up | line 3: BFGS has no lr, so it can't heed the scheduler WarmUp",
                "adam,@entries.txt | line 3: in '@entries.txt', position 1: an optimizer is missing before the '@'",
                "adam,sgd(lr=1     | line 3: in 'sgd(lr=1', position 4: '(' isn't closed",
                "adam,--steps=5    | line 3: in '--steps=5', position 1: '--steps=5' is not a name"
            })
    void tellsTheLineOfABadEntry(String lines, String complaint) throws IOException {
        Console console = compare(file("# mine\n" + lines.replace(",", "\n")), "--set=classical");

        assertThat(console.err()).startsWith("thalweg: " + folder.resolve("entries.txt") + ", " + complaint);
        assertThat(console.status()).isEqualTo(Exit.USAGE);
        assertThat(console.out()).isEmpty();
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void mustBeThereAndHoldText() throws IOException {
        String name = folder.resolve("entries.txt").toString();
        assertRefused("there is no file of entries '" + name + "'", "@" + name);
        assertRefused("there is no file of entries '" + name + "'", "adam", "@" + name);
        assertRefused("a file of entries must be named behind the '@'", "@");
        assertRefused("the file of entries '" + folder + "' can't be read: ", "@" + folder);
        assertRefused("the file of entries '" + name + "' holds none", file("\n# nothing\n"));
        Files.write(folder.resolve("entries.txt"), "ad\u00e4m".getBytes(StandardCharsets.ISO_8859_1));
        assertRefused("the file of entries '" + name + "' must be text in UTF-8", "@" + name);
    }

    private void assertRefused(String complaint, String... entries) {
        Console console = compare(entries);

        assertThat(console.err()).startsWith("thalweg: " + complaint);
        assertThat(console.status()).isEqualTo(Exit.USAGE);
        assertThat(folder.resolve("out")).doesNotExist();
    }
}
