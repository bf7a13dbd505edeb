package org.thalweg.app;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.thalweg.api.Landscape;
import org.thalweg.api.Plotter;
import org.thalweg.api.Result;
import org.thalweg.app.basins.Basins;
import org.thalweg.app.basins.BasinsOption;
import org.thalweg.app.basins.StartGrid;
import org.thalweg.app.catalog.Catalog;
import org.thalweg.app.catalog.Gradients;
import org.thalweg.app.figure.Convergence;
import org.thalweg.app.figure.Cost;
import org.thalweg.app.figure.EntryPanels;
import org.thalweg.app.figure.FigureFile;
import org.thalweg.app.figure.FigureOptions;
import org.thalweg.app.figure.Figures;
import org.thalweg.app.figure.LandscapeAnimation;
import org.thalweg.app.figure.Once;
import org.thalweg.app.figure.PlaneLandscape;
import org.thalweg.app.figure.Profile;
import org.thalweg.app.figure.SliceOption;
import org.thalweg.app.isolation.Isolation;
import org.thalweg.app.isolation.IsolationOptions;
import org.thalweg.app.report.Report;
import org.thalweg.app.report.ReportPage;
import org.thalweg.app.run.Experiment;
import org.thalweg.app.run.Interruption;
import org.thalweg.app.run.ManyStarts;
import org.thalweg.app.run.Outcome;
import org.thalweg.app.run.RunOptions;
import org.thalweg.app.run.Sampling;
import org.thalweg.app.run.Starts;
import org.thalweg.app.run.Study;
import org.thalweg.app.run.SupervisedRuns;
import org.thalweg.app.run.Supervision;
import org.thalweg.app.run.TraceFile;
import org.thalweg.app.spec.Contender;
import org.thalweg.app.text.UsageException;
import org.thalweg.app.tuning.TuneOptions;
import org.thalweg.app.tuning.Tuner;
import org.thalweg.app.tuning.Tuning;
import org.thalweg.app.words.Words;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs entries on an objective, and writes what came of it. */
abstract class ExperimentCommand extends Command {
    private static final String LANDSCAPE = "landscape";

    /** The format of animations. */
    private static final String ANIMATION = "gif";

    @Mixin
    private RunOptions runOptions = new RunOptions();

    @Mixin
    private IsolationOptions isolationOptions = new IsolationOptions();

    @Mixin
    private GradientOption gradientOption = new GradientOption();

    @Mixin
    private FigureOptions figureOptions = new FigureOptions();

    @Mixin
    private SliceOption sliceOption = new SliceOption();

    @Mixin
    private BasinsOption basinsOption = new BasinsOption();

    @Option(
            names = "--cost",
            paramLabel = "COST",
            converter = Cost.Converter.class,
            defaultValue = "steps",
            description = "What the curves are drawn against, and frames move by: ${COMPLETION-CANDIDATES}. Default: "
                    + "${DEFAULT-VALUE}. For time the entries run one after the other, rehearsed before, and the "
                    + "curves differ each time.")
    private Cost cost;

    @Option(
            names = "--animate",
            description = "Write landscape.gif too, on which the paths grow by what they cost; see --cost.")
    private boolean animate;

    @Mixin
    private OutOption outOption = new OutOption();

    @Option(names = "--no-report", description = "Leave out report.html, the page with all of it.")
    private boolean noReport;

    @Option(names = "--json", description = "Print result.json instead of the table.")
    private boolean json;

    /** The name of the trace file of an outcome, 0 for the first. */
    abstract String traceName(int index, Outcome outcome);

    /**
     * What is to run.
     *
     * @throws UsageException if there is nothing, or what there is makes no sense
     */
    abstract List<Contender> contenders(Catalog catalog);

    /** Whether there is a summary.csv. */
    abstract boolean hasSummary();

    /** Whether all traces go into one file too. */
    abstract boolean tidy();

    /** What is tried of each entry before; empty where nothing can be. */
    abstract Optional<TuneOptions> tune();

    /** Runs, prints, writes; returns the exit status. */
    final int execute(String objective) {
        try (Interruption interruption = Interruption.listening(this::complainBelowTheBar)) {
            return execute(objective, new Supervision(interruption, terminal(), runOptions.time()));
        }
    }

    private void complainBelowTheBar(String sentence) {
        terminal().ifPresent(PrintWriter::println);
        complain(sentence);
    }

    private int execute(String objective, Supervision supervision) {
        Catalog catalog = catalog();
        List<String> notes = new ArrayList<>();
        try (Isolation isolation = new Isolation(
                isolationOptions,
                catalog,
                pluginFolders(),
                objective,
                gradientOption.kind(),
                runOptions,
                (name, reason) -> notes.add(GradientOption.inWords(name, reason)),
                supervision::isInterrupted,
                this::say)) {
            return execute(objective, catalog, notes, isolation, supervision);
        }
    }

