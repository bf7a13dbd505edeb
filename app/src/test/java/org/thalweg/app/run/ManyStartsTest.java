package org.thalweg.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thalweg.api.Objective;
import org.thalweg.api.Optimizer;
import org.thalweg.app.Console;
import org.thalweg.app.Exit;
import org.thalweg.app.JarBuilder;
import org.thalweg.app.text.Numbers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Many starts, through the whole program. */
class ManyStartsTest {
    @TempDir
    Path folder;

    private Console run(String out, String... args) {
        return Console.run(List.of(args), "--out=" + folder.resolve(out), "--size=100x100", "--grid=8");
    }

    private List<NamedCsvRecord> csv(String file) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(folder.resolve(file))) {
            return rows.stream().toList();
        }
    }

    private static List<String> of(List<NamedCsvRecord> rows, String column) {
        return rows.stream().map(row -> row.getField(column)).toList();
    }

    @Test
    void tellHowTheRunsOfEachEntrySpread() throws IOException {
        Console console = run("out", "compare", "himmelblau", "adam:lr=0.1", "genetic", "--starts=9", "--target=1e-3");

        assertThat(console.status()).isZero();
        assertThat(console.err()).contains("figures and traces show start 1 of 9");
        List<NamedCsvRecord> rows = csv("out/starts.csv");
        assertThat(of(rows, "start").subList(7, 11)).containsExactly("8", "9", "1", "2");
        assertThat(of(rows, "entry").subList(8, 10)).containsExactly("adam:lr=0.1", "genetic");
        double[] bests = rows.subList(0, 9).stream()
                .mapToDouble(row -> Double.parseDouble(row.getField("bestLoss")))
                .sorted()
                .toArray();
        long reached = of(rows.subList(0, 9), "reachedTarget").stream()
                .filter("true"::equals)
                .count();
        assertThat(reached).as("or the test would show little").isBetween(1L, 8L);

        NamedCsvRecord summary = csv("out/summary.csv").get(0);
        assertThat(summary.getField("starts")).isEqualTo("9");
        assertThat(summary.getField("medianBestLoss")).isEqualTo(Double.toString(bests[4]));
        assertThat(summary.getField("upperQuartile")).isEqualTo(Double.toString(bests[6]));
        assertThat(summary.getField("reachedTarget")).isEqualTo(Long.toString(reached));
        JsonNode json = JsonMapper.shared().readTree(Files.readString(folder.resolve("out/result.json")));
        assertThat(json.path("starts").asInt()).isEqualTo(9);
        JsonNode spread = json.path("runs").path(0).path("fromAllStarts");
        assertThat(spread.path("medianBestLoss").asDouble()).isEqualTo(bests[4]);
        assertThat(spread.path("successRate").asDouble()).isEqualTo(reached / 9.0);
        assertThat(console.out().lines().skip(1).findFirst().orElseThrow())
                .startsWith("adam:lr=0.1")
                .contains(
                        Numbers.brief(bests[4]),
                        String.format(Locale.ROOT, "%.1f %%", 100 * reached / 9.0),
                        "TARGET " + reached);
    }

    @Test
    void areRunsLikeThoseFromAGivenStart() throws IOException {
        run("many", "compare", "himmelblau", "adam:lr=0.1", "bfgs", "--starts=4", "--steps=30");
        for (NamedCsvRecord row : csv("many/starts.csv")) {
            String start = "--start=" + row.getField("start1") + "," + row.getField("start2");
            run("one", "run", "himmelblau", row.getField("entry"), start, "--steps=30");

            JsonNode one = JsonMapper.shared()
                    .readTree(Files.readString(folder.resolve("one/result.json")))
                    .path("runs")
                    .path(0);
            for (String field : List.of("reason", "loss", "bestLoss", "steps", "evaluations", "gradients")) {
                assertThat(row.getField(field)).isEqualTo(one.path(field).asString());
            }
        }
        assertThat(csv("many/starts.csv")).hasSize(8);
    }

    @Test
    void shareTheirStartsWhateverTheEntries() throws IOException {
        run("three", "compare", "rastrigin", "sgd", "genetic", "adam", "--starts=6", "--seed=5");
        run("alone", "compare", "rastrigin", "genetic", "--starts=5", "--seed=5");
        run("other", "compare", "rastrigin", "genetic", "--starts=5", "--seed=6");

        List<NamedCsvRecord> rows = csv("three/starts.csv");
        assertThat(of(rows.subList(0, 6), "start1")).isEqualTo(of(rows.subList(6, 12), "start1"));
        assertThat(of(rows.subList(6, 11), "loss")).isEqualTo(of(csv("alone/starts.csv"), "loss"));
        assertThat(of(csv("other/starts.csv"), "start1"))
                .startsWith(rows.get(0).getField("start1"))
                .doesNotContain(rows.get(1).getField("start1"));
    }

    @Test
    void leaveTheFirstRunAsItIsWithoutThem() {
        run("many", "compare", "rastrigin", "genetic", "--starts=3", "--start=3,-4");
        run("one", "compare", "rastrigin", "genetic", "--start=3,-4");

        assertThat(folder.resolve("many/traces/01-genetic.csv"))
                .hasSameBinaryContentAs(folder.resolve("one/traces/01-genetic.csv"));
        assertThat(folder.resolve("one/starts.csv")).doesNotExist();
    }

    /** Streams that start in a pool of one thread stay there. */
    @Test
    void giveOnOneCoreWhatTheyGiveOnAll() throws Exception {
        String[] command = {"compare", "noisy", "adam:lr=0.1", "genetic", "sgd", "--starts=20", "--target=1"};
        Console all = run("all", command);
        ForkJoinPool one = new ForkJoinPool(1);
        try {
            assertThat(one.submit(() -> run("one", command)).get().out()).isEqualTo(all.out());
        } finally {
            one.shutdown();
        }
        for (String file : List.of("starts.csv", "summary.csv", "result.json")) {
            assertThat(folder.resolve("one").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("all").resolve(file));
        }
    }

    /** The loss is a number of the run's own generator, or of the objective's draws, wherever it starts. */
    @Test
    void haveRandomNumbersAndDrawsOfTheirOwn() throws IOException {
        new JarBuilder()
                .source(
                        "acme.Drawn",
                        "package acme; import org.thalweg.api.Objective;"
                                + " public class Drawn implements Objective {"
                                + " public double value(double[] x) { return x[0]; }"
                                + " public Objective draw(java.util.random.RandomGenerator random) {"
                                + " double drawn = random.nextDouble(); return x -> drawn; } }")
                .service(Objective.class, "acme.Drawn")
                .source("acme.Follow", optimizer("Follow", "value"))
                .source("acme.Dice", optimizer("Dice", "problem.random().nextDouble()"))
                .service(Optimizer.class, "acme.Follow", "acme.Dice")
                .write(folder.resolve("plugins/acme.jar"));

        run(
                "out",
                "compare",
                "drawn",
                "follow",
                "follow:n=2",
                "dice",
                "dice:n=2",
                "--starts=3",
                "--steps=1",
                "--plugins=" + folder.resolve("plugins"));

        List<String> losses = of(csv("out/starts.csv"), "loss");
        List<String> drawn = losses.subList(0, 3);
        assertThat(losses.subList(3, 6)).as("all entries see the same draws").isEqualTo(drawn);
        assertThat(drawn).doesNotHaveDuplicates();
        assertThat(losses.subList(6, 12)).doesNotHaveDuplicates();
    }

    /** The source of an optimiser that goes where an expression says. */
    private static String optimizer(String name, String x) {
        return "package acme; public record " + name + "(int n) implements org.thalweg.api.Optimizer {"
                + " public " + name + "() { this(1); }"
                + " public Run start(org.thalweg.api.Problem problem) { return (x, rates) -> {"
                + " double value = problem.value(x); x[0] = " + x + "; return value; }; } }";
    }

    @Test
    void thatEndInAFaultCostNoOther() throws IOException {
        new JarBuilder()
                .objective("acme.Cliff", "x[0] > 0 ? Double.NaN : x[0] * x[0]")
                .write(folder.resolve("plugins/acme.jar"));

        Console console =
                run("out", "compare", "cliff", "adam", "--starts=8", "--plugins=" + folder.resolve("plugins"));

        assertThat(console.status()).isEqualTo(Exit.FAULT);
        List<NamedCsvRecord> rows = csv("out/starts.csv");
        for (NamedCsvRecord row : rows) {
            boolean beyond = Double.parseDouble(row.getField("start1")) > 0;
            assertThat(row.getField("reason")).isEqualTo(beyond ? "NOT_FINITE" : "STEPS");
            assertThat(row.getField("bestLoss").equals("NaN")).isEqualTo(beyond);
        }
        assertThat(of(rows, "reason")).contains("NOT_FINITE").startsWith("STEPS");
    }

    @Test
    void withoutADomainToDrawFromAreRefused() {
        new JarBuilder()
                .source(
                        "acme.Shy",
                        "package acme; public class Shy implements org.thalweg.api.Objective {"
                                + " public double value(double[] x) { return x[0] * x[0]; }"
                                + " public double[] start() { return new double[] {1, 1}; }"
                                + " public org.thalweg.api.Box domain() { return org.thalweg.api.Box.cube(2, 0, 1 / 0.0); } }")
                .service(Objective.class, "acme.Shy")
                .write(folder.resolve("plugins/acme.jar"));

        Console console = run("out", "compare", "shy", "adam", "--starts=2", "--plugins=" + folder.resolve("plugins"));

        assertThat(console.status()).isEqualTo(Exit.USAGE);
        assertThat(console.err())
                .contains("Shy threw IllegalArgumentException: a box must have finite lower < upper ends, got [0.0, "
                        + "Infinity] in dimension 1 when asked for its domain");
        assertThat(folder.resolve("out")).doesNotExist();
    }
}
