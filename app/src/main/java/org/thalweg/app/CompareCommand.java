package org.thalweg.app;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** Several optimisers on one objective, side by side. */
@CommandLine.Command(
        name = "compare",
        description = "Runs several optimizers on one objective, side by side.",
        footer = {"", "Example: thalweg compare himmelblau adam:lr=0.1 sgd:lr=0.01,momentum=0.9 genetic"})
final class CompareCommand extends ExperimentCommand {
    @Parameters(index = "0", paramLabel = "OBJECTIVE", description = "name[:key=value,...]; see: thalweg list")
    private String objective;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "ENTRY",
            description = "optimizer[@scheduler], each name[:key=value,...]")
    private List<String> entries;

    @Override
    public Integer call() {
        return execute(objective, entries);
    }

    @Override
    String traceName(int index, Outcome outcome) {
        return String.format(
                Locale.ROOT,
                "traces/%02d-%s.csv",
                index + 1,
                outcome.optimizerName().toLowerCase(Locale.ROOT));
    }

    @Override
    boolean hasSummary() {
        return true;
    }
}