    private int execute(
            String objective, Catalog catalog, List<String> notes, Isolation isolation, Supervision supervision) {
        Gradients gradients = gradientOption.gradients(catalog, runOptions.start(), notes::add);
        Experiment typed =
                Experiment.prepare(catalog, gradients, objective, contenders(catalog), runOptions, isolation);
        sliceOption.slice().ifPresent(slice -> slice.validate(typed.start().size()));
        Starts starts =
                new Starts(typed.start(), runOptions.starts(), typed.spec(), typed.objective(), runOptions.seed());
        Optional<StartGrid> grid = basinsOption.size().isPresent()
                ? Optional.of(Basins.starts(typed, basinsOption.size().getAsInt(), figureOptions))
                : Optional.empty();
        Optional<Tuner> tuner = tune().flatMap(TuneOptions::plan)
                .map(plan -> Tuner.prepare(plan, typed, catalog, gradients, starts, runOptions.target(), this::say));
        Plotter plotter = figureOptions.drawing().plotter(catalog);
        Optional<Plotter> animator =
                animate ? Optional.of(figureOptions.drawing().animator(catalog, ANIMATION)) : Optional.empty();
        figureOptions.drawing().requireDisplayToShow();
        supervision.interruption().workBegins();
        OutputFolder folder = outOption.folder().made();
        for (Experiment.Run run : typed.runs()) {
            run.warnings().forEach(warning -> say(run.entry() + ": " + warning));
        }

        Optional<Tuning> tuning = tuner.flatMap(each -> tuning(each, supervision));
        Experiment experiment = tuning.map(each -> typed.with(each.runsToAdd())).orElse(typed);
        List<Outcome> outcomes = outcomes(experiment, supervision);
        if (outcomes.stream().anyMatch(outcome -> outcome.result().gradients() > 0)) {
            notes.forEach(this::say);
        }
        Optional<ManyStarts> manyStarts = manyStarts(experiment, outcomes, starts, supervision);
        List<Study> studies = new ArrayList<>();
        tuning.ifPresent(studies::add);
        grid.flatMap(cells -> basins(experiment, cells, supervision)).ifPresent(studies::add);
        Stream.of(gradients.gap(), isolation.gap())
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .ifPresent(this::say);

        List<String> traces = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            traces.add(traceName(i, outcomes.get(i)));
        }
        Words words = words(experiment, outcomes, manyStarts, supervision);
        Report report = new Report(experiment, outcomes, manyStarts, studies, runOptions, traces, words);
        out().print(json ? report.json() : report.text());
        out().flush();

