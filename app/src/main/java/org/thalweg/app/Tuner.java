package org.thalweg.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.thalweg.api.Minimum;
import org.thalweg.api.Objective;
import org.thalweg.api.Optimizer;

/**
 * Tries values of the entries' parameters, as many of each. A trial is a run like any: with the same starts, budgets and
 * draws, seeded as an entry of its own, so that running it alone gives the same.
 */
final class Tuner {
    /** Their outcomes are held in memory. */
    private static final long MOST_RUNS = 1_000_000;

    private final TuneOptions.Plan plan;
    private final Experiment experiment;
    private final Starts starts;
    private final double target; // NaN: none
    private final List<Candidate> candidates; // of all entries, one entry's behind the other's

    /** A run, of which entry, and with which values; of an entry's first it is the run as typed. */
    private record Candidate(Experiment.Run run, int entry, List<String> values) {}

    private final List<List<Optional<TunedEntry.Knob>>> knobs; // of each entry, of each axis

    private Tuner(
            TuneOptions.Plan plan,
            Experiment experiment,
            Starts starts,
            double target,
            List<List<Optional<TunedEntry.Knob>>> knobs,
            List<Candidate> candidates) {
        this.plan = plan;
        this.experiment = experiment;
        this.starts = starts;
        this.target = target;
        this.knobs = knobs;
        this.candidates = candidates;
    }

