package org.thalweg.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.thalweg.api.Figure;
import org.thalweg.api.Plotter;
import org.thalweg.api.Thrown;
import org.thalweg.app.catalog.Catalog;
import org.thalweg.app.catalog.HostGuard;
import org.thalweg.app.figure.FigureFile;
import org.thalweg.app.run.UnfinishedException;
import org.thalweg.app.spec.Invocation;
import org.thalweg.app.text.Plain;
import org.thalweg.app.text.UsageException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What all commands share: where plugins are, and what goes to which stream. */
abstract class Command implements Callable<Integer> {
    /** The system property that says where the distribution is; its launcher sets it. */
    static final String HOME = "thalweg.home";

    /** The system property that says that stderr is a terminal; the launcher sets it. */
    private static final String TERMINAL = "thalweg.terminal";

    private final HostGuard guard = new HostGuard();

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--plugins",
            paramLabel = "DIR",
            description =
                    "A folder of plugin jars; repeatable. Default: plugins/ beside the program and in the working "
                            + "folder.")
    private List<Path> plugins = new ArrayList<>();

    @Option(names = "--quiet", description = "Say nothing on stderr but errors.")
    private boolean quiet;

    @Option(names = "--debug", description = "Show the stack trace of an error.")
    private boolean debug;

    final boolean debug() {
        return debug;
    }

    /** What the user typed. */
    final Invocation invocation() {
        return Invocation.of(spec);
    }

    /** Where results go. */
    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** Where a bar may show how far long work is; empty where nobody would see it, or wants to. */
    final Optional<PrintWriter> terminal() {
        return Boolean.getBoolean(TERMINAL) && !quiet
                ? Optional.of(spec.commandLine().getErr())
                : Optional.empty();
    }

    /** Tells the user something that is not a result. */
    final void say(String sentence) {
        if (!quiet) {
            complain(sentence);
        }
    }

    /** Tells the user where the files are. */
    final void sayWritten(OutputFolder folder, boolean complete) {
        say(complete ? "wrote " + folder : "wrote to " + folder + " what could be written");
    }

    /** Tells the user something that went wrong. */
    final void complain(String sentence) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(Plain.text(sentence));
        err.flush();
    }

    /** Writes a file; where that fails, the user is told and nothing else is lost. Returns whether it was written. */
    final boolean write(OutputFolder folder, String name, OutputFolder.Content content) {
        try {
            folder.write(name, content);
            return true;
        } catch (UnfinishedException e) {
            say("left out, since " + e.getMessage() + ": " + name);
            return true;
        } catch (IOException | RuntimeException | Error e) { // the content may be a stranger's plotter
            if (debug) {
                e.printStackTrace(spec.commandLine().getErr());
            }
            String reason = e instanceof UsageException ? e.getMessage() : Thrown.inWords(e);
            complain("thalweg: " + folder + "/" + name + " can't be written: " + reason);
            return false;
        }
    }

    /** Draws figures in each format, several at once. Returns whether all were drawn. */
    final boolean draw(List<FigureFile> figures, Plotter plotter, List<String> formats, OutputFolder folder) {
        return figures.parallelStream()
                .flatMap(file -> formats.stream()
                        .map(format -> write(
                                folder,
                                file.name() + "." + format,
                                path -> plotter.draw(file.figure().get(), path))))
                .reduce(true, Boolean::logicalAnd);
    }

    /** Shows figures in windows until the user closes them. Returns whether there were windows. */
    final boolean show(List<FigureFile> figures, Plotter plotter) {
        try {
            plotter.show(
                    figures.stream().<Figure>map(file -> file.figure().get()).toList());
            return true;
        } catch (RuntimeException | Error e) {
            complain("thalweg: --show: "
                    + (e instanceof UnsupportedOperationException ? e.getMessage() : Thrown.inWords(e)));
            return false;
        }
    }

    /**
     * The built-ins and the plugins. What was skipped of them is said where it is asked for, or something isn't found.
     *
     * @throws UsageException if a folder given is not there
     */
    final Catalog catalog() {
        return Catalog.load(pluginFolders(), guard);
    }

    /** Says what plugins did to what all share. */
    final void sayWhatPluginsChanged() {
        guard.complaints().forEach(this::say);
    }

    final List<Path> pluginFolders() {
        for (Path folder : plugins) {
            if (folder.toString().isEmpty() || !Files.isDirectory(folder)) {
                throw new UsageException("--plugins must be a folder, got '" + folder + "'");
            }
        }
        if (!plugins.isEmpty()) {
            return plugins;
        }
        List<Path> standard = new ArrayList<>();
        String home = System.getProperty(HOME);
        if (home != null) {
            addIfNew(standard, Path.of(home, "plugins"));
        }
        addIfNew(standard, Path.of("plugins"));
        return standard;
    }

    private static void addIfNew(List<Path> folders, Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                return;
            }
            for (Path known : folders) {
                if (Files.isSameFile(known, folder)) {
                    return;
                }
            }
            folders.add(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