        boolean complete = writeData(report, folder);
        manyStarts.ifPresent(many -> say("figures and traces show start 1 of " + starts.count()));
        List<FigureFile> figures = figures(experiment, outcomes, studies, supervision.sampling());
        complete &= draw(figures, plotter, figureOptions.drawing().formats(), folder);
        if (animator.isPresent()) {
            complete &= animate(experiment, outcomes, figures, animator.get(), folder);
        }
        if (!noReport) {
            complete &= write(folder, "report.html", file -> ReportPage.write(report, figures, invocation(), file));
        }
        sayWritten(folder, complete);
        supervision.interruption().close(); // nothing is left to be lost, so whoever ends the program may
        if (figureOptions.drawing().show() && !supervision.isInterrupted()) {
            complete &= show(figures, plotter);
        }
        boolean faultless = outcomes.stream()
                        .noneMatch(outcome -> outcome.result().stop().reason().isFault())
                && manyStarts.stream().noneMatch(ManyStarts::hasFault);
        return complete && faultless ? Exit.DONE : Exit.FAULT;
    }

    private Words words(
            Experiment experiment, List<Outcome> outcomes, Optional<ManyStarts> manyStarts, Supervision supervision) {
        return supervision.patiently(() -> new Words(experiment, outcomes, manyStarts, runOptions), () -> {
            say("the sentences below do without further values of the objective, which did not return");
            return new Words(experiment.withoutValues(), outcomes, manyStarts, runOptions);
        });
    }

    private List<Outcome> outcomes(Experiment experiment, Supervision supervision) {
        if (cost == Cost.TIME) {
            say("the entries run one after the other, rehearsed before, to be timed; curves against time differ each "
                    + "time, in convergence and report.html, and nothing else does");
        }
        int count = experiment.runs().size();
        try (SupervisedRuns runs = supervision.runs(count == 1 ? "run" : count + " runs", count, runOptions.effort())) {
            return cost == Cost.TIME ? experiment.runTimed(runs) : experiment.run(runs);
        }
    }

    private Optional<ManyStarts> manyStarts(
            Experiment experiment, List<Outcome> first, Starts starts, Supervision supervision) {
        if (starts.count() == 1 || supervision.isInterrupted()) {
            return Optional.empty();
        }
        long count = (starts.count() - 1L) * first.size();
        ManyStarts manyStarts;
        try (SupervisedRuns runs = supervision.runs(count + " runs", count, runOptions.effort())) {
            manyStarts = ManyStarts.run(experiment, first, starts, runOptions, runs);
            if (!runs.gap().isEmpty()) {
                say(runs.gap() + ", so the other starts are given up");
            }
        }
        if (manyStarts.count() < starts.count()) {
            say("of " + starts.count() + " starts " + manyStarts.count() + " were run from by all entries, and count");
        }
        return Optional.of(manyStarts);
    }

    private Optional<Tuning> tuning(Tuner tuner, Supervision supervision) {
        try (SupervisedRuns runs = supervision.runs("tuning", tuner.count(), runOptions.effort())) {
            return wholeOnly(tuner.run(runs), runs, supervision);
        }
    }

    private Optional<Basins> basins(Experiment experiment, StartGrid grid, Supervision supervision) {
        if (supervision.isInterrupted()) {
            return Optional.empty();
        }
        long count = (long) grid.count() * experiment.runs().size();
        try (SupervisedRuns runs = supervision.runs("basins", count, runOptions.effort())) {
            return wholeOnly(Basins.run(experiment, grid, runOptions, runs), runs, supervision);
        }
    }

    /** A part of a study could be taken for the whole. */
    private <T extends Study> Optional<T> wholeOnly(T study, SupervisedRuns runs, Supervision supervision) {
        if (!supervision.isInterrupted() && runs.gap().isEmpty()) {
            return Optional.of(study);
        }
        String reason = supervision.isInterrupted() ? "it was not finished" : runs.gap();
        say("left out, since " + reason + ": " + study.name());
        return Optional.empty();
    }

    /** Draws the landscape once more as an animation. */
    private boolean animate(
            Experiment experiment,
            List<Outcome> outcomes,
            List<FigureFile> figures,
            Plotter animator,
            OutputFolder folder) {
        if (experiment.start().size() == 1) {
            say("no animation: the landscape of 1 dimension is a curve");
            return true;
        }
        return figures.stream()
                .filter(file -> file.name().equals(LANDSCAPE))
                .allMatch(file -> write(
                        folder,
                        LANDSCAPE + "." + ANIMATION,
                        path -> animator.animate(
                                LandscapeAnimation.of((Landscape) file.figure().get(), outcomes, cost), path)));
    }

    private boolean writeData(Report report, OutputFolder folder) {
        boolean complete = true;
        for (int i = 0; i < report.outcomes().size(); i++) {
            Result result = report.outcomes().get(i).result();
            complete &= write(folder, report.traces().get(i), file -> TraceFile.write(result.trace(), file));
        }
        if (hasSummary()) {
            complete &= write(folder, "summary.csv", report::writeSummary);
        }
        if (tidy()) {
            complete &= write(folder, "traces.csv", file -> TraceFile.writeAll(report.outcomes(), file));
        }
        if (report.manyStarts().isPresent()) {
            complete &= write(folder, "starts.csv", report.manyStarts().get()::writeCsv);
        }
        for (Study study : report.studies()) {
            complete &= write(folder, study.name() + ".csv", study::writeCsv);
        }
        return write(folder, "result.json", report::writeJson) && complete;
    }

    private List<FigureFile> figures(
            Experiment experiment, List<Outcome> outcomes, List<Study> studies, Sampling sampling) {
        List<FigureFile> figures = new ArrayList<>();
        if (experiment.start().size() == 1) {
            figures.add(new FigureFile(LANDSCAPE, () -> Profile.of(experiment, outcomes, figureOptions, sampling)));
        } else {
            Supplier<Landscape> landscape = new Once<>(() -> landscape(experiment, outcomes, sampling));
            figures.add(new FigureFile(LANDSCAPE, landscape));
            if (outcomes.size() > 1) {
                figures.add(new FigureFile("panels", () -> EntryPanels.of(landscape.get(), outcomes)));
                if (!EntryPanels.note(outcomes.size()).isEmpty()) {
                    say("panels show " + EntryPanels.note(outcomes.size()));
                }
            }
        }
        if (cost == Cost.PATH_LENGTH) {
            outcomes.stream()
                    .filter(outcome -> outcome.result().trace().stride() > 1)
                    .forEach(outcome -> say(outcome.entry() + ": its trace is thinned, so path lengths along it are "
                            + "estimates; the last is exact"));
        }
        figures.add(new FigureFile(
                "convergence",
                () -> Convergence.of(
                        experiment, outcomes, cost, figureOptions.drawing().size())));
        for (Study study : studies) {
            if (study.hasFigure()) {
                figures.add(new FigureFile(
                        study.name(), () -> study.figure(figureOptions.drawing().size())));
            }
            if (!study.omission().isEmpty()) {
                say(study.omission());
            }
        }
        return figures;
    }

    private Landscape landscape(Experiment experiment, List<Outcome> outcomes, Sampling sampling) {
        return experiment.start().size() == 2 && sliceOption.slice().isEmpty()
                ? Figures.landscape(experiment, outcomes, figureOptions, sampling, this::say)
                : PlaneLandscape.of(experiment, outcomes, sliceOption.slice(), figureOptions, sampling, this::say);
    }
}
