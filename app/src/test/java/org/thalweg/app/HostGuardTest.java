package org.thalweg.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.thalweg.api.Objective;
import org.thalweg.api.Optimizer;

/** Plugins that change what all code of the JVM shares. */
@Isolated // what all share would reach the tests beside
class HostGuardTest {
    private static final List<String> GOOD_FILES = List.of("traces/02-adam.csv", "traces/03-cmaes.csv");

    @TempDir
    Path folder;

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void nothingIsLeft() {
        assertThat(Locale.getDefault()).isEqualTo(locale);
        assertThat(TimeZone.getDefault()).isEqualTo(zone);
        assertThat(Thread.getDefaultUncaughtExceptionHandler()).isNull();
        assertThat(System.getProperty("acme.was.here")).isNull();
        assertThat(System.getProperty("line.separator")).isEqualTo("\n");
    }

    private Console compare(String mischief, String out) {
        Path plugins = folder.resolve("plugins-" + out);
        new JarBuilder()
                .source(
                        "acme.Vandal",
                        "package acme; import org.thalweg.api.*; public class Vandal implements Optimizer {"
                                + " public Run start(Problem problem) { return (x, rates) -> { " + mischief
                                + " x[0] *= 0.5; return problem.value(x); }; } }")
                .service(Optimizer.class, "acme.Vandal")
                .write(plugins.resolve("acme.jar"));
        return Console.run(
                "compare",
                "himmelblau",
                "vandal",
                "adam",
                "cma-es",
                "--steps=50",
                "--no-report",
                "--grid=10",
                "--plugins=" + plugins,
                "--out=" + folder.resolve(out));
    }

    @Test
    void whatAPluginChangesIsPutBackAndSaid() throws IOException {
        Console innocent = compare("", "innocent");
        assertThat(innocent.err()).doesNotContain("was changed");

        Console guilty = compare(
                "java.util.Locale.setDefault(java.util.Locale.forLanguageTag(\"tr-TR\"));"
                        + "java.util.TimeZone.setDefault(java.util.TimeZone.getTimeZone(\"Asia/Tokyo\"));"
                        + "Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {});"
                        + "System.setProperty(\"acme.was.here\", \"yes\");"
                        + "System.setProperty(\"line.separator\", \"!\");"
                        + "System.setErr(new java.io.PrintStream(java.io.OutputStream.nullOutputStream()));",
                "guilty");

        assertThat(guilty.status()).isZero();
        for (String changed : List.of(
                "the default locale was",
                "the default time zone was",
                "the default handler of uncaught exceptions was",
                "System.err was",
                "the system property acme.was.here was",
                "the system property line.separator was")) {
            assertThat(guilty.err()).containsOnlyOnce(changed + " changed while the plugin acme ran, and put back");
        }
        assertThat(guilty.out()).isEqualTo(innocent.out());
        for (String file : GOOD_FILES) {
            assertThat(Files.readString(folder.resolve("guilty").resolve(file)))
                    .isEqualTo(Files.readString(folder.resolve("innocent").resolve(file)));
        }
    }

    @Test
    void whatAConstructorChangesIsPutBackToo() {
        new JarBuilder()
                .source(
                        "acme.Bowl",
                        "package acme; public class Bowl implements org.thalweg.api.Objective {"
                                + " public Bowl() { java.util.Locale.setDefault(java.util.Locale.forLanguageTag(\"tr-TR\")); }"
                                + " public double value(double[] x) { return x[0] * x[0]; } }")
                .service(Objective.class, "acme.Bowl")
                .write(folder.resolve("plugins/acme.jar"));

        Console console = Console.run("describe", "bowl", "--plugins=" + folder.resolve("plugins"));

        assertThat(console.status()).isZero();
        assertThat(console.err()).contains("the default locale was changed while the plugin acme ran, and put back");
    }
}
