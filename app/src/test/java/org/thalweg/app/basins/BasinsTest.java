package org.thalweg.app.basins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thalweg.app.Console;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Maps of basins, through the whole program. */
class BasinsTest {
    @TempDir
    Path folder;

    private Console run(String out, String... args) {
        return Console.run(List.of(args), "--out=" + folder.resolve(out), "--size=300x300", "--grid=8");
    }

    private List<NamedCsvRecord> csv(String file) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(folder.resolve(file))) {
            return rows.stream().toList();
        }
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }

    private static long count(List<NamedCsvRecord> rows, Predicate<NamedCsvRecord> which) {
        return rows.stream().filter(which).count();
    }

    @Test
    void eachStartEndsAsARunFromThereAndIsCloseFromItsStepsOn() throws IOException {
        run("map", "compare", "himmelblau", "adam:lr=0.1", "bfgs", "--steps=150", "--basins=3");
        List<NamedCsvRecord> rows = csv("map/basins.csv");
        assertThat(rows).hasSize(2 * 9);
        for (NamedCsvRecord row : rows) {
            String start = "--start=" + row.getField("start1") + "," + row.getField("start2");
            run("one", "run", "himmelblau", row.getField("entry"), start, "--steps=150");
            JsonNode run = JsonMapper.shared()
                    .readTree(Files.readString(folder.resolve("one/result.json")))
                    .path("runs")
                    .path(0);
            assertThat(number(row, "loss")).isEqualTo(run.path("loss").asDouble());
            assertThat(number(row, "x1")).isEqualTo(run.path("x").path(0).asDouble());
            assertThat(number(row, "x2")).isEqualTo(run.path("x").path(1).asDouble());
            assertThat(row.getField("end")).isEqualTo("minimum");
            long steps = Long.parseLong(row.getField("steps"));
            List<NamedCsvRecord> trace = csv("one/trace.csv");
            for (int step = 0; step < trace.size(); step++) {
                // a thousandth of the domain's sides of 10; the run has ended within 1e-3 of the minimum itself
                double distance = Math.hypot(
                        number(trace.get(step), "x1") - number(row, "x1"),
                        number(trace.get(step), "x2") - number(row, "x2"));
                if (step >= steps) {
                    assertThat(distance)
                            .as("from step %d on, at %d", steps, step)
                            .isLessThan(0.011);
                } else if (step == steps - 1) {
                    assertThat(distance).as("before").isGreaterThan(0.009);
                }
            }
        }
    }

    @Test
    void theGridFillsTheDomainOrTheRangeFromItsLowerLeftCorner() throws IOException {
        run("domain", "run", "himmelblau", "sgd:lr=0.01", "--basins=4");
        List<NamedCsvRecord> rows = csv("domain/basins.csv");
        assertThat(rows.get(0).getFields().subList(2, 4)).containsExactly("-3.75", "-3.75");
        assertThat(rows.get(1).getFields().subList(2, 4)).containsExactly("-1.25", "-3.75");
        assertThat(rows.get(15).getFields().subList(2, 4)).containsExactly("3.75", "3.75");

        run("range", "run", "himmelblau", "sgd:lr=0.01", "--basins=2", "--range=0,4,0,8");
        assertThat(csv("range/basins.csv").get(3).getFields().subList(2, 4)).containsExactly("3.0", "6.0");
    }

    /** Gradient descent with steps short enough follows the gradient's flow to the minimum of the same quadrant. */
    @Test
    void eachMinimumOfHimmelblausHasABasinAroundIt() throws IOException {
        Console console =
                run("out", "compare", "himmelblau", "sgd:lr=0.005", "adam:lr=0.1", "--basins=20", "--steps=300");

        assertThat(console.status()).isZero();
        List<NamedCsvRecord> rows = csv("out/basins.csv").subList(0, 400);
        double[][] minima = {{3, 2}, {-2.805118, 3.131313}, {-3.779310, -3.283186}, {3.584428, -1.848127}};
        for (NamedCsvRecord row : rows) {
            int minimum = Integer.parseInt(row.getField("minimum"));
            assertThat(number(row, "x1")).isCloseTo(minima[minimum - 1][0], within(0.01));
            assertThat(number(row, "x2")).isCloseTo(minima[minimum - 1][1], within(0.01));
            // the borders run within 1 of the axes
            double x = number(row, "start1");
            double y = number(row, "start2");
            if (Math.abs(x) > 1 && Math.abs(y) > 1) {
                assertThat(minimum).as("from %s, %s", x, y).isEqualTo(x > 0 ? y > 0 ? 1 : 4 : y > 0 ? 2 : 3);
            }
        }
        JsonNode basins = JsonMapper.shared()
                .readTree(Files.readString(folder.resolve("out/result.json")))
                .path("basins");
        assertThat(basins.path("minima").size()).isEqualTo(4);
        assertThat(basins.path("minima").path(0).path("known").asBoolean()).isTrue();
        for (int minimum = 0; minimum < 4; minimum++) {
            String number = Integer.toString(minimum + 1);
            assertThat(basins.path("runs").path(0).path("starts").path(minimum).asLong())
                    .isEqualTo(count(rows, row -> row.getField("minimum").equals(number)));
        }
        assertThat(console.out()).contains("1 at (3, 2)", "3 at (-3.78, -3.28)", "median steps");
        assertThat(folder.resolve("out/basins.png")).isRegularFile();
    }

    /** The camel's six minima lie in pairs opposite each other, and so do their basins. */
    @Test
    void minimaThatNobodyToldOfAreFound() throws IOException {
        run("out", "run", "six-hump-camel", "sgd:lr=0.01", "--basins=30", "--steps=600");

        List<NamedCsvRecord> rows = csv("out/basins.csv");
        JsonNode minima = JsonMapper.shared()
                .readTree(Files.readString(folder.resolve("out/result.json")))
                .path("basins")
                .path("minima");
        assertThat(minima.size()).isEqualTo(6);
        for (int i = 0; i < 6; i++) {
            assertThat(minima.path(i).path("known").asBoolean()).isEqualTo(i < 2);
        }
        assertThat(minima.path(2).path("value").asDouble()).isCloseTo(-0.215464, within(1e-5));
        for (int i = 0; i < 450; i++) {
            NamedCsvRecord row = rows.get(i);
            NamedCsvRecord opposite = rows.get(899 - i);
            assertThat(opposite.getField("end")).isEqualTo(row.getField("end"));
            assertThat(number(opposite, "x1")).isCloseTo(-number(row, "x1"), within(1e-6));
            assertThat(opposite.getField("steps")).isEqualTo(row.getField("steps"));
        }
    }

    @Test
    void runsThatFailLeaveOrCreepAreToldApart() throws IOException {
        run("left", "run", "expression:f=x^4+y^4", "sgd:lr=1", "--basins=4", "--start=0.5,0.5", "--range=-8,8,-8,8");
        assertThat(csv("left/basins.csv")).allMatch(row -> row.getField("end").equals("left"));

        // half the starts have no value, and no run from there goes anywhere
        run("failed", "run", "expression:f=sqrt(x)+y^2", "nelder-mead", "--basins=4", "--start=1,1");
        assertThat(csv("failed/basins.csv"))
                .allMatch(row -> row.getField("end").equals("failed") == number(row, "start1") < 0);
        assertThat(csv("failed/basins.csv"))
                .noneMatch(row -> row.getField("end").equals("left"));

        // along the valley's floor each step is far shorter than what counts as close
        run("slow", "run", "rosenbrock", "sgd:lr=1e-5", "--basins=10", "--range=-1.5,0.5,-0.5,1.5", "--steps=3000");
        List<NamedCsvRecord> slow = csv("slow/basins.csv");
        assertThat(slow).allMatch(row -> row.getField("end").equals("undecided"));
        assertThat(slow.get(0).getField("minimum")).isEmpty();
        assertThat(slow.get(0).getField("steps")).isEmpty();
    }

    /** Around the one minimum, whose valley is so curved that runs creep where they would be at rest elsewhere. */
    @Test
    void nothingIsFoundInRosenbrocksValleyButItsMinimum() throws IOException {
        run("out", "run", "rosenbrock", "sgd:lr=0.002,momentum=0.9", "--steps=200", "--basins=40", "--range=-2,2,-1,3");

        List<NamedCsvRecord> rows = csv("out/basins.csv");
        assertThat(count(rows, row -> row.getField("end").equals("undecided"))).isGreaterThan(100);
        assertThat(rows).allMatch(row -> List.of("", "1").contains(row.getField("minimum")));
    }

    @Test
    void aRunThatReachesTheTargetIsAtTheNearestMinimum() throws IOException {
        run("out", "run", "himmelblau", "adam:lr=0.1", "--target=0.5", "--basins=6", "--steps=400");

        for (NamedCsvRecord row : csv("out/basins.csv")) {
            assertThat(row.getField("end")).isEqualTo("minimum");
            assertThat(number(row, "loss")).isBetween(0.0, 0.5);
        }
    }

    @Test
    void areTheSameOnOneCoreAndOnMany() throws Exception {
        String[] args = {
            "compare", "himmelblau", "adam:lr=0.1", "simulated-annealing", "--steps=40", "--basins=12", "--format=svg"
        };
        run("all", args);
        ForkJoinPool one = new ForkJoinPool(1);
        try {
            one.submit(() -> run("one", args)).get();
        } finally {
            one.shutdown();
        }
        for (String file : List.of("basins.csv", "basins.svg", "result.json")) {
            assertThat(folder.resolve("one/" + file)).hasSameBinaryContentAs(folder.resolve("all/" + file));
        }
        run("more", "compare", "himmelblau", "nelder-mead", "simulated-annealing", "--steps=40", "--basins=12");
        List<NamedCsvRecord> beside = csv("more/basins.csv");
        List<NamedCsvRecord> before = csv("all/basins.csv");
        for (int i = 144; i < 288; i++) {
            assertThat(beside.get(i).getField("x1"))
                    .as("whatever runs beside it")
                    .isEqualTo(before.get(i).getField("x1"));
        }
    }

    /** What follows a space is an entry, never a number of starts. */
    @Test
    void theSizeIsOptional() throws IOException {
        Console console = run("out", "run", "himmelblau", "--basins", "sgd:lr=0.01", "--steps=1");

        assertThat(console.status()).isZero();
        assertThat(csv("out/basins.csv")).hasSize(200 * 200);
        assertThat(run("last", "run", "himmelblau", "sgd:lr=0.01", "--steps=1", "--basins")
                        .status())
                .isZero();
        run("none", "run", "himmelblau", "sgd:lr=0.01");
        assertThat(folder.resolve("none/basins.csv")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "'compare,rosenbrock,adam,--basins=9,--start=1;1;1', '--basins is for 2 dimensions, and here are 3'",
        "'compare,himmelblau,adam,--basins=1', 'must be a whole number from 2 to 2000, got ''1'''",
        "'compare,himmelblau,adam,--basins=many', 'must be a whole number from 2 to 2000, got ''many'''",
        "'compare,himmelblau,adam,sgd,--basins=2000', "
                + "'--basins=2000 of 2 entries asks for 8000000 runs, and 4000000 are the most'"
    })
    void refusals(String command, String message) {
        String[] args = command.split(",");
        for (int i = 0; i < args.length; i++) {
            args[i] = args[i].replace(';', ',');
        }

        Console console = run("out", args);

        assertThat(console.status()).isEqualTo(2);
        assertThat(console.err()).contains(message);
        assertThat(folder.resolve("out")).doesNotExist();
    }
}
