package org.thalweg.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thalweg.api.Objective;
import org.thalweg.app.Distribution;
import org.thalweg.app.JarBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A user who presses Ctrl-C, and a system that ends the program. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "sends signals")
class InterruptionIT {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void whatIsDoneIsWritten(String signal, int status) throws IOException, InterruptedException {
        Path err = folder.resolve("err.txt");
        Process process = Distribution.built()
                .starting(
                        "compare",
                        "rosenbrock",
                        "adam",
                        "sgd:lr=1e-4",
                        "--steps=1000000000000",
                        "--starts=2",
                        "--size=200x200")
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out.txt").toFile())
                .redirectError(err.toFile())
                .start();
        while (!Files.exists(folder.resolve("thalweg-out"))) { // made just before the runs begin
            assertThat(process.waitFor(20, TimeUnit.MILLISECONDS)).isFalse();
        }
        new ProcessBuilder(List.of("kill", "-" + signal, Long.toString(process.pid()))).start();

        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isEqualTo(status);
        assertThat(Files.readString(err))
                .contains("interrupted: the runs end here")
                .endsWith("wrote thalweg-out\n");
        JsonNode result = JsonMapper.shared().readTree(Files.readString(folder.resolve("thalweg-out/result.json")));
        assertThat(result.path("runs"))
                .hasSize(2)
                .allSatisfy(run -> assertThat(run.path("reason").asString()).isEqualTo("INTERRUPTED"));
        assertThat(result.path("verdict").asString())
                .contains("from (-1.2, 1), as far as the runs got before the interruption: ")
                .doesNotContain("1000000000000 steps", "--starts=");
        assertThat(folder.resolve("thalweg-out/convergence.png")).isNotEmptyFile();
        assertThat(folder.resolve("thalweg-out/traces/01-adam.csv")).isNotEmptyFile();
    }

    @Test
    void aLandscapeThatTakesTooLongIsLeftOut() throws IOException, InterruptedException {
        Path plugins = Files.createDirectory(folder.resolve("plugins"));
        new JarBuilder()
                .source(
                        "acme.Slow",
                        "package acme; public class Slow implements org.thalweg.api.Objective {"
                                + " public double value(double[] x) { long began = System.nanoTime();"
                                + " while (System.nanoTime() - began < 20_000_000) { Thread.onSpinWait(); }"
                                + " return x[0] * x[0] + x[1] * x[1]; } }")
                .service(Objective.class, "acme.Slow")
                .write(plugins.resolve("acme.jar"));
        Path err = folder.resolve("err.txt");
        Process process = Distribution.built()
                .starting("compare", "slow", "nelder-mead", "powell", "--start=1,1", "--steps=2", "--grid=400")
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out.txt").toFile())
                .redirectError(err.toFile())
                .start();
        Path out = folder.resolve("thalweg-out");
        while (!Files.exists(out.resolve("result.json"))) { // written just before the figures are drawn
            assertThat(process.waitFor(20, TimeUnit.MILLISECONDS)).isFalse();
        }
        new ProcessBuilder(List.of("kill", "-INT", Long.toString(process.pid()))).start();

        assertThat(process.waitFor(2, TimeUnit.MINUTES))
                .as("the whole landscape would take longer than that")
                .isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(Files.readString(err))
                .contains("left out, since it was not finished: landscape.png\n")
                .contains("left out, since it was not finished: panels.png\n")
                .endsWith("wrote thalweg-out\n");
        assertThat(out.resolve("landscape.png")).doesNotExist();
        assertThat(out.resolve("convergence.png")).isNotEmptyFile();
        assertThat(out.resolve("report.html")).isNotEmptyFile();
    }
}
