package org.thalweg.app.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.api.Objective;
import org.thalweg.api.Optimizer;
import org.thalweg.app.Console;
import org.thalweg.app.Exit;
import org.thalweg.app.JarBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tuning, through the whole program. */
class TuningTest {
    @TempDir
    Path folder;

    private Console run(String out, String... args) {
        return Console.run(List.of(args), "--out=" + folder.resolve(out), "--size=100x100", "--grid=8");
    }

    private List<NamedCsvRecord> trials(String out) throws IOException {
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(folder.resolve(out).resolve("tuning.csv"))) {
            return rows.stream().toList();
        }
    }

    private JsonNode json(String out) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(folder.resolve(out).resolve("result.json")));
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }

    /** On L/2 x² the step of length 1/L along the gradient L x ends at 0; those from 2/L on don't go down. */
    @ParameterizedTest
    @CsvSource({"0.1, 10", "10, 0.1", "1000, 0.001"})
    void findsTheRateThatTheoryKnows(double curvature, String best) throws IOException {
        String objective = "expression:f=" + curvature + "/2*x^2";
        run("out", "compare", objective, "sgd", "--tune=lr", "--start=1", "--steps=20");

        JsonNode entry = json("out").path("tuning").path("entries").path(0);
        assertThat(entry.path("tuned").path("entry").asString())
                .isEqualTo(best.equals("0.001") ? "sgd" : "sgd:lr=" + best);
        assertThat(entry.path("tuned").path("lr").asDouble()).isEqualTo(Double.parseDouble(best));
        assertThat(entry.path("tuned").path("bestLoss").asDouble())
                .as("but for one rounding of lr * gradient, squared")
                .isCloseTo(0, within(1e-30));
        for (NamedCsvRecord trial : trials("out")) {
            boolean goesDown = number(trial, "lr") * curvature < 2;
            assertThat(number(trial, "bestLoss") < curvature / 2)
                    .as(trial.getField("trial"))
                    .isEqualTo(goesDown);
        }
        // (1 - lr L)^40 <= 1/10 from lr L = 0.056 up to 1.944: 8 of four a decade, 0.0562 and 1.78 among them, but the
        // former leaves 0.1 only just
        double decades = entry.path("safe").path("decades").asDouble();
        assertThat(decades).isBetween(1.45, 1.8);
        assertThat(entry.path("safe").path("reachesAnEnd").asBoolean()).isFalse();
    }

    @Test
    void comparesEachEntryAsTypedAndTuned() throws IOException {
        Console console = run("out", "compare", "rosenbrock", "adam:lr=0.5", "genetic", "sgd", "--tune=lr");

        assertThat(console.status()).isZero();
        assertThat(console.err()).contains("not tuned, for want of a parameter lr: genetic\n");
        List<String> entries = json("out")
                .path("runs")
                .valueStream()
                .map(run -> run.path("entry").asString())
                .toList();
        assertThat(entries).startsWith("adam:lr=0.5", "genetic", "sgd").hasSize(5);
        assertThat(entries.get(3)).startsWith("adam:lr=");
        assertThat(entries.get(4)).startsWith("sgd:lr=");
        String rate = entries.get(3).substring("adam:lr=".length());
        assertThat(console.out().lines().filter(line -> line.startsWith("adam:lr=0.5  0.5 -> ")))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("0.5 -> " + rate + " ", "  33  "));
        assertThat(console.out()).contains("decades of safe lr", "tuning runs", "tuning evaluations");
        assertThat(folder.resolve("out/tuning.png")).isRegularFile();
        assertThat(folder.resolve("out/traces")).isDirectoryContaining("glob:**/05-sgd.csv");
    }

    @Test
    void givesEachEntryTheSameBudget() throws IOException {
        run("out", "compare", "rosenbrock", "adam", "sgd", "rmsprop", "--tune=lr,beta1", "--steps=7");

        JsonNode entries = json("out").path("tuning").path("entries");
        List<NamedCsvRecord> trials = trials("out");
        for (int i = 0; i < 3; i++) {
            assertThat(entries.path(i).path("runs").asInt())
                    .as("with beta1 or without")
                    .isEqualTo(250);
            assertThat(entries.path(i).path("evaluations").asLong())
                    .isEqualTo(trials.subList(250 * i, 250 * (i + 1)).stream()
                            .mapToLong(row -> Long.parseLong(row.getField("evaluations")))
                            .sum());
        }
        assertThat(trials)
                .hasSize(750)
                .allSatisfy(row -> assertThat(number(row, "steps")).isLessThanOrEqualTo(7));
        assertThat(trials.get(0).getField("beta1")).isEqualTo("0");
        assertThat(trials.get(250).getField("beta1")).isEmpty();
        assertThat(json("out").path("tuning").path("runs").asInt()).isEqualTo(750);
    }

    @ParameterizedTest
    @ValueSource(strings = {"himmelblau", "noisy"})
    void trialsAreWhatTheyAreAlone(String objective) throws IOException {
        run("out", "compare", objective, "adam", "lookahead:inner=sgd", "--tune=lr", "--tune-runs=5", "--steps=30");
        for (NamedCsvRecord trial : trials("out")) {
            run("alone", "run", objective, trial.getField("trial"), "--steps=30");
            JsonNode alone = json("alone").path("runs").path(0);
            for (String field : List.of("reason", "loss", "bestLoss", "steps", "evaluations", "gradients")) {
                assertThat(trial.getField(field)).isEqualTo(alone.path(field).asString());
            }
        }
        JsonNode best = json("out").path("tuning").path("entries").path(0).path("tuned");
        run("alone", "run", objective, best.path("entry").asString(), "--steps=30");
        assertThat(json("alone").path("runs").path(0).path("bestLoss")).isEqualTo(best.path("bestLoss"));
    }

    @Test
    void theTunedRunHasRandomNumbersOfItsOwn() throws IOException {
        run("out", "compare", "rastrigin", "genetic", "--tune=mutationScale", "--tune-runs=7", "--steps=9", "--seed=3");
        JsonNode tuned = json("out").path("runs").path(1);
        JsonNode trial = json("out").path("tuning").path("entries").path(0).path("tuned");
        assertThat(tuned.path("entry")).isEqualTo(trial.path("entry"));
        assertThat(tuned.path("bestLoss")).isEqualTo(trial.path("bestLoss"));

        run("alone", "run", "rastrigin", tuned.path("entry").asString(), "--steps=9", "--seed=3");
        JsonNode alone = json("alone").path("runs").path(0);
        for (String field : List.of("bestLoss", "loss", "x", "evaluations")) {
            assertThat(alone.path(field)).isEqualTo(tuned.path(field));
        }
    }

    @Test
    void comparesNothingTwice() throws IOException {
        run("out", "compare", "expression:f=x^2", "sgd", "sgd:lr=0.5", "--start=1", "--tune=lr=0.005..0.5");

        JsonNode json = json("out");
        assertThat(json.path("tuning")
                        .path("entries")
                        .path(0)
                        .path("tuned")
                        .path("entry")
                        .asString())
                .isEqualTo("sgd:lr=0.5");
        assertThat(json.path("runs").size()).isEqualTo(2);
    }

    @Test
    void choosesByTheMedianOverManyStarts() throws IOException {
        run("out", "compare", "himmelblau", "sgd", "--starts=5", "--tune=lr", "--tune-runs=9");

        List<NamedCsvRecord> trials = trials("out");
        assertThat(trials).hasSize(45);
        double least = IntStream.range(0, 9)
                .mapToDouble(i -> trials.subList(5 * i, 5 * i + 5).stream()
                        .mapToDouble(row -> number(row, "bestLoss"))
                        .sorted()
                        .toArray()[2])
                .min()
                .orElseThrow();
        JsonNode entry = json("out").path("tuning").path("entries").path(0);
        JsonNode best = entry.path("tuned");
        assertThat(best.path("bestLoss").asDouble()).isEqualTo(least);
        assertThat(best.path("upperQuartile").asDouble()).isGreaterThanOrEqualTo(least);
        assertThat(json("out")
                        .path("runs")
                        .path(1)
                        .path("fromAllStarts")
                        .path("medianBestLoss")
                        .asDouble())
                .as("the tuned entry runs from all of them too")
                .isEqualTo(least);
    }

    @Test
    void takesWhatReachesATargetFirst() throws IOException {
        run("out", "compare", "expression:f=x^2", "sgd", "--start=1", "--tune=lr", "--target=1e-3");

        List<NamedCsvRecord> reached = trials("out").stream()
                .filter(row -> row.getField("reason").equals("TARGET"))
                .toList();
        assertThat(reached).hasSizeBetween(3, 20);
        double fewest = reached.stream()
                .mapToDouble(row -> number(row, "evaluations"))
                .min()
                .orElseThrow();
        JsonNode tuning = json("out").path("tuning");
        assertThat(tuning.path("entries")
                        .path(0)
                        .path("tuned")
                        .path("evaluations")
                        .asDouble())
                .isEqualTo(fewest);
        assertThat(tuning.path("safeLevel").asDouble()).isEqualTo(1e-3);
    }

    @Test
    void judgesByTheFinalLossWhereAskedTo() throws IOException {
        String[] command = {"compare", "rosenbrock", "n-adam", "clipped:inner=sgd", "--tune=lr", "--tune-by=final"};
        run("out", command);

        List<NamedCsvRecord> trials = trials("out");
        for (int i = 0; i < 2; i++) {
            double least = trials.subList(33 * i, 33 * (i + 1)).stream()
                    .mapToDouble(row -> number(row, "loss"))
                    .min()
                    .orElseThrow();
            JsonNode entry = json("out").path("tuning").path("entries").path(i);
            assertThat(entry.path("tuned").path("finalLoss").asDouble()).isEqualTo(least);
        }
    }

    @Test
    void leavesAnEntryAsItIsWhereNothingIsBetter() throws IOException {
        Console console =
                run("out", "compare", "expression:f=x^2", "sgd:lr=0.5", "--start=1", "--tune=lr", "--tune-runs=3");

        assertThat(json("out").path("runs").size()).isEqualTo(1);
        assertThat(console.out()).doesNotContain("->");
    }

    @Test
    void leavesOutValuesThatAreRefused() throws IOException {
        Console console = run("out", "compare", "rosenbrock", "adam", "sgd", "--tune=beta1=0.1..10", "--tune-runs=5");

        assertThat(console.status()).isZero();
        assertThat(console.err())
                .contains("adam: 3 of 5 trials are left out, the first since Adam: beta1 must be ")
                .contains("not tuned, for want of a parameter beta1: sgd");
        assertThat(trials("out")).extracting(row -> row.getField("beta1")).containsExactly("0.1", "0.316");
    }

    @Test
    void aTrialThatDivergesIsNoFault() {
        Console console = run("out", "compare", "rosenbrock", "adam", "--tune=lr=1..1e300", "--tune-runs=4");

        assertThat(console.status()).isZero();
        assertThat(console.out()).contains("adam");
    }

    @Test
    void givesOnOneCoreWhatItGivesOnAll() throws Exception {
        String[] command = {"compare", "noisy", "adam", "sgd", "--starts=3", "--tune=lr,beta1", "--format=png,svg"};
        Console all = run("all", command);
        ForkJoinPool one = new ForkJoinPool(1);
        try {
            assertThat(one.submit(() -> run("one", command)).get().out()).isEqualTo(all.out());
        } finally {
            one.shutdown();
        }
        for (String file : List.of("tuning.csv", "result.json", "summary.csv", "tuning.svg", "tuning.png")) {
            assertThat(folder.resolve("one").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("all").resolve(file));
        }
    }

    /** The plugin's own runs say what it threw, and the others' trials are kept. */
    @Test
    void survivesAnObjectiveThatThrows() throws IOException {
        new JarBuilder()
                .source(
                        "acme.Abyss",
                        "package acme; import org.thalweg.api.*; import java.util.List;"
                                + " public record Abyss() implements Objective {"
                                + " public double value(double[] x) { throw new StackOverflowError(); }"
                                + " public double[] start() { return new double[] {1, 1}; } }")
                .service(Objective.class, "acme.Abyss")
                .write(folder.resolve("plugins/acme.jar"));

        Console console = run("out", "compare", "abyss", "sgd", "--tune=lr", "--plugins=" + folder.resolve("plugins"));
        assertThat(console.status()).as(console.err()).isEqualTo(Exit.FAULT);
        assertThat(trials("out"))
                .hasSize(33)
                .allMatch(row -> row.getField("reason").equals("FAILED"));
        assertThat(json("out").path("tuning").path("startLoss").asString()).isEqualTo("NaN");
    }

    /** Said before anything runs, so that no result is lost. */
    @ParameterizedTest
    @ValueSource(strings = {"--tune=lr", "--basins=2", "--basins=2 --range=0,1,0,1"})
    void needsToKnowTheMinimaBeforeAnythingRuns(String options) throws IOException {
        new JarBuilder()
                .source(
                        "acme.Shy",
                        "package acme; import org.thalweg.api.*; import java.util.List;"
                                + " public record Shy() implements Objective {"
                                + " public int dimension() { return 2; }"
                                + " public double value(double[] x) { return 1; }"
                                + " public List<Minimum> minima() { throw new IllegalStateException(\"no\"); } }")
                .service(Objective.class, "acme.Shy")
                .write(folder.resolve("plugins/acme.jar"));
        List<String> command = new ArrayList<>(List.of("compare", "shy", "sgd"));
        command.addAll(List.of(options.split(" ")));
        command.add("--plugins=" + folder.resolve("plugins"));

        Console console = run("out", command.toArray(String[]::new));
        assertThat(console.status()).isEqualTo(Exit.USAGE);
        assertThat(console.err()).contains("Shy threw IllegalStateException: no when asked for its minima");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void tunesAPluginsOptimizerWithin() throws IOException {
        new JarBuilder()
                .source(
                        "acme.Slide",
                        "package acme; import org.thalweg.api.*;"
                                + " public record Slide(double pace) implements Optimizer {"
                                + " public Slide() { this(0.25); }"
                                + " public Run start(Problem problem) { double[] g = new double[problem.dimension()];"
                                + " return (x, rates) -> { double f = problem.valueAndGradient(x, g);"
                                + " for (int i = 0; i < x.length; i++) { x[i] -= pace * g[i]; } return f; }; } }")
                .service(Optimizer.class, "acme.Slide")
                .write(folder.resolve("plugins/acme.jar"));

        run(
                "out",
                "compare",
                "expression:f=5*x^2",
                "lookahead:inner=acme/slide",
                "--start=1",
                "--tune=pace=0.01..1",
                "--plugins=" + folder.resolve("plugins"));
        assertThat(trials("out").get(0).getField("trial")).isEqualTo("lookahead:inner=acme/slide(pace=0.01)");
        assertThat(trials("out")).hasSize(33);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--tune=lrr               | --tune: no entry has a number 'lrr'; did you mean lr?",
                "--tune=amsgrad           | --tune: no entry has a number 'amsgrad'; there are beta1, beta2, crossover,",
                "--tune=                  | --tune: a parameter's name is missing in ''",
                "--tune=lr,,beta1         | --tune: a parameter's name is missing in ''",
                "--tune=lr,LR             | --tune: LR is given twice",
                "--tune=lr=10..1          | --tune: the range of lr must rise, got '10..1'",
                "--tune=lr=1..1           | --tune: the range of lr must rise, got '1..1'",
                "--tune=lr=1              | --tune: the range of lr must be two numbers, like 1e-5..10, got '1'",
                "--tune=lr=a..b           | --tune: the range of lr must be two numbers, like 1e-5..10, got 'a..b'",
                "--tune=lr=1..inf         | --tune: the range of lr must be two numbers, like 1e-5..10, got '1..inf'",
                "--tune=lr=0..1           | --tune: the range of lr must be above 0, since the values are spread by "
                        + "their logarithm, got 0",
                "--tune=real              | --tune: no entry has a number 'real'; there are beta1, beta2, crossover,",
                "--tune-runs=9            | --tune-runs needs --tune",
                "--tune-by=final          | --tune-by needs --tune",
                "--tune=lr --tune-runs=1  | must be a whole number from 2 to 10000, got '1'",
                "--tune=lr --tune-by=x    | must be best or final, got 'x'",
                "--tune=lr,beta1,beta2,eps --tune-runs=15 | --tune-runs must be >= 16 for two values of each of 4 "
                        + "parameters, got 15",
                "--tune=lr --tune-runs=10000 --starts=1000 | --tune would take 10000000 runs, of which 1000000 "
                        + "can be made; lower --tune-runs or --starts",
            })
    void refusesWhatMakesNoSense(String options, String message) {
        String[] typed = ("compare rosenbrock adam genetic " + options).split(" ", -1);
        Console console = run("out", typed);

        assertThat(console.status()).isEqualTo(Exit.USAGE);
        assertThat(console.err()).contains(message);
        assertThat(folder.resolve("out")).doesNotExist();
    }
}
