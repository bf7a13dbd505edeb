package org.thalweg.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.api.Objective;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole program: what it says, how it ends, what it writes. */
class CommandLineTest {
    @TempDir
    Path temporary;

    private Path out;

    @BeforeEach
    void chooseFolder() {
        out = temporary.resolve("out");
    }

    private Console run(String... args) {
        return Console.run(List.of(args), "--out=" + out);
    }

    private static List<List<String>> csv(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> List.of(line.split(",", -1)))
                .toList();
    }

    private void assertNothingIsWritten() {
        assertThat(out).doesNotExist();
    }

    // What each command does

    @Test
    void galleryWritesFourFiguresAndTheirTraces() throws IOException {
        Console console = run("gallery");

        assertThat(console.status()).isZero();
        for (String name : List.of("1-overshoot", "2-axis-aligned", "3-non-aligned", "4-rosenbrock")) {
            assertThat(out.resolve(name + ".png")).isRegularFile();
            assertThat(csv(out.resolve(name + ".csv"))).hasSize(102);
            assertThat(console.out()).contains(name);
        }
        assertThat(out).isDirectoryNotContaining("glob:**/.*");
        List<List<String>> trace = csv(out.resolve("1-overshoot.csv"));
        assertThat(trace.get(0))
                .containsExactly(
                        "step", "evaluations", "gradients", "loss", "lr", "momentum", "gradientNorm", "x1", "x2");
        assertThat(trace.get(1)).containsExactly("0", "0", "0", "5.0", "0.0", "0.9", "4.47213595499958", "-1.0", "2.0");
        assertThat(trace.get(2).subList(7, 9)).as("the first step has lr 0").containsExactly("-1.0", "2.0");
        assertThat(trace.get(101).subList(0, 3)).containsExactly("100", "100", "100");
        assertThat(trace.get(101).subList(4, 7))
                .as("no step starts at the last row")
                .containsExactly("", "", "");
    }

    @Test
    void runWritesTraceResultAndFigures() throws IOException {
        Console console = run("run", "rosenbrock:a=1.5", "adam:lr=1@warm-up:steps=10", "--start=-1.2,1");

        assertThat(console.status()).isZero();
        assertThat(console.out()).contains("adam:lr=1@warm-up:steps=10", "STEPS: made all 100 steps");
        assertThat(out).isDirectoryContaining("glob:**landscape.png").isDirectoryContaining("glob:**convergence.png");
        assertThat(out.resolve("panels.png")).as("there is but one").doesNotExist();
        assertThat(csv(out.resolve("trace.csv"))).hasSize(102);
        JsonNode result = JsonMapper.shared().readTree(Files.readString(out.resolve("result.json")));
        assertThat(result.path("objective").asString()).isEqualTo("rosenbrock:a=1.5");
        JsonNode only = result.path("runs").path(0);
        assertThat(only.path("reason").asString()).isEqualTo("STEPS");
        assertThat(only.path("evaluations").asLong()).isEqualTo(100);
        List<String> last = csv(out.resolve("trace.csv")).get(101);
        assertThat(only.path("loss").asDouble()).isEqualTo(Double.parseDouble(last.get(3)));
        assertThat(only.path("x").path(1).asDouble()).isEqualTo(Double.parseDouble(last.get(8)));
    }

    @Test
    void compareWritesATraceForEachEntryAndASummary() throws IOException {
        Console console = run("compare", "himmelblau", "adam:lr=0.1", "sgd:lr=0.01,momentum=0.9", "genetic");

        assertThat(console.status()).isZero();
        assertThat(console.out().lines())
                .hasSize(4 + 1 + 3 + 2)
                .last()
                .asString()
                .startsWith("On himmelblau from");
        assertThat(out.resolve("traces"))
                .isDirectoryContaining("glob:**01-adam.csv")
                .isDirectoryContaining("glob:**02-sgd.csv")
                .isDirectoryContaining("glob:**03-genetic.csv");
        assertThat(Files.readAllLines(out.resolve("summary.csv")))
                .hasSize(4)
                .element(2)
                .asString()
                .startsWith("\"sgd:lr=0.01,momentum=0.9\",STEPS,")
                .endsWith(",traces/02-sgd.csv");
        assertThat(out).isDirectoryContaining("glob:**landscape.png").isDirectoryContaining("glob:**convergence.png");
        assertThat(out.resolve("panels.png")).isRegularFile();
        assertThat(out.resolve("traces.csv")).as("only where asked for").doesNotExist();
    }

    /** Read by a CSV reader, since entries hold commas and quotes. */
    @Test
    void compareWritesAllTracesIntoOneFileWhereAskedFor() throws IOException {
        String quoted = "adam:lr=0.1@lambda-lr:lambda=\"step < 2 ? 1 : 0.5\"";
        List<String> entries = List.of("sgd:lr=0.01,momentum=0.9", quoted, "genetic", "genetic");
        run("compare", "himmelblau", entries.get(0), quoted, "genetic", "genetic", "--steps=3", "--tidy");

        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(out.resolve("traces.csv"))) {
            reader.forEach(row -> rows.add(row.getFields()));
        }
        List<List<String>> expected = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String trace =
                    List.of("01-sgd", "02-adam", "03-genetic", "04-genetic").get(i);
            List<List<String>> alone = csv(out.resolve("traces").resolve(trace + ".csv"));
            for (int row = i == 0 ? 0 : 1; row < alone.size(); row++) {
                List<String> cells = new ArrayList<>(
                        row == 0 ? List.of("run", "entry") : List.of(String.valueOf(i + 1), entries.get(i)));
                cells.addAll(alone.get(row));
                expected.add(cells);
            }
        }
        assertThat(rows).hasSize(1 + 4 * 4).isEqualTo(expected);
        assertThat(Files.readString(out.resolve("traces.csv"))).doesNotContain("\r");
    }

    @Test
    void scheduleDrawsTheRatesAndSaysWhatLooksWrong() throws IOException {
        Console console = run("schedule", "warm-up:steps=4", "--lr=0.5", "--steps=6");

        assertThat(console.status()).isZero();
        assertThat(console.out())
                .contains("first", "lowest", "highest", "last")
                .contains("looks wrong: step 0 has lr 0, so the first step moves nothing");
        assertThat(Files.readString(out.resolve("schedule.csv")))
                .isEqualTo("step,lr,momentum\n0,0.0,\n1,0.125,\n2,0.25,\n3,0.375,\n4,0.5,\n5,0.5,\n");
        assertThat(out).isDirectoryContaining("glob:**schedule.png");
    }

    @Test
    void aScheduleIsOneFigure() {
        run("schedule", "one-cycle", "--lr=0.5", "--steps=6");

        assertThat(out).isDirectoryContaining("glob:**schedule.png").isDirectoryNotContaining("glob:**momentum.png");
    }

    @Test
    void scheduleKeepsWhatAFaultyOneGave() throws IOException {
        Console console = run("schedule", "lambda-lr:lambda=1-step", "--steps=6");

        assertThat(console.status()).isEqualTo(Exit.FAULT);
        assertThat(console.err()).contains("lambda-lr:lambda=1-step gave the lr -1.0 at step 2");
        assertThat(csv(out.resolve("schedule.csv"))).hasSize(3);
        assertThat(out).isDirectoryContaining("glob:**schedule.png");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "schedule warm-upp | no scheduler 'warm-upp'; did you mean WarmUp?",
                "schedule warm-up --lr=-1 | must be a finite number >= 0, got '-1'",
                "schedule warm-up --steps=0 | must be a whole number from 1 to 10000000, got '0'",
            })
    void scheduleRefusesWhatItCantDraw(String command, String complaint) {
        Console console = run(command.split(" "));

        assertThat(console.status()).isEqualTo(Exit.USAGE);
        assertThat(console.err()).contains(complaint);
        assertNothingIsWritten();
    }

    @Test
    void evaluatePrintsARowAPoint() {
        Console console = Console.run("evaluate", "rosenbrock", "--at=1,1", "--at", "-1,1");

        assertThat(console.out()).isEqualTo("value,g1,g2\n0.0,0.0,0.0\n4.0,-4.0,0.0\n");
        assertThat(console.status()).isZero();
    }

    @Test
    void evaluateTakesTheDimensionFromThePoints() {
        assertThat(Console.run("evaluate", "sphere", "--at=1,2,3").out())
                .isEqualTo("value,g1,g2,g3\n14.0,2.0,4.0,6.0\n");
    }

    @Test
    void listTellsWhatThereIs() {
        assertThat(Console.run("list").out())
                .contains("Rosenbrock", "Adam", "SGD", "Genetic", "WarmUp", "LambdaLR", "builtin");
        assertThat(Console.run("list", "schedulers").out()).contains("WarmUp").doesNotContain("Adam");
        assertThat(Console.run("list", "optimizers").out())
                .as("the first sentence of each")
                .contains("as torch.optim.AdamW.\n")
                .doesNotContain("A step costs");
        assertThat(Console.run("list", "optimizers", "--json").out()).contains("A step costs");
    }

    @Test
    void describeTellsParametersAndTheGradientKind() {
        assertThat(Console.run("describe", "adam").out()).contains("beta2", "0.999", "heeds schedulers: yes");
        assertThat(Console.run("describe", "Rosenbrock").out())
                .contains("gradient: analytic", "[-5, 10] x [-5, 10]", "0.0 at [1.0,1.0]");
    }

    @Test
    void describeTellsOfWhatParametersMake() {
        String of8 = Console.run("describe", "bbob:function=8,dimension=5").out();

        assertThat(of8)
                .contains("dimension: 5\n", "minima: 149.15 at [", "gradient: analytic")
                .containsPattern("dimension +\\w+ +2 +5 +Number");
        assertThat(of8.lines().filter(line -> line.startsWith("instance")))
                .singleElement()
                .asString()
                .containsPattern("1 {8,}Which");
        assertThat(Console.run("describe", "shifted:inner=bbob(function=7)").out())
                .contains("gradient: numeric, since the step ellipsoid is flat between its steps, so that an exact "
                        + "gradient would tell nothing\n");
        JsonNode lr = JsonMapper.shared()
                .readTree(Console.run("describe", "adam:LR=1e-2", "--json").out())
                .path(0)
                .path("parameters")
                .path(0);
        assertThat(lr.path("default").asString()).isEqualTo("0.001");
        assertThat(lr.path("given").asString()).isEqualTo("1e-2");
        assertThat(Console.run("describe", "adam").out()).doesNotContain("given");
    }

    @Test
    void describeTellsWhatIsTypedForAParameter() {
        assertThat(Console.run("describe", "shifted").out()).containsPattern("by +\\[double,...] ");
        assertThat(Console.run("describe", "quadratic").out()).containsPattern("sigma +\\[\\[double,...],...] ");
        assertThat(Console.run("describe", "bbob").out()).containsPattern("function +int ");
        assertThat(Console.run("describe", "linear-regression").out()).containsPattern("data +text ");
        assertThat(Console.run("describe", "clipped").out()).containsPattern("inner +Optimizer ");
    }

    /** Powell is an objective and an optimizer. */
    @Test
    void describeTellsOfTheOneThatHasTheParameters() {
        assertThat(Console.run("describe", "powell").out()).contains("kind: objective", "kind: optimizer");
        assertThat(Console.run("describe", "powell:dimension=8").out())
                .contains("dimension: 8")
                .doesNotContain("kind: optimizer");
    }

    @Test
    void describeTellsFormulaGroupAndSource() {
        assertThat(Console.run("describe", "ackley").out())
                .contains("group: many minima\n", "formula: f(x) = 20 + e", "source: D. H. Ackley, ");
        assertThat(Console.run("describe", "alpine1").out()).contains("minima: and 56 more\n");
    }

    @Test
    void listGroupsTheObjectives() {
        assertThat(Console.run("list", "objectives").out())
                .containsSubsequence("bowls:\n  Bohachevsky1", "many minima:\n  Ackley", "valleys:\n  DixonPrice");
        assertThat(Console.run("list", "objectives", "--json").out()).contains("\"group\" : \"ridges and drops\"");
    }

    @Test
    void listGroupsTheOptimizersBySets() {
        assertThat(Console.run("list", "optimizers").out())
                .containsSubsequence("classical:\n  BFGS", "gradient, torch:\n  Adadelta", "wrappers:\n  Clipped");
    }

    /** The pictures of the objectives' page have these names. */
    @Test
    void landscapeDrawsAllThatComeInTwoDimensions() throws IOException {
        Console console = run("landscape", "--size=100x100", "--grid=8");

        assertThat(console.status()).isZero();
        assertThat(console.err()).contains("no landscape of builtin/Powell: Powell: dimension must be a multiple of 4");
        assertThat(names(out)).containsExactlyElementsOf(names(Path.of("..", "objectives-builtin", "landscapes")));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void landscapeDrawsWhatIsAskedFor() throws IOException {
        assertThat(run("landscape", "sphere", "bbob:function=3", "bbob:function=4", "--size=100x100", "--grid=8")
                        .status())
                .isZero();
        assertThat(names(out)).containsExactly("bbob-2.png", "bbob.png", "sphere.png");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wood | thalweg: wood has 4 dimensions, a landscape has 2",
                "sphere:dimension=3 | thalweg: sphere:dimension=3 has 3 dimensions, a landscape has 2",
                "spheer | thalweg: no objective 'spheer'; did you mean Sphere?"
            })
    void landscapeRefusesWhatHasNone(String objective, String message) {
        Console console = run("landscape", "sphere", objective);

        assertThat(console.status()).isEqualTo(2);
        assertThat(console.err()).startsWith(message);
        assertNothingIsWritten();
    }

    @Test
    void aLandscapeWithoutAnyFiniteValueIsEmptyAndTheFirstExceptionIsTold() throws IOException {
        new JarBuilder()
                .objective("acme.Broken", "x[0] < 0 && x[1] > 4 ? x[8] : x[7]")
                .objective("acme.Nothing", "x[0] < 4 ? Double.NaN : 1 / 0.0")
                .write(plugins().resolve("acme.jar"));

        Console console = run("landscape", "broken", "nothing", "sphere:dimension=2", "--plugins=" + plugins());

        assertThat(console.status()).isZero();
        assertThat(console.err())
                .contains(
                        "the landscape is empty: Broken has no finite value from [-5.0,-5.0] to [5.0,5.0]; "
                                + "at [-5.0,-5.0] it threw ArrayIndexOutOfBoundsException: Index 7 out of bounds for length 2\n")
                .contains("the landscape is empty: Nothing has no finite value from [-5.0,-5.0] to [5.0,5.0]\n");
        assertThat(names(out)).containsExactly("broken.png", "nothing.png", "sphere.png");
    }

    @Test
    void aConstantIsALandscape() throws IOException {
        Console console = run("landscape", "expression:f=3+0*y", "--size=100x100");

        assertThat(console.status()).isZero();
        assertThat(names(out)).containsExactly("expression.png");
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "describe adam", "run sphere adam", "compare sphere adam sgd"})
    void jsonIsJson(String command) {
        String[] args = (command + " --json").split(" ");
        Console console = args[0].matches("run|compare") ? run(args) : Console.run(args);

        assertThat(console.status()).isZero();
        assertThat(JsonMapper.shared().readTree(console.out()).isEmpty()).isFalse();
    }

    @Test
    void helpVersionAndCompletionAreThere() {
        assertThat(Console.run("--version").out()).startsWith("thalweg ");
        assertThat(Console.run("run", "--help").out()).contains("--start", "Exit status");
        assertThat(Console.run().out()).contains("gallery", "compare");
        assertThat(Console.run("generate-completion").out()).contains("complete", "thalweg");
    }

    // Same command, same bytes; no competitor changes another

    @Test
    void theSameCommandWritesTheSameBytes() throws IOException {
        String[] command = {"compare", "rastrigin", "adam:lr=0.1", "genetic", "--seed=7", "--start=2,3"};
        Console once = Console.run(List.of(command), "--out=" + temporary.resolve("once"));
        Console twice = Console.run(List.of(command), "--out=" + temporary.resolve("twice"));

        assertThat(twice.out()).isEqualTo(once.out());
        for (String file : List.of(
                "traces/01-adam.csv",
                "traces/02-genetic.csv",
                "summary.csv",
                "result.json",
                "landscape.png",
                "panels.png",
                "convergence.png",
                "report.html")) {
            assertThat(temporary.resolve("twice").resolve(file))
                    .hasSameBinaryContentAs(temporary.resolve("once").resolve(file));
        }
    }

    @Test
    void severalFormatsAreWrittenAtOnceAndTheSameEachTime() throws IOException {
        String[] command = {"compare", "rastrigin", "adam:lr=0.1", "genetic", "--format=svg,PDF,svg"};
        Console.run(List.of(command), "--out=" + temporary.resolve("once"));
        Console twice = Console.run(List.of(command), "--out=" + temporary.resolve("twice"));

        assertThat(twice.status()).isZero();
        assertThat(temporary.resolve("twice")).isDirectoryNotContaining("glob:**.png");
        for (String file : List.of(
                "landscape.svg", "panels.svg", "convergence.svg", "landscape.pdf", "panels.pdf", "convergence.pdf")) {
            assertThat(temporary.resolve("twice").resolve(file))
                    .hasSameBinaryContentAs(temporary.resolve("once").resolve(file));
        }
        assertThat(Files.readString(temporary.resolve("once/landscape.svg")))
                .contains(">rastrigin</text>", ">optimum</text>", "data:image/png;base64,");
        assertThat(Files.readString(temporary.resolve("once/landscape.pdf"), StandardCharsets.ISO_8859_1)
                        .startsWith("%PDF-"))
                .isTrue();
    }

    @Test
    void animateWritesTheLandscapeOnceMoreAndTheSameEachTime() {
        String[] command = {"compare", "himmelblau", "adam:lr=0.1", "sgd:lr=0.01", "--size=200x200", "--animate"};
        Console.run(List.of(command), "--out=" + temporary.resolve("once"));
        Console twice = Console.run(List.of(command), "--out=" + temporary.resolve("twice"));
        run("compare", "himmelblau", "adam:lr=0.1", "sgd:lr=0.01", "--size=200x200");

        assertThat(twice.status()).isZero();
        assertThat(temporary.resolve("once/landscape.gif"))
                .hasSameBinaryContentAs(temporary.resolve("twice/landscape.gif"));
        assertThat(temporary.resolve("once/landscape.png")).hasSameBinaryContentAs(out.resolve("landscape.png"));
        assertThat(out.resolve("landscape.gif")).as("only where asked for").doesNotExist();
    }

    @Test
    void oneEntryMoreChangesNoOthersTrace() {
        Path alone = temporary.resolve("alone");
        Console.run("compare", "rastrigin", "genetic", "--out=" + alone);
        run("compare", "rastrigin", "genetic:population=10", "sgd", "Genetic");

        assertThat(out.resolve("traces/03-genetic.csv")).hasSameBinaryContentAs(alone.resolve("traces/01-genetic.csv"));
    }

    @Test
    void entriesHaveRandomNumbersOfTheirOwn() throws IOException {
        run("compare", "rastrigin", "genetic", "genetic:population=50"); // the default, but another entry

        assertThat(Files.readString(out.resolve("traces/01-genetic.csv")))
                .isNotEqualTo(Files.readString(out.resolve("traces/02-genetic.csv")));
    }

    @Test
    void anotherSeedTakesAnotherPath() throws IOException {
        Path other = temporary.resolve("other");
        run("run", "rastrigin", "genetic", "--seed=1");
        Console.run("run", "rastrigin", "genetic", "--seed=2", "--out=" + other);

        assertThat(Files.readString(out.resolve("trace.csv")))
                .isNotEqualTo(Files.readString(other.resolve("trace.csv")));
    }

    // Options

    @Test
    void theStartDecidesTheDimension() throws IOException {
        Console console = run("run", "rosenbrock", "adam", "--start=-1,1,-1,1");

        assertThat(csv(out.resolve("trace.csv")).get(0)).endsWith("x4");
        assertThat(console.err())
                .contains("landscape shows the plane of two principal directions, with ", "through the end of adam");
        assertThat(out).isDirectoryContaining("glob:**landscape.png");
        assertThat(out).isDirectoryContaining("glob:**convergence.png");
    }

    @Test
    void manyDimensionsAreShownTheSameEachTime() throws IOException {
        for (String folder : List.of("once", "twice")) {
            Console.run(
                    List.of("compare", "rosenbrock:dimension=200", "adam:lr=0.1", "lbfgs", "--format=png,svg"),
                    "--out=" + temporary.resolve(folder));
        }

        for (String file : List.of("landscape.png", "landscape.svg", "panels.png")) {
            assertThat(temporary.resolve("twice").resolve(file))
                    .hasSameBinaryContentAs(temporary.resolve("once").resolve(file));
        }
        assertThat(Files.readString(temporary.resolve("once/landscape.svg")))
                .contains(">principal direction 1 (", "of the paths' variance");
    }

    @Test
    void animateShowsThePlaneOfManyDimensions() {
        Console console = run("run", "rosenbrock:dimension=4", "lbfgs", "--size=200x200", "--animate");

        assertThat(console.status()).isZero();
        assertThat(out.resolve("landscape.gif")).isRegularFile();
    }

    @Test
    void ofOneDimensionThereIsNoAnimation() {
        Console console = run("run", "expression:f=(x-1)^2", "sgd", "--start=3", "--animate");

        assertThat(console.status()).isZero();
        assertThat(console.err()).contains("no animation");
        assertThat(out.resolve("landscape.gif")).doesNotExist();
    }

    @Test
    void oneDimensionIsACurve() {
        Console console = run("compare", "expression:f=(x-1)^2", "adam:lr=0.1", "sgd", "--start=3");

        assertThat(console.status()).isZero();
        assertThat(out.resolve("landscape.png")).isRegularFile();
        assertThat(out.resolve("panels.png")).doesNotExist();
    }

    @Test
    void aSliceShowsTheCoordinatesAskedFor() throws IOException {
        Console console = run("run", "rosenbrock:dimension=4", "lbfgs", "--slice=4,2", "--format=svg");

        assertThat(console.err()).contains("landscape shows the slice along x4 and x2 through the end of lbfgs");
        assertThat(Files.readString(out.resolve("landscape.svg"))).contains(">x4</text>", ">x2</text>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rosenbrock             | 1,3   | --slice must name coordinates from 1 to 2, as the objective has here",
                "rosenbrock             | 2,2   | --slice must name two different coordinates, got '2,2'",
                "rosenbrock:dimension=4 | 5,1   | --slice must name coordinates from 1 to 4, as the objective has here",
                "rosenbrock:dimension=4 | 0,1   | must be the numbers of two coordinates from 1, like 1,3, got '0,1'",
                "rosenbrock:dimension=4 | 1     | must be the numbers of two coordinates from 1, like 1,3, got '1'",
                "rosenbrock:dimension=4 | 1,2,3 | must be the numbers of two coordinates from 1, like 1,3, got '1,2,3'",
                "rosenbrock:dimension=4 | a,b   | must be the numbers of two coordinates from 1, like 1,3, got 'a,b'"
            })
    void aSliceThatIsNotThereIsRefused(String objective, String slice, String message) {
        Console console = run("run", objective, "lbfgs", "--slice=" + slice);

        assertThat(console.status()).isEqualTo(Exit.USAGE);
        assertThat(console.err()).contains("--slice").contains(message);
        assertNothingIsWritten();
    }

    @ParameterizedTest
    @ValueSource(strings = {"evaluations", "gradients", "path-length", "PATH-LENGTH"})
    void curvesAreDrawnAgainstTheCostAskedFor(String cost) throws IOException {
        Path bySteps = temporary.resolve("by-steps");
        Console.run("run", "rosenbrock", "nelder-mead", "--out=" + bySteps);

        assertThat(run("run", "rosenbrock", "nelder-mead", "--cost=" + cost).status())
                .isZero();
        assertThat(Files.readAllBytes(out.resolve("convergence.png")))
                .isNotEqualTo(Files.readAllBytes(bySteps.resolve("convergence.png")));
        assertThat(out.resolve("trace.csv")).hasSameBinaryContentAs(bySteps.resolve("trace.csv"));
    }

    @Test
    void timesAreInNoFileThatIsCompared() throws IOException {
        Path untimed = temporary.resolve("untimed");
        List<String> command = List.of("compare", "rosenbrock", "adam", "genetic", "--tidy", "--starts=2");
        Console.run(command, "--out=" + untimed);

        Console console = Console.run(command, "--cost=time", "--out=" + out);

        assertThat(console.status()).isZero();
        assertThat(console.err()).contains("one after the other", "differ each time");
        for (String file : List.of(
                "result.json", "summary.csv", "starts.csv", "traces.csv", "traces/01-adam.csv", "landscape.png")) {
            assertThat(out.resolve(file)).as(file).hasSameBinaryContentAs(untimed.resolve(file));
        }
        String costs = "\"costs\":[\"step\",\"evaluations\",\"gradients\",\"path length\"";
        assertThat(out.resolve("report.html")).content().contains(costs + ",\"seconds\"]");
        assertThat(untimed.resolve("report.html")).content().contains(costs + "]");
    }

    @Test
    void anUnknownCostIsRefused() {
        Console console = run("run", "sphere", "adam", "--cost=joules");

        assertThat(console.status()).isEqualTo(Exit.USAGE);
        assertThat(console.err())
                .contains("'--cost'", "must be steps, evaluations, gradients, path-length or time, got 'joules'");
        assertNothingIsWritten();
    }

    @Test
    void budgetsEndRunsWithTheirReason() {
        assertThat(run("run", "sphere", "adam", "--evaluations=7").out())
                .contains("EVALUATIONS: spent all 7 evaluations");
        assertThat(run("run", "sphere", "sgd:lr=0.25", "--target=1e-3").out()).contains("TARGET: reached");
        assertThat(run("run", "sphere", "sgd", "--time=0.05").out()).contains("TIME: the time was up after");
        assertThat(run("run", "sphere", "sgd", "--steps=1e3").out()).contains("STEPS: made all 1000 steps");
    }

    @Test
    void theResultTellsTheBudgetsThatWereGiven() throws IOException {
        run("run", "sphere", "adam", "--steps=5", "--target=-1", "--seed=3");

        JsonNode result = JsonMapper.shared().readTree(Files.readString(out.resolve("result.json")));
        assertThat(result.path("steps").asLong()).isEqualTo(5);
        assertThat(result.path("target").asDouble()).isEqualTo(-1);
        assertThat(result.path("seed").asLong()).isEqualTo(3);
        assertThat(result.has("evaluations")).isFalse();
    }

    @Test
    void quietSaysNothingButErrors() {
        assertThat(run("run", "sphere", "adam").err()).isNotEmpty();
        assertThat(run("run", "sphere", "adam", "--quiet").err()).isEmpty();
    }

    @Test
    void sizeIsThatOfTheFigures() throws IOException {
        run("run", "sphere", "adam", "--size=400x300");

        assertThat(javax.imageio.ImageIO.read(out.resolve("landscape.png").toFile()))
                .satisfies(image -> {
                    assertThat(image.getWidth()).isEqualTo(400);
                    assertThat(image.getHeight()).isEqualTo(300);
                });
    }

    @Test
    void filesOfTheSameNameAreReplacedAndOthersLeftAlone() throws IOException {
        Files.createDirectories(out);
        Files.writeString(out.resolve("trace.csv"), "old");
        Files.writeString(out.resolve("notes.txt"), "mine");

        run("run", "sphere", "adam");

        assertThat(csv(out.resolve("trace.csv"))).hasSize(102);
        assertThat(out.resolve("notes.txt")).hasContent("mine");
    }

    // Bad input: a sentence, status 2, nothing written

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run rosenbrok adam                      | no objective 'rosenbrok'; did you mean Rosenbrock?",
                "run rosenbrock sdg                      | no optimizer 'sdg'; did you mean SGD?",
                "run rosenbrock adam@warm-upp            | no scheduler 'warm-upp'; did you mean WarmUp?",
                "run rosenbrock adam:rate=1              | Adam has no parameter 'rate'; it has lr, beta1,",
                "run rosenbrock adam:lr=-3               | Adam: lr must be >= 0, got -3.0",
                "run rosenbrock adam:lr=abc              | Adam: lr must be a number, got 'abc'",
                "run rosenbrock adam:lr                  | in 'adam:lr', position 6: expected key=value",
                "run rosenbrock genetic@warm-up          | Genetic has no lr, so it can't heed the scheduler WarmUp",
                "run rosenbrock adam@lambda-lr:lambda=x  | LambdaLR: ",
                "run quadratic:sigma=[[1,2],[2,1]] adam  | Quadratic: ",
                "run rosenbrock adam --start=1           | Rosenbrock: dimension must be >= 2, got 1",
                "run himmelblau adam --start=1,2,3       | Himmelblau has 2 dimensions, the start has 3",
                "run expression:f=x^2 adam --start=1,2   | Expression has 1 dimension, the start has 2",
                "run rosenbrock adam --start=1,NaN       | '--start': must be finite numbers separated by commas",
                "run rosenbrock adam --start=1,b         | '--start': must be finite numbers separated by commas",
                "run rosenbrock adam --steps=0           | '--steps': must be a whole number >= 1, got '0'",
                "run rosenbrock adam --starts=0          | '--starts': must be a whole number from 1 to 10000, got '0'",
                "run rosenbrock adam --starts=10001      | '--starts': must be a whole number from 1 to 10000, got '10001'",
                "compare rosenbrock adam --starts=2.5    | '--starts': must be a whole number from 1 to 10000, got '2.5'",
                "run rosenbrock adam --steps=1.5         | '--steps': must be a whole number >= 1, got '1.5'",
                "run rosenbrock adam --time=-1           | '--time': must be seconds > 0",
                "run rosenbrock adam --target=NaN        | '--target': must be a number, got 'NaN'",
                "run rosenbrock adam:lr=Infinity         | Adam: lr must be finite, got Infinity",
                "run quadratic:sigma=[[1,2],[3,4]] adam  | Quadratic: sigma: a covariance must be symmetric, got 2.0",
                "run rosenbrock adam --plotter=jfreechartplotter:x=1 | --plotter takes a name without parameters",
                "run rosenbrock adam --plugins=          | --plugins must be a folder, got ''",
                "gallery --plugins=nowhere               | --plugins must be a folder, got 'nowhere'",
                "run rosenbrock adam --range=1,1,0,2     | '--range': must be XMIN,XMAX,YMIN,YMAX with each min below",
                "run rosenbrock adam --range=1,2         | '--range': must be four numbers",
                "run rosenbrock adam --size=9x9          | '--size': a figure's sides must be 100 to 20000 pixels",
                "run rosenbrock adam --size=big          | '--size': must be WIDTHxHEIGHT",
                "run rosenbrock adam --grid=1            | '--grid': must be a whole number from 2 to 4000, got '1'",
                "run rosenbrock adam --scale=cubic       | '--scale'",
                "run rosenbrock adam --format=bmp        | --format must be one of pdf, png, svg, got 'bmp'",
                "run rosenbrock adam --format=png,bmp    | --format must be one of pdf, png, svg, got 'bmp'",
                "run rosenbrock adam --format=           | --format must be one of pdf, png, svg, got ''",
                "run rosenbrock adam --animate --size=4000x1001 | --animate draws at most 4 million pixels, and --size=4000x1001",
                "run rosenbrock adam --plotter=nobody    | no plotter 'nobody'; there are JFreeChartPlotter",
                "run rosenbrock adam --plugins=nowhere   | --plugins must be a folder, got 'nowhere'",
                "run rosenbrock adam --stepss=3          | Unknown option: '--stepss=3'",
                "run rosenbrock                          | Missing required parameter: 'ENTRY'",
                "run                                     | Missing required parameters: 'OBJECTIVE', 'ENTRY'",
                "compare rosenbrock                      | Missing required parameter: 'ENTRY'",
                "compare rosenbrock --set=torhc          | --set: no set 'torhc'; there are all, beyond-torch, classical",
                "compare rosenbrock adam sgd:mom=1       | SGD has no parameter 'mom'",
                "galery                                  | Did you mean: thalweg gallery"
            })
    void isRefusedWithASentence(String command, String sentence) {
        Console console = run(command.split(" +"));

        assertThat(console.err()).startsWith("thalweg: ").contains(sentence).doesNotContain("\tat ");
        assertThat(console.status()).isEqualTo(2);
        assertThat(console.out()).isEmpty();
        assertNothingIsWritten();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "evaluate rosenbrock               | Missing required option: '--at=X,Y,...'",
                "evaluate rosenbrock --at=1,1 --at=1 | --at must have as many coordinates each time",
                "evaluate himmelblau --at=1,2,3    | himmelblau has 2 dimensions, --at has 3",
                "evaluate expression:f=x --at=1,2  | expression:f=x has 1 dimension, --at has 2",
                "list everything                   | Invalid value for positional parameter",
                "describe adaam                    | nothing is called 'adaam'; did you mean Adam?",
                "describe adaam:lr=1               | nothing is called 'adaam'; did you mean Adam?",
                "describe adam:rate=1              | Adam has no parameter 'rate'; it has lr, beta1,",
                "describe powell:dimension=5       | Powell: dimension must be a multiple of 4",
                "describe booth:a=1                | Booth has no parameter 'a'; it has none"
            })
    void questionsAreRefusedWithASentence(String command, String sentence) {
        Console console = Console.run(command.split(" +"));

        assertThat(console.err()).startsWith("thalweg: ").contains(sentence);
        assertThat(console.status()).isEqualTo(2);
        assertThat(console.out()).isEmpty();
    }

    @Test
    void anOutThatIsNoFolderIsRefusedBeforeAnythingRuns() throws IOException {
        Files.createSymbolicLink(out, temporary.resolve("nowhere"));

        Console dangling = run("run", "sphere", "adam");
        assertThat(dangling.status()).isEqualTo(2);
        assertThat(dangling.out()).isEmpty();
        assertThat(Console.run("run", "sphere", "adam", "--out=").err())
                .contains("--out must be a folder, got no name");
        assertThat(Console.run("run", "sphere", "adam", "--out=" + out.resolveSibling("x".repeat(300)))
                        .status())
                .isEqualTo(2);
    }

    @Test
    void anOutThatIsAFileIsRefusedBeforeAnythingRuns() throws IOException {
        Files.writeString(out, "mine");

        Console console = run("gallery");

        assertThat(console.status()).isEqualTo(2);
        assertThat(console.err()).contains("--out must be a folder, but '").contains("' is none");
        assertThat(out).hasContent("mine");
    }

    // Plugins

    private Path plugins() {
        return temporary.resolve("plugins");
    }

    @Test
    void aJarWithOneObjectiveRunsBesideABadAndAGarbageOne() throws IOException {
        new JarBuilder()
                .objective("acme.Tilted", "(x[0] - 1) * (x[0] - 1) + (x[1] + 2) * (x[1] + 2)")
                .write(plugins().resolve("tilted.jar"));
        new JarBuilder()
                .service(Objective.class, "no.such.Class")
                .write(plugins().resolve("bad.jar"));
        Files.writeString(plugins().resolve("garbage.jar"), "garbage");

        Console console = run("run", "tilted", "adam:lr=0.1", "--plugins=" + plugins(), "--steps=300");

        assertThat(console.status()).isZero();
        assertThat(console.err()).as("nobody asked for them").doesNotContain("skipped");
        assertThat(Console.run("list", "objectives", "--plugins=" + plugins()).err())
                .contains(
                        "bad.jar: META-INF/services/org.thalweg.api.Objective, line 1: there is no class no.such.Class")
                .contains("garbage.jar: not a readable jar");
        assertThat(Console.run("describe", "titled", "--plugins=" + plugins()).err())
                .contains("did you mean Tilted?; 2 things were skipped in plugins, see: thalweg list plugins");
        List<String> last = csv(out.resolve("trace.csv")).get(301);
        assertThat(Double.parseDouble(last.get(7))).isBetween(0.99, 1.01);
        assertThat(last.get(1)).as("the gradient is found in the code").isEqualTo("300");
        assertThat(out.resolve("landscape.png")).isRegularFile();
    }

    @Test
    void anObjectiveThatCanNotBeFollowedIsDifferentiatedByDifferencesAndItIsSaid() throws IOException {
        new JarBuilder()
                .objective("acme.Streaming", "java.util.stream.DoubleStream.of(x).map(v -> v * v).sum()")
                .write(plugins().resolve("acme.jar"));

        Console console = run("run", "streaming", "adam:lr=0.1", "--plugins=" + plugins(), "--steps=3");

        assertThat(console.status()).isZero();
        assertThat(console.err())
                .contains("Streaming: the gradient is by central differences, since value() calls"
                        + " java.util.stream.DoubleStream.of");
        assertThat(csv(out.resolve("trace.csv")).get(4).get(1))
                .as("2n + 1 a step")
                .isEqualTo("15");
        assertThat(Files.readString(out.resolve("result.json"))).contains("\"gradient\" : \"numeric\"");
        assertThat(run("run", "streaming", "adam", "--plugins=" + plugins(), "--gradient=automatic")
                        .err())
                .contains("thalweg: Streaming can't be differentiated: value() calls");
        assertThat(Console.run("describe", "streaming", "--plugins=" + plugins())
                        .out())
                .contains("gradient: numeric, since value() calls");
    }

    /** A bowl whose right side, from x1 = -0.5 on, is calculated where nobody follows. */
    private void packHalfFollowed() {
        new JarBuilder()
                .source("acme.Half", """
                        package acme;
                        public class Half implements org.thalweg.api.Objective {
                            private static final ThreadLocal<double[]> SCRATCH =
                                    ThreadLocal.withInitial(() -> new double[1]);
                            public double value(double[] x) {
                                double[] sum = x[0] < -0.5 ? new double[1] : SCRATCH.get();
                                sum[0] = x[0] * x[0] + x[1] * x[1];
                                return sum[0];
                            }
                            public double[] start() { return new double[] {-1, 1}; }
                        }
                        """)
                .service(Objective.class, "acme.Half")
                .write(plugins().resolve("acme.jar"));
    }

    @Test
    void whereTheCodeCanNotBeFollowedOnlyOnTheWayDifferencesStandInAndItIsSaidOnce() throws IOException {
        packHalfFollowed();
        String[] command = {"compare", "half", "sgd:lr=0.1", "sgd:lr=0.1,momentum=0", "--plugins=" + plugins()};

        Console console = Console.run(List.of(command), "--steps=6", "--starts=9", "--out=" + out);

        assertThat(console.status()).isZero();
        assertThat(console.err())
                .containsOnlyOnce("gradient")
                .contains("Half: some gradients are by central differences, since value() stores a double that depends"
                        + " on x into an array that it didn't make");
        assertThat(csv(out.resolve("traces/01-sgd.csv")).stream().map(row -> row.get(1) + " " + row.get(2)))
                .as("four steps of one evaluation to x1 = -0.41, then two of 2n + 1")
                .containsExactly("evaluations gradients", "0 0", "1 1", "2 2", "3 3", "4 4", "9 5", "14 6");
        assertThat(Console.run(List.of(command), "--steps=6", "--starts=9", "--out=" + temporary.resolve("again")))
                .extracting(Console::out)
                .isEqualTo(console.out());
        assertThat(Console.run(List.of("evaluate", "half", "--at=-1,1", "--at=1,1"), command[4])
                        .err())
                .containsOnlyOnce("Half: some gradients are by central differences");
        assertThat(Console.run(List.of("evaluate", "half", "--at=-1,1", "--at=-2,1"), command[4])
                        .err())
                .isEmpty();
    }

    @Test
    void whereTheCodeCanNotBeFollowedOnTheWayNoGradientIsNumericUnlessThatIsAllowed() {
        packHalfFollowed();

        Console console =
                run("run", "half", "sgd:lr=0.1", "--plugins=" + plugins(), "--steps=6", "--gradient=automatic");

        assertThat(console.status()).isOne();
        assertThat(console.out())
                .contains("FAILED: Half threw IllegalStateException: no gradient, and --gradient=automatic allows no"
                        + " differences: value() stores a double that depends on x");
        assertThat(console.err()).doesNotContain("central differences");
    }

    /** The draws are of another class than the objective, and theirs can't be followed. */
    @Test
    void drawsThatCanNotBeFollowedAreNotDifferentiatedByDifferencesInSilence() throws IOException {
        new JarBuilder()
                .source("acme.Drawn", """
                        package acme;
                        import org.thalweg.api.Objective;
                        public class Drawn implements Objective {
                            public double value(double[] x) { return x[0] * x[0] + x[1] * x[1]; }
                            public Objective draw(java.util.random.RandomGenerator random) { return new Draw(); }
                            public record Draw() implements Objective {
                                public double value(double[] x) {
                                    return java.util.stream.DoubleStream.of(x).map(v -> v * v).sum();
                                }
                            }
                        }
                        """)
                .service(Objective.class, "acme.Drawn")
                .write(plugins().resolve("acme.jar"));

        Console allowed = run("run", "drawn", "sgd:lr=0.1", "--plugins=" + plugins(), "--steps=2");
        assertThat(allowed.status()).isZero();
        assertThat(allowed.err())
                .contains("Drawn: some gradients are by central differences, since value() calls"
                        + " java.util.stream.DoubleStream.of");
        assertThat(csv(out.resolve("trace.csv")).get(3).get(1)).isEqualTo("10");

        Console forced = run("run", "drawn", "sgd", "--plugins=" + plugins(), "--gradient=automatic");
        assertThat(forced.status()).isOne();
        assertThat(forced.out())
                .contains("FAILED: Drawn threw IllegalStateException: no gradient, and --gradient=automatic allows no"
                        + " differences: value() calls java.util.stream.DoubleStream.of");
    }

    /** Where the run begins, not at some default start. */
    @Test
    void anObjectiveOfThreeVariablesThatDoesNotSaySoHasItsGradient() {
        new JarBuilder()
                .objective("acme.Three", "x[0] * x[0] + x[1] + x[2]")
                .write(plugins().resolve("acme.jar"));

        Console console = Console.run("evaluate", "three", "--at=3,1,1", "--plugins=" + plugins());

        assertThat(console.out()).isEqualTo("value,g1,g2,g3\n11.0,6.0,1.0,1.0\n");
        assertThat(console.err()).isEmpty();
    }

    @Test
    void anObjectiveWhoseDefaultPartIsALambdaRuns() {
        new JarBuilder()
                .source(
                        "acme.Around",
                        "package acme; import org.thalweg.api.Objective;"
                                + " public record Around(Objective inner) implements Objective {"
                                + " public Around() { this(x -> x[0] * x[0] + 3 * x[1]); }"
                                + " public double value(double[] x) { return 2 * inner.value(x); } }")
                .service(Objective.class, "acme.Around")
                .write(plugins().resolve("acme.jar"));

        assertThat(Console.run("evaluate", "around", "--at=3,1", "--plugins=" + plugins())
                        .out())
                .isEqualTo("value,g1,g2\n24.0,12.0,6.0\n");
    }

    @Test
    void theKindOfGradientIsNotMentionedWhereNoneWasTaken() {
        assertThat(run("run", "bbob:function=7", "nelder-mead", "--steps=3").err())
                .doesNotContain("gradient");
        String wrapped = "noisy:inner=slice(inner=scaled(inner=bbob(function=7,dimension=3)))";
        assertThat(run("run", wrapped, "adam", "--steps=3").err().lines())
                .as("once, though it is that of each wrapper too")
                .filteredOn(line -> line.contains("by central differences, since the step ellipsoid is flat"))
                .hasSize(1);
    }

    @Test
    void aWrapperAroundAPluginsObjectiveHasItsGradient() throws IOException {
        new JarBuilder()
                .objective("acme.Bowl", "x[0] * x[0] + x[1] * x[1]")
                .write(plugins().resolve("acme.jar"));

        Console console = Console.run("evaluate", "shifted:inner=bowl,by=[1,2]", "--at=3,3", "--plugins=" + plugins());

        assertThat(console.out()).isEqualTo("value,g1,g2\n5.0,4.0,2.0\n");
        assertThat(console.err()).isEmpty();
        assertThat(run("run", "shifted:inner=bowl", "sgd", "--plugins=" + plugins(), "--json")
                        .out())
                .contains("\"gradient\" : \"automatic\"");
    }

    @Test
    void oneGradientCanBeAskedFor() {
        String analytic = Console.run("evaluate", "rastrigin", "--at=0.3,2").out();
        String numeric = Console.run("evaluate", "rastrigin", "--at=0.3,2", "--gradient=numeric")
                .out();

        assertThat(Console.run("evaluate", "rastrigin", "--at=0.3,2", "--gradient=analytic")
                        .out())
                .isEqualTo(analytic);
        assertThat(numeric).isNotEqualTo(analytic);
        assertThat(Console.run("evaluate", "bbob:function=7", "--at=0,0", "--gradient=analytic")
                        .err())
                .contains("Bbob has no gradient of its own, which --gradient=analytic asks for");
    }

    /** All entries see the same draws, and what is reported is the true loss. */
    @Test
    void aNoisyObjectiveIsReportedByItsTrueLoss() throws IOException {
        run("compare", "noisy:inner=sphere,sigma=5", "sgd:lr=0.01", "sgd:lr=0.01,momentum=0", "--start=1,1");

        List<List<String>> trace = csv(out.resolve("traces/01-sgd.csv"));
        assertThat(csv(out.resolve("traces/02-sgd.csv"))).isEqualTo(trace);
        double x = Double.parseDouble(trace.get(50).get(7));
        double y = Double.parseDouble(trace.get(50).get(8));
        assertThat(Double.parseDouble(trace.get(50).get(3))).isEqualTo(x * x + y * y);
        assertThat(x).isNotEqualTo(y);
    }

    @Test
    void anAmbiguousNameIsRefusedWithTheChoices() {
        new JarBuilder().objective("acme.Sphere", "x[0] * x[0]").write(plugins().resolve("acme.jar"));

        Console ambiguous = run("run", "sphere", "adam", "--plugins=" + plugins());
        assertThat(ambiguous.status()).isEqualTo(2);
        assertThat(ambiguous.err())
                .contains("the objective 'sphere' is ambiguous; say which: builtin/Sphere or acme/Sphere");
        assertNothingIsWritten();

        assertThat(run("run", "acme/sphere", "adam", "--plugins=" + plugins()).status())
                .isZero();
        assertThat(run("run", "builtin/sphere", "adam", "--plugins=" + plugins())
                        .status())
                .isZero();
    }

    @Test
    void twoOfOneNameInOneJarAreToldApartByTheirClassNames() {
        new JarBuilder()
                .objective("acme.Tilted", "x[0]")
                .objective("acme.other.Tilted", "x[1]")
                .write(plugins().resolve("acme.jar"));

        Console ambiguous = run("run", "tilted", "adam", "--plugins=" + plugins());
        assertThat(ambiguous.err()).contains("say which: acme.Tilted or acme.other.Tilted");
        assertThat(run("run", "acme.other.Tilted", "adam", "--plugins=" + plugins())
                        .status())
                .isZero();
    }

    @Test
    void listAndDescribeTellWhereSomethingComesFrom() throws IOException {
        new JarBuilder().objective("acme.Tilted", "x[0]").write(plugins().resolve("acme-1.2.jar"));
        Files.writeString(plugins().resolve("garbage.jar"), "garbage");

        assertThat(Console.run("list", "plugins", "--quiet", "--plugins=" + plugins())
                        .out())
                .contains("acme-1.2.jar", "acme/Tilted", "garbage.jar", "not a readable jar");
        assertThat(Console.run("describe", "tilted", "--quiet", "--plugins=" + plugins())
                        .out())
                .contains("acme-1.2.jar", "gradient: automatic", "dimension: any");
    }

    @Test
    void whatAPluginThrowsEndsItsRunAndNoOther() {
        new JarBuilder()
                .source(
                        "acme.Bomb",
                        "package acme; public class Bomb implements org.thalweg.api.Optimizer {"
                                + " public Run start(org.thalweg.api.Problem problem) { return (x, rates) -> {"
                                + " if (problem.evaluations() == 5) throw new IllegalStateException(\"boom\\u001b[2J\");"
                                + " return problem.value(x); }; } }")
                .service(org.thalweg.api.Optimizer.class, "acme.Bomb")
                .write(plugins().resolve("acme.jar"));
        Path alone = temporary.resolve("alone");
        Console.run("compare", "sphere", "adam", "--out=" + alone);

        Console console = run("compare", "sphere", "adam", "bomb", "sgd", "--plugins=" + plugins());

        assertThat(console.status()).isEqualTo(1);
        assertThat(console.out())
                .contains("FAILED: Bomb threw IllegalStateException: boom?[2J")
                .contains("STEPS: made all 100 steps");
        assertThat(out.resolve("traces/01-adam.csv")).hasSameBinaryContentAs(alone.resolve("traces/01-adam.csv"));
        assertThat(out.resolve("traces/02-bomb.csv")).as("the trace so far").isRegularFile();
        assertThat(out.resolve("landscape.png")).isRegularFile();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Double.NaN               | NOT_FINITE: the loss at step 0 is NaN",
                "1 / 0.0                  | NOT_FINITE: the loss at step 0 is Infinity",
                "x[7]                     | FAILED: Odd threw ArrayIndexOutOfBoundsException",
                "value(x)                 | FAILED: Odd threw StackOverflowError",
                "Integer.parseInt(\"x\")  | FAILED: Odd threw NumberFormatException"
            })
    void anObjectiveThatIsNoUseStillLeavesAResult(String value, String end) throws IOException {
        new JarBuilder().objective("acme.Odd", value).write(plugins().resolve("acme.jar"));

        Console console = run("compare", "odd", "adam", "genetic", "--plugins=" + plugins());

        assertThat(console.status()).isEqualTo(1);
        assertThat(console.out()).contains(end);
        assertThat(console.err()).doesNotContain("\tat ");
        assertThat(csv(out.resolve("traces/01-adam.csv")))
                .as("header and start")
                .hasSize(2);
        assertThat(out.resolve("convergence.png")).isRegularFile();
    }

    @Test
    void aLandscapeWithHolesIsDrawnAndOneThatOverflowsTheStackIsGivenUp() {
        new JarBuilder()
                .objective("acme.Holey", "x[0] < 0 ? x[7] : x[0]")
                .objective("acme.Endless", "value(x)")
                .write(plugins().resolve("acme.jar"));

        assertThat(run("run", "holey", "genetic", "--plugins=" + plugins(), "--start=1,1")
                        .err())
                .doesNotContain("can't be written");
        assertThat(out.resolve("landscape.png")).isRegularFile();
        assertThat(run("run", "endless", "genetic", "--plugins=" + plugins()).err())
                .contains("landscape.png can't be written: StackOverflowError");
    }

    @Test
    void anExceptionWhoseMessageThrowsCostsNoOtherRun() {
        new JarBuilder()
                .source(
                        "acme.Evil",
                        "package acme; public class Evil implements org.thalweg.api.Optimizer {"
                                + " public Run start(org.thalweg.api.Problem problem) { throw new RuntimeException() {"
                                + " public String getMessage() { throw new IllegalStateException(\"ha\"); } }; } }")
                .service(org.thalweg.api.Optimizer.class, "acme.Evil")
                .write(plugins().resolve("acme.jar"));

        Console console = run("compare", "sphere", "evil", "adam", "--plugins=" + plugins());

        assertThat(console.status()).isEqualTo(1);
        assertThat(console.out()).contains("FAILED: Evil threw", "STEPS: made all 100 steps");
    }

    @Test
    void whatAnObjectiveThrowsWhenAskedAboutItselfIsToldWithItsName() {
        new JarBuilder()
                .source(
                        "acme.Shy",
                        "package acme; public class Shy implements org.thalweg.api.Objective {"
                                + " public double value(double[] x) { return x[0] * x[0]; }"
                                + " public double[] start() { return new double[] {1, 1}; }"
                                + " public org.thalweg.api.Box domain() { throw new IllegalStateException(\"no domain\"); }"
                                + " public java.util.List<org.thalweg.api.Minimum> minima() { return null; } }")
                .service(Objective.class, "acme.Shy")
                .write(plugins().resolve("acme.jar"));

        Console described = Console.run("describe", "shy", "--plugins=" + plugins());
        assertThat(described.status()).isZero();
        assertThat(described.out())
                .contains("domain: threw IllegalStateException: no domain", "minima: threw NullPointerException")
                .contains("start: [1.0,1.0]");

        assertThat(Console.run("evaluate", "shy", "--at=3,0", "--plugins=" + plugins())
                        .out())
                .contains("9.0,");

        Console ran = run("run", "shy", "adam", "--plugins=" + plugins());
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).contains("landscape.png can't be written: Shy threw IllegalStateException: no domain");
        assertThat(out.resolve("trace.csv")).isRegularFile();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "int dimension() { return -3; } | dimension() must be >= 1, or 0 for any, got -3",
                "Box domain() { return Box.cube(3, 0, 1); } | domain() must be of 2 dimensions, as dimension() says, got 3",
                "double[] start() { return new double[1]; } | start() must be of 2 dimensions, as dimension() says, got 1",
                "List<Minimum> minima() { return List.of(Minimum.of(0, 0, 0), Minimum.of(0, 1)); }"
                        + " | each minimum must be of 2 dimensions, as dimension() says, got 1"
            })
    void anObjectiveWhoseStatementsDoNotFitIsRefusedWithWhatWouldBeRight(String method, String sentence) {
        String dimension = method.startsWith("int") ? "" : "public int dimension() { return 2; } ";
        new JarBuilder()
                .source(
                        "acme.Misfit",
                        "package acme; import java.util.List; import org.thalweg.api.*;"
                                + " public class Misfit implements Objective { " + dimension + "public " + method
                                + " public double value(double[] x) { return x[0]; } }")
                .service(Objective.class, "acme.Misfit")
                .write(plugins().resolve("acme.jar"));

        for (String command : List.of("run misfit adam", "run scaled:inner=misfit adam", "landscape misfit")) {
            Console console = run((command + " --plugins=" + plugins()).split(" "));
            assertThat(console.err()).isEqualTo("thalweg: acme.Misfit: " + sentence + "\n");
            assertThat(console.status()).isEqualTo(2);
        }
        assertNothingIsWritten();
        assertThat(Console.run("describe", "misfit", "--plugins=" + plugins()).out())
                .contains("fault: acme.Misfit: " + sentence + "\n");
    }

    @Test
    void evaluateLosesOnlyThePointThatThrows() {
        new JarBuilder()
                .objective("acme.Odd", "x[0] == 0 ? x[7] : x[0]")
                .write(plugins().resolve("acme.jar"));

        Console console = Console.run("evaluate", "odd", "--at=0", "--at=2", "--plugins=" + plugins());

        assertThat(console.status()).isEqualTo(1);
        assertThat(console.out()).startsWith("value,g1\n,\n2.0,");
        assertThat(console.err()).contains("odd at [0.0] threw ArrayIndexOutOfBoundsException");
    }
}
