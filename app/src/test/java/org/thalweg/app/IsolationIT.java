package org.thalweg.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.api.Objective;
import org.thalweg.api.Optimizer;

/** What plugins do to processes, in processes of their own, by the built program. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "starts the sh launcher")
class IsolationIT {
    /** Optimisers that go downhill, and do something else besides, from their eighth step on. */
    private static final Map<String, String> FAULTS = Map.ofEntries(
            Map.entry("Exits", "System.exit(0);"),
            Map.entry("ExitsWith7", "System.exit(7);"),
            Map.entry("Halts", "Thread.sleep(200); Runtime.getRuntime().halt(0);"), // by then it was told of
            Map.entry("Hoards", "kept.add(new byte[Integer.MAX_VALUE]);"),
            Map.entry("Leaks", "while (true) { kept.add(new byte[1 << 20]); }"),
            Map.entry("Recurses", "step(x, rates);"),
            Map.entry("Loops", "while (true) { Thread.onSpinWait(); }"),
            Map.entry("Crashes", "Thread.sleep(200); write(\"sun.misc.Unsafe\");"),
            Map.entry("Stays", "new Thread(() -> { while (true) { Thread.onSpinWait(); } }).start();"),
            Map.entry("Reads", "if (System.in.read() >= 0) { throw new IllegalStateException(\"it was told\"); }"),
            Map.entry(
                    "Forges",
                    "out.write(\"{\\\"done\\\":{\\\"reason\\\":\\\"TARGET\\\"}}\\nhalf a line\".getBytes());"),
            Map.entry("Floods", "for (int i = 0; i < 6; i++) { out.write(new byte[1 << 20]); }"),
            Map.entry("Chats", "for (int i = 0; i < 30; i++) { System.out.println(\"hello\\u001b[31m\"); }"));

    @TempDir
    static Path plugins;

    @TempDir
    Path folder;

    @BeforeAll
    static void makePlugins() {
        JarBuilder jar = new JarBuilder();
        FAULTS.forEach((name, fault) ->
                jar.source("acme." + name, optimizer(name, fault)).service(Optimizer.class, "acme." + name));
        jar.source("acme.Tame", optimizer("Tame", ""))
                .service(Optimizer.class, "acme.Tame")
                .objective("acme.Tilted", "Math.pow(x[0] - 1, 2) + 10 * Math.pow(x[1] - x[0], 2)")
                .source(
                        "acme.Deadly",
                        "package acme; public class Deadly implements org.thalweg.api.Objective {"
                                + " public double value(double[] x) { if (x[0] < 0) { System.exit(3); }"
                                + " return x[0] * x[0] + x[1] * x[1]; } }")
                .service(Objective.class, "acme.Deadly")
                .write(plugins.resolve("acme.jar"));
    }

    private static String optimizer(String name, String fault) {
        return "package acme; import org.thalweg.api.*; public class " + name + " implements Optimizer {"
                + " static java.util.List<byte[]> kept = new java.util.ArrayList<>();"
                + " static void write(String unsafe) throws Exception {"
                + "  java.lang.reflect.Field field = Class.forName(unsafe).getDeclaredField(\"theUnsafe\");"
                + "  field.setAccessible(true); Object it = field.get(null);"
                + "  it.getClass().getMethod(\"putAddress\", long.class, long.class).invoke(it, 0L, 0L); }"
                + " public Run start(Problem problem) { double[] g = new double[problem.dimension()]; return new Run() {"
                + "  int steps; java.io.FileOutputStream out = new java.io.FileOutputStream(java.io.FileDescriptor.out);"
                + "  public double step(double[] x, Rates rates) {"
                + "   if (steps++ >= 7) { try { if (steps >= 0) { " + fault + " } }"
                + "    catch (Exception e) { throw new IllegalStateException(e); } }"
                + "   double value = problem.valueAndGradient(x, g);"
                + "   for (int i = 0; i < x.length; i++) { x[i] -= 1e-3 * g[i]; }"
                + "   return value; } }; } }";
    }

    private Distribution.Output thalweg(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.add("--plugins=" + plugins);
        return Distribution.built().thalweg(folder, all.toArray(String[]::new));
    }

    /** What the files of data hold, by their names. */
    private Map<String, String> data(String out) throws IOException {
        Map<String, String> data = new TreeMap<>();
        Path root = folder.resolve(out);
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(file).toString();
                if (name.endsWith(".csv") || name.endsWith(".json")) {
                    data.put(name, Files.readString(file));
                }
            }
        }
        return data;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "compare tilted adam:lr=0.1 tame nelder-mead --starts=4",
                "compare tilted adam sgd --tune=lr --tune-runs=4",
                "compare rosenbrock tame cma-es:sigma=0.3 --basins=6 --target=1e-3",
                "compare noisy:inner=tilted,sigma=0.1 adam:lr=0.1@warm-up tame --steps=300",
                "run tilted lbfgs --gradient=numeric --evaluations=200 --start=1e-3,0.1",
                "run rosenbrock adam --steps=70000 --no-report"
            })
    void resultsAreTheSame(String command) throws IOException {
        String[] args = command.split(" ");

        Distribution.Output here = thalweg(with(args, "--out=here"));
        Distribution.Output isolated = thalweg(with(args, "--out=isolated", "--isolate=all"));

        assertThat(isolated.err()).isEqualTo(here.err().replace("wrote here", "wrote isolated"));
        assertThat(isolated.out()).isEqualTo(here.out());
        assertThat(isolated.status()).isEqualTo(here.status());
        assertThat(data("isolated")).isEqualTo(data("here")).containsKey("result.json");
    }

    private static String[] with(String[] args, String... more) {
        return Stream.concat(Stream.of(args), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void whatEachDoesCostsItsRunAlone() throws IOException {
        Map<String, String> ends = new LinkedHashMap<>();
        ends.put("adam:lr=0.1", "STEPS: made all 20 steps");
        ends.put("Exits", "FAILED: its process exited with status 0");
        ends.put("ExitsWith7", "FAILED: its process exited with status 7");
        ends.put("Halts", "FAILED: its process exited with status 0");
        ends.put("Hoards", "FAILED: Hoards threw OutOfMemoryError");
        ends.put("Leaks", "FAILED: ");
        ends.put("Recurses", "FAILED: Recurses threw StackOverflowError");
        ends.put("Loops", "TIME: killed after 1 s: an evaluation did not return");
        ends.put("Crashes", "FAILED: its process crashed: SIGSEGV");
        ends.put("Stays", "STEPS: made all 20 steps");
        ends.put("Reads", "STEPS: made all 20 steps");
        ends.put("Forges", "STEPS: made all 20 steps");
        ends.put("Floods", "STEPS: made all 20 steps");
        ends.put("Chats", "STEPS: made all 20 steps");
        ends.put("nelder-mead", "STEPS: made all 20 steps");
        assertThat(ends).containsKeys(FAULTS.keySet().toArray(String[]::new));
        String[] command = Stream.of(
                        Stream.of("compare", "rosenbrock"), ends.keySet().stream(), Stream.of("--steps=20"))
                .flatMap(words -> words)
                .toArray(String[]::new);
        thalweg("compare", "rosenbrock", "adam:lr=0.1", "nelder-mead", "--steps=20", "--out=alone", "--no-report");

        Distribution.Output output =
                thalweg(with(command, "--time=1", "--memory=32m", "--isolate", "--out=with", "--no-report"));

        assertThat(output.status()).isEqualTo(1);
        assertThat(output.err()).doesNotContain("Exception").endsWith("wrote with\n");
        List<String> table = output.out().lines().toList();
        int row = 1;
        for (Map.Entry<String, String> end : ends.entrySet()) {
            assertThat(table.get(row)).startsWith(end.getKey() + " ").contains(" " + end.getValue());
            Path trace = trace("with", row);
            assertThat(Files.readAllLines(trace))
                    .as("the header, the start and seven steps of " + end.getKey())
                    .hasSizeGreaterThanOrEqualTo(9);
            row++;
        }
        assertThat(Files.readString(trace("with", 1))).isEqualTo(Files.readString(trace("alone", 1)));
        assertThat(Files.readString(trace("with", row - 1))).isEqualTo(Files.readString(trace("alone", 2)));
    }

    private Path trace(String out, int run) throws IOException {
        try (Stream<Path> traces = Files.list(folder.resolve(out + "/traces"))) {
            return traces.filter(file -> file.getFileName().toString().startsWith(String.format("%02d-", run)))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void whatOnePrintsIsShownWithItsNameAndBounded() {
        Distribution.Output output = thalweg("run", "sphere", "chats", "--steps=20", "--isolate");

        assertThat(output.err().lines().filter(line -> line.equals("chats printed: hello?[31m")))
                .hasSize(20);
        assertThat(output.err().lines().filter(line -> line.startsWith("chats")))
                .hasSize(21)
                .last()
                .isEqualTo("chats printed more than that, which is left out");
    }

    @Test
    void anObjectiveThatEndsItsProcessIsNeverAskedHere() {
        Distribution.Output output =
                thalweg("compare", "deadly", "adam:lr=0.1", "nelder-mead", "--start=0.5,0.5", "--isolate", "--out=o");

        assertThat(output.out()).containsPattern("adam:lr=0.1 .*FAILED: its process exited with status 3");
        assertThat(output.err())
                .contains("left out, since when asked for values, its process exited with status 3: landscape.png\n")
                .endsWith("wrote o\n");
        assertThat(folder.resolve("o/convergence.png")).isNotEmptyFile();
    }

    @Test
    void whatIsRefusedIsRefusedAlike() {
        for (String[] refused : new String[][] {
            {"run", "tilted:a=1", "adam"}, {"run", "tilted", "adam:lr=-1"}, {"run", "tilted", "tame@warm-up"}
        }) {
            assertThat(thalweg(with(refused, "--isolate")))
                    .isEqualTo(thalweg(refused))
                    .satisfies(output -> assertThat(output.status()).isEqualTo(2));
        }
    }

    @Test
    void memoryIsASize() {
        Distribution.Output output = thalweg("run", "sphere", "adam", "--isolate=all", "--memory=lots");

        assertThat(output.status()).isEqualTo(2);
        assertThat(output.err()).contains("must be a size of at least 16m, such as 512m or 2g, got 'lots'");
    }

    @Test
    void ctrlCEndsARunThatIsStuck() throws IOException, InterruptedException {
        Path err = folder.resolve("err.txt");
        Process process = Distribution.built()
                .starting("run", "sphere", "loops", "--isolate", "--plugins=" + plugins)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out.txt").toFile())
                .redirectError(err.toFile())
                .start();
        while (process.descendants().findAny().isEmpty() || !Files.exists(folder.resolve("thalweg-out"))) {
            assertThat(process.waitFor(20, TimeUnit.MILLISECONDS)).isFalse();
        }
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(Files.readString(folder.resolve("out.txt"))).contains("INTERRUPTED");
        assertThat(process.descendants()).isEmpty();
        assertThat(Files.readString(err)).endsWith("wrote thalweg-out\n");
    }
}
