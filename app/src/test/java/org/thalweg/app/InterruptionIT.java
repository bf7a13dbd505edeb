package org.thalweg.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                .starting("compare", "rosenbrock", "adam", "sgd:lr=1e-4", "--steps=1000000000000", "--size=200x200")
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
        assertThat(folder.resolve("thalweg-out/convergence.png")).isNotEmptyFile();
        assertThat(folder.resolve("thalweg-out/traces/01-adam.csv")).isNotEmptyFile();
    }
}
