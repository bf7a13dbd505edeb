package org.thalweg.app;

import java.util.List;
import java.util.Optional;
import org.thalweg.app.catalog.Catalog;
import org.thalweg.app.run.Outcome;
import org.thalweg.app.spec.Contender;
import org.thalweg.app.tuning.TuneOptions;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** One optimiser on an objective. */
@CommandLine.Command(
        name = "run",
        description = "Runs an optimizer on an objective.",
        footer = {"", "Example:", "  thalweg run rosenbrock:a=1.5 adam:lr=1@warm-up:steps=10 --start=-1.2,1"})
final class RunCommand extends ExperimentCommand {
    @Parameters(index = "0", paramLabel = "OBJECTIVE", description = "name[:key=value,...]; see: thalweg list")
    private String objective;

    @Parameters(index = "1", paramLabel = "ENTRY", description = "optimizer[@scheduler], each name[:key=value,...]")
    private String entry;

    @Override
    public Integer call() {
        return execute(objective);
    }

    @Override
    List<Contender> contenders(Catalog catalog) {
        return List.of(Contender.parse(entry));
    }

    @Override
    String traceName(int index, Outcome outcome) {
        return "trace.csv";
    }

    @Override
    boolean hasSummary() {
        return false;
    }

    @Override
    boolean tidy() {
        return false; // trace.csv is
    }

    @Override
    Optional<TuneOptions> tune() {
        return Optional.empty();
    }
}
