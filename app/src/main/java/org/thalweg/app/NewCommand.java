package org.thalweg.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.thalweg.api.Thrown;
import org.thalweg.app.project.PluginKind;
import org.thalweg.app.project.PluginProject;
import org.thalweg.app.text.UsageException;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A project for an author to begin with. */
@CommandLine.Command(
        name = "new",
        description = "Writes a Maven project that makes a plugin jar: a class that works, its test, a README.",
        footer = {"", "Example:", "  thalweg new objective SteepValley --package=org.example.valleys"})
final class NewCommand extends Command {
    @Parameters(index = "0", paramLabel = "KIND", description = "objective, optimizer or scheduler")
    private PluginKind kind;

    @Parameters(index = "1", paramLabel = "NAME", description = "The class's name, such as SteepValley.")
    private String name;

    @Option(names = "--package", paramLabel = "P", required = true, description = "The class's package.")
    private String packageName;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The project's folder, which isn't there yet. Default: the class's name, as steep-valley.")
    private Path folder;

    @Override
    public Integer call() throws IOException {
        PluginProject project = new PluginProject(kind, name, packageName);
        Path place = folder == null ? Path.of(project.name()) : folder;
        try {
            project.write(place, repository().toUri());
        } catch (IOException e) {
            throw new UsageException("'" + place + "' can't be written: " + Thrown.inWords(e));
        }
        say("wrote " + place + "; now:");
        out().println("cd " + place);
        out().println("mvn package");
        out().println("mkdir -p plugins");
        out().println("cp " + project.jar() + " plugins/");
        out().println(project.trial());
        return Exit.DONE;
    }

    /** Comes with the program, so that a project needs no other machine's. */
    private static Path repository() {
        String home = System.getProperty(HOME);
        Path repository = Path.of(home == null ? "" : home, "repository").toAbsolutePath();
        if (home == null || !Files.isDirectory(repository)) {
            throw new UsageException(
                    "new projects compile against the folder repository of the program, which is not at " + repository
                            + "; start the program by its bin/thalweg");
        }
        return repository;
    }
}