    /**
     * What is to be tried of the entries of an experiment.
     *
     * @param say is told which entries can't be tuned, and what values they refuse
     * @throws UsageException if no entry has a parameter, or there is too much to try
     */
    static Tuner prepare(
            TuneOptions.Plan plan,
            Experiment experiment,
            Catalog catalog,
            Gradients gradients,
            Starts starts,
            Optional<Double> target,
            Consumer<String> say) {
        List<List<Optional<TunedEntry.Knob>>> knobs = knobs(plan.axes(), experiment);
        long fewest = plan.runs();
        for (List<Optional<TunedEntry.Knob>> each : knobs) {
            fewest = Math.min(
                    fewest, each.stream().allMatch(Optional::isPresent) ? combinations(each, plan.runs()) : fewest);
        }
        long most = fewest * experiment.runs().size() * starts.count();
        if (most > MOST_RUNS) {
            throw new UsageException("--tune would take up to " + most + " runs, of which " + MOST_RUNS
                    + " can be made; lower --tune-runs or --starts");
        }
        Binder binder = new Binder(catalog, gradients, Optional.of(starts.at(0).size()));
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < knobs.size(); i++) {
            Experiment.Run run = experiment.runs().get(i);
            List<Optional<TunedEntry.Knob>> has = knobs.get(i);
            candidates.add(new Candidate(
                    run,
                    i,
                    has.stream()
                            .map(knob -> knob.map(k -> SpecText.of(k.parameter().value()))
                                    .orElse(""))
                            .toList()));
            for (int j = 0; j < has.size(); j++) {
                if (has.get(j).isEmpty()) {
                    say.accept(run.entry() + " has no " + plan.axes().get(j).name()
                            + (has.stream().allMatch(Optional::isEmpty) ? ": it runs as it is" : ""));
                }
            }
            List<String> refusals = new ArrayList<>();
            List<List<String>> points = points(has, (int) fewest);
            for (List<String> values : points) {
                try {
                    candidates.add(new Candidate(trial(run, has, values, starts.seed(), catalog, binder), i, values));
                } catch (UsageException refusal) {
                    refusals.add(refusal.getMessage());
                }
            }
            if (!refusals.isEmpty()) {
                say.accept(run.entry() + ": " + refusals.size() + " of " + points.size()
                        + " trials are left out, the first since " + refusals.get(0));
            }
        }
        return new Tuner(plan, experiment, starts, target.orElse(Double.NaN), knobs, candidates);
    }

    private static List<List<Optional<TunedEntry.Knob>>> knobs(List<TunedAxis> axes, Experiment experiment) {
        List<Optimizer> optimizers =
                experiment.runs().stream().map(Experiment.Run::optimizer).toList();
        List<List<Optional<TunedEntry.Knob>>> knobs = new ArrayList<>();
        optimizers.forEach(optimizer -> knobs.add(new ArrayList<>()));
        for (TunedAxis axis : axes) {
            List<Optional<Hyperparameter>> parameters = optimizers.stream()
                    .map(optimizer -> Hyperparameter.find(optimizer, axis.name()))
                    .toList();
            if (parameters.stream().allMatch(Optional::isEmpty)) {
                throw new UsageException("--tune: no entry has a number '" + axis.name() + "'; "
                        + Names.suggestion(axis.name(), Hyperparameter.names(optimizers)));
            }
            boolean kept = parameters.stream().flatMap(Optional::stream).allMatch(LogGrid::isKept);
            for (int i = 0; i < parameters.size(); i++) {
                knobs.get(i)
                        .add(parameters
                                .get(i)
                                .map(parameter -> new TunedEntry.Knob(parameter, LogGrid.of(axis, parameter, kept))));
            }
        }
        return knobs;
    }

    private static List<LogGrid> grids(List<Optional<TunedEntry.Knob>> knobs) {
        return knobs.stream()
                .flatMap(Optional::stream)
                .map(TunedEntry.Knob::grid)
                .toList();
    }

    private static long combinations(List<Optional<TunedEntry.Knob>> knobs, int most) {
        return Arrays.stream(LogGrid.counts(grids(knobs), most)).asLongStream().reduce(1, (a, b) -> a * b);
    }

    /** All combinations of the values of the parameters that there are, empty text for the others. */
    private static List<List<String>> points(List<Optional<TunedEntry.Knob>> knobs, int most) {
        List<LogGrid> grids = grids(knobs);
        if (grids.isEmpty()) {
            return List.of();
        }
        int[] counts = LogGrid.counts(grids, most);
        List<List<String>> points = List.of(List.of());
        int present = 0;
        for (Optional<TunedEntry.Knob> knob : knobs) {
            List<String> values =
                    knob.isEmpty() ? List.of("") : knob.get().grid().values(counts[present++]);
            List<List<String>> longer = new ArrayList<>();
            for (List<String> point : points) {
                for (String value : values) {
                    List<String> with = new ArrayList<>(point);
                    with.add(value);
                    longer.add(with);
                }
            }
            points = longer;
        }
        return points;
    }

    /** @throws UsageException if the values are refused */
    private static Experiment.Run trial(
            Experiment.Run run,
            List<Optional<TunedEntry.Knob>> knobs,
            List<String> values,
            long seed,
            Catalog catalog,
            Binder binder) {
        Spec spec = run.entry().optimizer();
        for (int i = 0; i < values.size(); i++) {
            if (knobs.get(i).isPresent()) {
                spec = knobs.get(i).get().parameter().set(spec, values.get(i), catalog);
            }
        }
        Entry entry = new Entry(spec, run.entry().scheduler());
        Optimizer optimizer = binder.optimizer(spec);
        try {
            Experiment.Run trial = new Experiment.Run(
                    entry, optimizer, run.minimization().with(optimizer).seed(Seeds.ofRun(seed, entry, 0)));
            trial.minimization().validate();
            return trial;
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
    }

    /** How many runs it takes. */
    long runs() {
        return (long) candidates.size() * starts.count();
    }

    /** Runs all, on as many cores as there are; each run is what it would be alone. */
    Tuning run(SupervisedRuns supervised) {
        int count = starts.count();
        Objective objective = experiment.objective();
        List<Attempt> attempts = IntStream.range(0, candidates.size() * count)
                .parallel()
                .mapToObj(i -> Attempt.of(candidates.get(i / count).run(), objective, starts, i % count, supervised))
                .toList();
        List<List<Trial>> trials = new ArrayList<>();
        knobs.forEach(entry -> trials.add(new ArrayList<>()));
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            trials.get(candidate.entry())
                    .add(Trial.of(
                            candidate.run(),
                            candidate.values(),
                            attempts.subList(i * count, (i + 1) * count),
                            plan.score(),
                            target));
        }
        List<TunedEntry> entries = new ArrayList<>();
        for (int i = 0; i < trials.size(); i++) {
            List<Trial> own = trials.get(i);
            entries.add(new TunedEntry(own.get(0), knobs.get(i), own.subList(1, own.size())));
        }
        return new Tuning(
                experiment.spec(),
                plan.axes(),
                plan.score(),
                entries,
                starts,
                target,
                startLoss(),
                knownMinimum(attempts));
    }

    /** The median of the losses at the starts; NaN where there is none. */
    private double startLoss() {
        double[] losses = IntStream.range(0, starts.count())
                .mapToDouble(i -> loss(starts.at(i).toArray()))
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        return losses.length == 0 ? Double.NaN : (losses[(losses.length - 1) / 2] + losses[losses.length / 2]) / 2;
    }

    private double loss(double[] x) {
        try {
            return PluginContext.of(experiment.objective())
                    .call(() -> experiment.objective().value(x));
        } catch (RuntimeException e) { // each run from there says so
            return Double.NaN;
        }
    }

    /** Empty where none is known, or a run went below it. */
    private OptionalDouble knownMinimum(List<Attempt> attempts) {
        return Figures.minima(experiment.objective(), starts.at(0).size()).stream()
                .mapToDouble(Minimum::value)
                .filter(minimum -> attempts.stream().noneMatch(attempt -> attempt.bestLoss() < minimum))
                .findFirst();
    }
}
