package org.thalweg.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program as it is built, run in processes of its own. */
public record Distribution(Path home) {
    /** Where the build put it. */
    public static Distribution built() {
        return new Distribution(Path.of(System.getProperty("thalweg.distribution")));
    }

    /** What a process said and how it ended. */
    record Output(int status, String out, String err) {}

    /** Runs the launcher script in a working folder. */
    Output thalweg(Path folder, String... args) {
        return thalweg(folder, Map.of(), args);
    }

    /** Runs the launcher script in a working folder, with environment variables set besides. */
    Output thalweg(Path folder, Map<String, String> environment, String... args) {
        return run(folder, environment, command(args));
    }

    /** The launcher script, ready to start with this Java. */
    public ProcessBuilder starting(String... args) {
        return withJava(command(args));
    }

    private List<String> command(String... args) {
        List<String> command = new ArrayList<>();
        command.add(home.resolve("bin/thalweg").toString());
        command.addAll(List.of(args));
        return command;
    }

    private static ProcessBuilder withJava(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder;
    }

    static Output run(Path folder, Map<String, String> environment, List<String> command) {
        try {
            Path out = Files.createTempFile("out", ".txt");
            Path err = Files.createTempFile("err", ".txt");
            ProcessBuilder builder = withJava(command)
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("still running after two minutes: " + command);
            }
            return new Output(process.exitValue(), Files.readString(out), Files.readString(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
