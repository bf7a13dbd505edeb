package org.thalweg.app.tuning;

import com.google.common.math.Quantiles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.thalweg.api.Minimum;
import org.thalweg.api.Objective;
import org.thalweg.api.Optimizer;
import org.thalweg.app.catalog.Binder;
import org.thalweg.app.catalog.Catalog;
import org.thalweg.app.catalog.Gradients;
import org.thalweg.app.catalog.PluginContext;
import org.thalweg.app.catalog.StandIn;
import org.thalweg.app.figure.Figures;
import org.thalweg.app.figure.KnownFloor;
import org.thalweg.app.run.Attempt;
import org.thalweg.app.run.Experiment;
import org.thalweg.app.run.Starts;
import org.thalweg.app.run.SupervisedRuns;
import org.thalweg.app.spec.Entry;
import org.thalweg.app.spec.Spec;
import org.thalweg.app.text.Names;
import org.thalweg.app.text.UsageException;

/**
 * Tries values of the entries' parameters, as many of each. A trial is a run like any: with the same starts, budgets and
 * draws, seeded as an entry of its own, so that running it alone gives the same.
 */
public final class Tuner {
    /** Their outcomes are held in memory. */
    private static final long MOST_RUNS = 1_000_000;

    private final TuneOptions.Plan plan;
    private final Experiment experiment;
    private final Starts starts;
    private final double target; // NaN: none
    private final List<Minimum> minima; // the known ones, asked for before anything runs: who throws loses no result
    private final List<Knobs> knobs; // of each entry
    private final List<Candidate> candidates = new ArrayList<>(); // of one entry behind those of the one before

    /**
     * What is to run.
     *
     * @param run from any start
     * @param entry whose it is; the first of each is the entry as typed
     * @param values as typed
     */
    private record Candidate(Experiment.Run run, int entry, List<String> values) {}

    private Tuner(TuneOptions.Plan plan, Experiment experiment, Starts starts, double target) {
        this.plan = plan;
        this.experiment = experiment;
        this.starts = starts;
        this.target = target;
        this.minima = Figures.minima(experiment.objective(), starts.at(0).size());
        this.knobs = knobs(plan.axes(), experiment);
    }

    /**
     * What is to be tried of the entries of an experiment.
     *
     * @param say is told which entries can't be tuned, and what values they refuse
     * @throws UsageException if no entry has a parameter, or there is too much to try
     */
    public static Tuner prepare(
            TuneOptions.Plan plan,
            Experiment experiment,
            Catalog catalog,
            Gradients gradients,
            Starts starts,
            Optional<Double> target,
            Consumer<String> say) {
        experiment.runs().stream()
                .filter(run -> run.optimizer() instanceof StandIn)
                .findFirst()
                .ifPresent(run -> {
                    throw new UsageException("--tune can't look into " + run.entry()
                            + ", which is a plugin's; leave out --isolate, if you trust it");
                });
        Tuner tuner = new Tuner(plan, experiment, starts, target.orElse(Double.NaN));
        int budget = tuner.budget();
        tuner.sayWhatLacks(say);
        Binder binder = new Binder(catalog, gradients, Optional.of(starts.at(0).size()));
        for (int i = 0; i < experiment.runs().size(); i++) {
            tuner.add(i, budget, catalog, binder, say);
        }
        return tuner;
    }

    private static List<Knobs> knobs(List<TunedAxis> axes, Experiment experiment) {
        List<Optimizer> optimizers =
                experiment.runs().stream().map(Experiment.Run::optimizer).toList();
        List<List<Optional<Knobs.Knob>>> knobs = new ArrayList<>();
        optimizers.forEach(optimizer -> knobs.add(new ArrayList<>()));
        for (TunedAxis axis : axes) {
            List<Optional<Hyperparameter>> parameters = optimizers.stream()
                    .map(optimizer -> Hyperparameter.find(optimizer, axis.name()))
                    .toList();
            if (parameters.stream().allMatch(Optional::isEmpty)) {
                throw new UsageException(
                        "--tune: no entry has a number '" + axis.name() + "'" + choices(axis, optimizers));
            }
            // for all or none, since they share an axis of the figure
            boolean kept = parameters.stream().flatMap(Optional::stream).allMatch(LogGrid::isKept);
            for (int i = 0; i < parameters.size(); i++) {
                knobs.get(i)
                        .add(parameters
                                .get(i)
                                .map(parameter -> new Knobs.Knob(parameter, LogGrid.of(axis, parameter, kept))));
            }
        }
        return knobs.stream().map(Knobs::new).toList();
    }

