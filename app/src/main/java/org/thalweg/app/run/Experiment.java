package org.thalweg.app.run;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.api.Minimization;
import org.thalweg.api.Objective;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Trace;
import org.thalweg.api.Vector;
import org.thalweg.app.catalog.Asked;
import org.thalweg.app.catalog.Binder;
import org.thalweg.app.catalog.Catalog;
import org.thalweg.app.catalog.Gradients;
import org.thalweg.app.catalog.PluginContext;
import org.thalweg.app.spec.Contender;
import org.thalweg.app.spec.Entry;
import org.thalweg.app.spec.Spec;
import org.thalweg.app.text.UsageException;

/**
 * Entries on one objective, ready to run.
 *
 * @param spec the objective's spec
 * @param objective what is minimised
 * @param start where each run starts
 * @param runs one for each entry, in the order given
 */
public record Experiment(Spec spec, Objective objective, Vector start, List<Run> runs) {
    /**
     * The numbers that all traces may hold together: 256 MiB of them. The same everywhere, whatever memory there is, since
     * what the traces keep is in the files.
     */
    private static final int MOST_NUMBERS = 1 << 25;

    /** How long each entry is rehearsed, in nanoseconds. */
    private static final long REHEARSAL = 200_000_000;

    /** How long all are at most. */
    private static final long ALL_REHEARSALS = 5_000_000_000L;

    /** An entry and its run. */
    public record Run(Entry entry, Optimizer optimizer, Minimization minimization) {
        private Outcome outcome(Objective objective, SupervisedRuns supervised) {
            return new Outcome(
                    entry,
                    optimizer.getClass().getSimpleName(),
                    PluginContext.of(optimizer, objective).call(() -> supervised.run(minimization)));
        }

        private Outcome abandoned(Abandoned abandoned) {
            return new Outcome(entry, optimizer.getClass().getSimpleName(), abandoned.result(minimization));
        }

        private void rehearse(Objective objective, SupervisedRuns supervised, long nanoseconds) {
            PluginContext.of(optimizer, objective).call(() -> {
                supervised.rehearse(minimization, nanoseconds);
                return null;
            });
        }
    }

    /** @throws UsageException if a spec, or a run that it asks for, is refused; nothing has run then */
    public static Experiment prepare(
            Catalog catalog,
            Gradients gradients,
            String objectiveText,
            List<Contender> contenders,
            RunOptions options) {
        Binder binder = new Binder(catalog, gradients, options.start().map(Vector::size));
        Spec spec = Spec.parse(objectiveText);
        Objective objective = binder.objective(spec);
        Vector start = options.start().orElseGet(() -> Vector.of(Asked.of(objective, "start", objective::start)));
        List<Run> runs = new ArrayList<>();
        for (Contender contender : contenders) {
            runs.add(contender.placed(() -> run(contender.entry(), binder, objective, start, options)));
        }
        return new Experiment(spec, objective, start, runs);
    }

    private static Run run(Entry entry, Binder binder, Objective objective, Vector start, RunOptions options) {
        Optimizer optimizer = binder.optimizer(entry.optimizer());
        Minimization run = options.budget(Minimization.of(objective).with(optimizer))
                .from(start.toArray())
                .seed(Seeds.ofRun(options.seed(), entry, 0))
                .drawSeed(options.seed());
        if (entry.scheduler().isPresent()) {
            run = run.scheduledBy(binder.scheduler(entry.scheduler().get()));
        }
        try {
            run.validate();
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
        return new Run(entry, optimizer, run);
    }

    /** The same to look at, but with an objective that is not there to be asked for anything. */
    public Experiment withoutValues() {
        return new Experiment(
                spec,
                x -> {
                    throw new UnsupportedOperationException("it did not return");
                },
                start,
                runs);
    }

    /** With further runs behind these. */
    public Experiment with(List<Run> more) {
        List<Run> all = new ArrayList<>(runs);
        all.addAll(more);
        return new Experiment(spec, objective, start, all);
    }

    /** Runs all, on as many cores as there are; each outcome is what it would be alone. */
    public List<Outcome> run(SupervisedRuns supervised) {
        List<Run> bounded = bounded();
        return supervised.all(
                bounded.size(),
                Integer.MAX_VALUE,
                i -> bounded.get(i).outcome(objective, supervised),
                (i, abandoned) -> bounded.get(i).abandoned(abandoned));
    }

    /**
     * Runs all one after the other, and keeps their times. They would slow each other down at once, and the first ones
     * be slow while Java compiles what they share; so all are rehearsed before.
     */
    public List<Outcome> runTimed(SupervisedRuns supervised) {
        List<Run> timed = bounded().stream()
                .map(run ->
                        new Run(run.entry(), run.optimizer(), run.minimization().keepTimes(true)))
                .toList();
        long rehearsal = Math.min(REHEARSAL, ALL_REHEARSALS / timed.size()) / 2;
        supervised.inTurn(
                timed.size(),
                i -> {
                    timed.get(i).rehearse(objective, supervised, rehearsal);
                    return true;
                },
                (i, abandoned) -> false);
        return supervised.inTurn(
                timed.size(),
                i -> {
                    Run run = timed.get(i);
                    run.rehearse(objective, supervised, rehearsal); // the caches hold what the one before needed
                    return run.outcome(objective, supervised);
                },
                (i, abandoned) -> timed.get(i).abandoned(abandoned));
    }

    /** The runs, whose traces share the memory for all. */
    private List<Run> bounded() {
        int share = Math.min(Trace.MOST_NUMBERS, Math.max(1, MOST_NUMBERS / runs.size()));
        return runs.stream()
                .map(run ->
                        new Run(run.entry(), run.optimizer(), run.minimization().traceLimit(share)))
                .toList();
    }
}
