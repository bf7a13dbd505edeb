package org.thalweg.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thalweg.app.spec.Invocation;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class InvocationTest {
    @TempDir
    Path folder;

    private JsonNode page(String... command) throws IOException {
        assertThat(Console.run(command).status()).isZero();
        String page = Files.readString(folder.resolve("out/report.html"));
        String opening = "<script type=\"application/json\" id=\"data\">";
        int start = page.indexOf(opening) + opening.length();
        return new JsonMapper().readTree(page.substring(start, page.indexOf("</script>", start)));
    }

    private JsonNode result(String folderName) throws IOException {
        return new JsonMapper()
                .readTree(Files.readString(folder.resolve(folderName).resolve("result.json")));
    }

    /** What a shell makes of a command, without the program's name. */
    private static List<String> arguments(String command) throws IOException {
        Process shell = new ProcessBuilder("sh", "-c", "printf '%s\\0' " + command).start();
        String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return Stream.of(output.split("\0")).skip(1).toList();
    }

    @Test
    void eachRunsCommandMakesItsNumbersAgain() throws IOException {
        JsonNode page = page(
                "compare",
                "expression:f=(1-x)^2 + abs(y)*sqrt(2)",
                "genetic:population=8",
                "--start",
                "3,-4",
                "adam:lr=1@lambda-lr:lambda=step < 3 ? 0.5 : 0.1",
                "--steps=12",
                "--set=evolutionary",
                "--seed=7",
                "--tidy",
                "--gradient=numeric",
                "--quiet",
                "--grid=20",
                "--out=" + folder.resolve("out"));
        JsonNode whole = result("out");

        assertThat(page.get("runs").size()).isEqualTo(whole.get("runs").size()).isGreaterThan(3);
        for (int i = 0; i < page.get("runs").size(); i++) {
            List<String> run = arguments(page.at("/runs/" + i + "/command").asString());
            assertThat(run).startsWith("run").contains("--start=3,-4", "--seed=7", "--gradient=numeric");
            assertThat(Console.run(run, "--out=" + folder.resolve("again"), "--no-report")
                            .status())
                    .isZero();

            for (String fact : List.of("entry", "loss", "x", "evaluations", "pathLength", "sentence")) {
                assertThat(result("again").at("/runs/0/" + fact))
                        .as(run + " " + fact)
                        .isEqualTo(whole.at("/runs/" + i + "/" + fact));
            }
        }
    }

    @Test
    void theWholeCommandIsAsTypedButForTheFolder() throws IOException {
        List<String> typed = List.of("compare", "expression:f=x^2+y^2", "adam:lr=0.1", "--start=1,1", "--grid", "20");
        List<String> withFolder = new ArrayList<>(typed);
        withFolder.addAll(2, List.of("--out", folder.resolve("out").toString()));
        assertThat(arguments(
                        page(withFolder.toArray(String[]::new)).get("command").asString()))
                .isEqualTo(typed);
    }

    @Test
    void quotesWhatAShellWouldChange() {
        Invocation invocation = new Invocation(List.of("run", "it's", "$HOME `x` *", "", "a=1,b@c"), List.of());
        assertThat(invocation.command()).isEqualTo("thalweg run 'it'\\''s' '$HOME `x` *' '' a=1,b@c");
    }

    /** Or a run's own command would have options that {@code run} doesn't know. */
    @Test
    void whatOnlyCompareKnowsIsOfTheWhole() {
        TreeSet<String> ofCompareAlone = options(new CompareCommand());
        ofCompareAlone.removeAll(options(new RunCommand()));
        assertThat(Invocation.OF_THE_WHOLE).containsAll(ofCompareAlone);
    }

    private static TreeSet<String> options(Object command) {
        TreeSet<String> names = new TreeSet<>();
        for (OptionSpec option : new CommandLine(command).getCommandSpec().options()) {
            names.add(option.longestName());
        }
        return names;
    }

    @Test
    void aReportCanBeLeftOut() {
        Console console =
                Console.run("run", "sphere", "adam", "--no-report", "--grid=20", "--out=" + folder.resolve("out"));
        assertThat(console.status()).isZero();
        assertThat(folder.resolve("out/landscape.png")).exists();
        assertThat(folder.resolve("out/report.html")).doesNotExist();
    }
}