    private static String choices(TunedAxis axis, List<Optimizer> optimizers) {
        Collection<String> names = Hyperparameter.names(optimizers);
        return names.isEmpty() ? ", nor any other" : "; " + Names.suggestion(axis.name(), names);
    }

    /**
     * How many trials each entry gets: what those have that have the fewest, for want of more combinations that are
     * about evenly spread.
     */
    private int budget() {
        int budget = knobs.stream()
                .filter(each -> !each.isEmpty())
                .mapToInt(each -> each.combinations(plan.runs()))
                .min()
                .orElseThrow();
        long runs =
                (long) budget * knobs.stream().filter(each -> !each.isEmpty()).count() * starts.count();
        if (runs > MOST_RUNS) {
            throw new UsageException("--tune would take " + runs + " runs, of which " + MOST_RUNS
                    + " can be made; lower --tune-runs or --starts");
        }
        return budget;
    }

    private void sayWhatLacks(Consumer<String> say) {
        for (int i = 0; i < plan.axes().size(); i++) {
            int axis = i;
            String names = IntStream.range(0, knobs.size())
                    .filter(entry -> knobs.get(entry).of(axis).isEmpty())
                    .mapToObj(entry -> experiment.runs().get(entry).entry().toString())
                    .collect(Collectors.joining(", "));
            if (!names.isEmpty()) {
                say.accept("not tuned, for want of a parameter "
                        + plan.axes().get(axis).name() + ": " + names);
            }
        }
    }

    /** The run of an entry as typed, and its trials. */
    private void add(int entry, int budget, Catalog catalog, Binder binder, Consumer<String> say) {
        Experiment.Run typed = experiment.runs().get(entry);
        candidates.add(new Candidate(typed, entry, knobs.get(entry).typed()));
        List<List<String>> points = knobs.get(entry).points(budget);
        List<String> refusals = new ArrayList<>();
        for (List<String> values : points) {
            try {
                Spec spec = knobs.get(entry).set(typed.entry().optimizer(), values, catalog);
                candidates.add(new Candidate(trial(typed, spec, binder), entry, values));
            } catch (UsageException refusal) {
                refusals.add(refusal.getMessage());
            }
        }
        if (!refusals.isEmpty()) {
            say.accept(typed.entry() + ": " + refusals.size() + " of " + points.size()
                    + " trials are left out, the first since " + refusals.get(0));
        }
    }

    /** @throws UsageException if what the spec says is refused */
    private static Experiment.Run trial(Experiment.Run typed, Spec spec, Binder binder) {
        return typed.with(new Entry(spec, typed.entry().scheduler()), binder.optimizer(spec));
    }

    /** How many runs it takes. */
    public long count() {
        return (long) candidates.size() * starts.count();
    }

    /** Runs all, on as many cores as there are; each run is what it would be alone. */
    public Tuning run(SupervisedRuns supervised) {
        int count = starts.count();
        Objective objective = experiment.objective();
        List<Attempt> attempts = supervised.all(
                candidates.size() * count,
                SupervisedRuns.TOLERANCE,
                i -> Attempt.of(candidates.get(i / count).run(), objective, starts, i % count, supervised),
                (i, abandoned) -> Attempt.of(
                        abandoned.result(candidates.get(i / count).run().minimization())));
        List<List<Trial>> trials = new ArrayList<>();
        knobs.forEach(entry -> trials.add(new ArrayList<>()));
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            List<Attempt> own = attempts.subList(i * count, (i + 1) * count);
            trials.get(candidate.entry()).add(Trial.of(candidate.run(), candidate.values(), own, plan.score(), target));
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
                startLoss(supervised),
                KnownFloor.of(minima, attempts.stream().mapToDouble(Attempt::bestLoss)));
    }

    /** The median of the losses at the starts; NaN where there is none. */
    private double startLoss(SupervisedRuns supervised) {
        List<Double> taken =
                supervised.all(starts.count(), 1, i -> loss(starts.at(i).toArray()), (i, abandoned) -> Double.NaN);
        double[] losses = taken.stream()
                .mapToDouble(Double::doubleValue)
                .filter(Double::isFinite)
                .toArray();
        return losses.length == 0 ? Double.NaN : Quantiles.median().compute(losses);
    }

    private double loss(double[] x) {
        try {
            return PluginContext.of(experiment.objective())
                    .call(() -> experiment.objective().value(x));
        } catch (RuntimeException | Error e) { // each run from there says so
            return Double.NaN;
        }
    }
}
