package org.thalweg.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.thalweg.app.catalog.Catalog;
import org.thalweg.app.catalog.OptimizerSets;
import org.thalweg.app.run.Outcome;
import org.thalweg.app.spec.Contender;
import org.thalweg.app.spec.EntryFile;
import org.thalweg.app.text.UsageException;
import org.thalweg.app.tuning.TuneOptions;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Several optimisers on one objective, side by side. */
@CommandLine.Command(
        name = "compare",
        description = "Runs several optimizers on one objective, side by side, and says which one to use.",
        footer = {
            "",
            "Examples:",
            "  thalweg compare himmelblau adam:lr=0.1 sgd:lr=0.01,momentum=0.9 genetic",
            "  thalweg compare himmelblau adam:lr=0.1 --set=classical,evolutionary",
            "  thalweg compare rosenbrock adam sgd:momentum=0.9 --tune=lr"
        })
final class CompareCommand extends ExperimentCommand {
    @Parameters(index = "0", paramLabel = "OBJECTIVE", description = "name[:key=value,...]; see: thalweg list")
    private String objective;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "ENTRY",
            description = "optimizer[@scheduler], each name[:key=value,...]; or @FILE, which holds such, one a line; "
                    + "lines that begin with # are comments")
    private List<String> entries = new ArrayList<>();

    @Option(
            names = "--set",
            paramLabel = "SET",
            split = ",",
            description = "Add the optimizers of a set, each at its defaults: all, or a name in the headings of "
                    + "'thalweg list optimizers', such as torch, gradient, classical, evolutionary. Repeatable.")
    private List<String> sets = new ArrayList<>();

    @Option(
            names = "--tidy",
            description = "Write all traces into one traces.csv too: a row an entry and step, for pandas, R or a "
                    + "spreadsheet.")
    private boolean tidy;

    @Mixin
    private TuneOptions tuneOptions = new TuneOptions();

    @Override
    public Integer call() {
        return execute(objective);
    }

    @Override
    List<Contender> contenders(Catalog catalog) {
        if (entries.isEmpty() && sets.isEmpty()) {
            throw new UsageException("Missing required parameter: 'ENTRY', or an @FILE or a --set");
        }
        List<Contender> typed = entries.stream()
                .flatMap(text -> EntryFile.contenders(text).stream())
                .toList();
        return new OptimizerSets(catalog).added(typed, sets);
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

    @Override
    boolean tidy() {
        return tidy;
    }

    @Override
    Optional<TuneOptions> tune() {
        return Optional.of(tuneOptions);
    }
}
