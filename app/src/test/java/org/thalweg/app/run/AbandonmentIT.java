package org.thalweg.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.api.Objective;
import org.thalweg.api.Optimizer;
import org.thalweg.app.Distribution;
import org.thalweg.app.JarBuilder;

/** A plugin that does not return costs its own run alone, and the program ends though a thread of its is stuck. */
class AbandonmentIT {
    @TempDir
    Path folder;

    @BeforeEach
    void dropIn() throws IOException {
        new JarBuilder()
                .source("acme.Loops", optimizer("Loops", "while (true) { }"))
                .source(
                        "acme.Sleeps",
                        optimizer(
                                "Sleeps",
                                "try { Thread.sleep(3600000); }"
                                        + " catch (InterruptedException e) { throw new IllegalStateException(e); }"))
                .source(
                        "acme.Deadlocks",
                        optimizer(
                                "Deadlocks",
                                "Object a = new Object(); Object b = new Object();"
                                        + " var both = new java.util.concurrent.CountDownLatch(2);"
                                        + " Thread other = new Thread(() -> { synchronized (b) { both.countDown();"
                                        + " try { both.await(); } catch (InterruptedException e) { }"
                                        + " synchronized (a) { } } });"
                                        + " other.setDaemon(true); other.start();"
                                        + " synchronized (a) { both.countDown();"
                                        + " try { both.await(); } catch (InterruptedException e) { }"
                                        + " synchronized (b) { } }"))
                .service(Optimizer.class, "acme.Loops", "acme.Sleeps", "acme.Deadlocks")
                .source(
                        "acme.Tired",
                        "package acme; public class Tired implements org.thalweg.api.Objective {"
                                + " private static final java.util.concurrent.atomic.AtomicInteger CALLS ="
                                + " new java.util.concurrent.atomic.AtomicInteger();"
                                + " public double[] start() { return new double[] {1, 1}; }"
                                + " public double value(double[] x) {"
                                + " if (CALLS.incrementAndGet() > 300) { while (true) { } }"
                                + " return x[0] * x[0] + x[1] * x[1]; } }")
                .service(Objective.class, "acme.Tired")
                .write(folder.resolve("plugins/acme.jar"));
    }

    /** Walks towards 0, and in its 20th step does something else. */
    private static String optimizer(String name, String instead) {
        return "package acme; public class " + name + " implements org.thalweg.api.Optimizer {"
                + " public Run start(org.thalweg.api.Problem problem) { int[] step = {0}; return (x, rates) -> {"
                + " double value = problem.value(x); if (++step[0] == 20) { " + instead + " }"
                + " x[0] *= 0.9; return value; }; } }";
    }

    private Process started(String... args) throws IOException {
        return Distribution.built()
                .starting(args)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out.txt").toFile())
                .redirectError(folder.resolve("err.txt").toFile())
                .start();
    }

    private int ended(String... args) throws IOException, InterruptedException {
        Process process = started(args);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    private String said(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    @Test
    void whateverKeepsAStepTheGoodEntryBesideItIsTheSame() throws IOException, InterruptedException {
        List<String> good = List.of("compare", "rosenbrock", "adam:lr=0.1", "--steps=200", "--no-report");
        List<String> beside = new ArrayList<>(good);
        beside.addAll(3, List.of("loops", "sleeps", "deadlocks"));
        beside.addAll(List.of("--time=1", "--out=beside"));

        int status = ended(beside.toArray(String[]::new));

        assertThat(status).isZero();
        assertThat(said("out.txt").lines())
                .filteredOn(line -> line.contains("TIME: abandoned: a step did not return within 2 s"))
                .hasSize(3)
                .allMatch(line -> line.contains(" 19 "));
        assertThat(said("out.txt"))
                .contains("sleeps: Broke off after 19 steps: abandoned: a step did not return within 2 s;"
                        + " the least loss until then was ");
        assertThat(folder.resolve("beside/landscape.png")).isNotEmptyFile();
        assertThat(folder.resolve("beside/traces/03-sleeps.csv")).isNotEmptyFile();
        assertThat(said("err.txt")).endsWith("wrote beside\n");
        ended(concatenated(good, "--out=alone"));
        assertThat(folder.resolve("beside/traces/01-adam.csv"))
                .hasSameBinaryContentAs(folder.resolve("alone/traces/01-adam.csv"));
    }

    private static String[] concatenated(List<String> args, String last) {
        String[] all = Arrays.copyOf(args.toArray(String[]::new), args.size() + 1);
        all[args.size()] = last;
        return all;
    }

    @Test
    void anObjectiveThatDoesNotReturnLosesWhatNeedsItAndNothingElse() throws IOException, InterruptedException {
        int status = ended(
                "compare", "tired", "adam:lr=0.1", "nelder-mead", "--time=0.1", "--steps=400", "--basins=5", "--json");

        assertThat(status).isZero();
        assertThat(said("out.txt")).contains("abandoned: a step did not return within 1.1 s");
        assertThat(said("err.txt"))
                .containsPattern("left out, since [12] runs? did not return within 1.1 s: basins\n")
                .contains("left out, since a value did not return within 1.1 s: landscape.png\n")
                .endsWith("wrote thalweg-out\n");
        assertThat(folder.resolve("thalweg-out/report.html")).isNotEmptyFile();
        assertThat(folder.resolve("thalweg-out/convergence.png")).isNotEmptyFile();
        assertThat(folder.resolve("thalweg-out/landscape.png")).doesNotExist();
        assertThat(folder.resolve("thalweg-out/basins.csv")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"loops", "deadlocks"})
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "sends signals")
    void withoutALimitCtrlCEndsWhatIsStuck(String stuck) throws IOException, InterruptedException {
        Process process = started("compare", "rosenbrock", "adam", stuck);
        while (!Files.exists(folder.resolve("thalweg-out"))) { // made just before the runs begin
            assertThat(process.waitFor(20, TimeUnit.MILLISECONDS)).isFalse();
        }
        new ProcessBuilder(List.of("kill", "-INT", Long.toString(process.pid()))).start();

        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(said("err.txt")).endsWith("wrote thalweg-out\n");
        assertThat(said("out.txt")).contains("INTERRUPTED: was interrupted");
        assertThat(folder.resolve("thalweg-out/result.json")).isNotEmptyFile();
    }
}
