package org.thalweg.app.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thalweg.api.Minimization;
import org.thalweg.api.Objective;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Result;
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

    /**
     * An entry and its run.
     *
     * @param optimizer what minimises, or stands for it
     * @param minimization the run, but for its course
     * @param remote what makes it; empty: it is made here
     */
    public record Run(
            Entry entry, Optimizer optimizer, Minimization minimization, Course course, Optional<RemoteRuns> remote) {
        /** This run of the entry on another course. */
        public Run with(Course other) {
            return new Run(entry, optimizer, minimization, other, remote);
        }

        /** The same run of another entry, one that differs in its optimiser. */
        public Run with(Entry other, Optimizer another) {
            long seed = Seeds.ofRun(course.drawSeed(), other, 0);
            return new Run(
                            other,
                            another,
                            minimization.with(another),
                            course.withSeed(seed),
                            remote.map(runs -> runs.of(other)))
                    .validated();
        }

        private Run validated() {
            try {
                course.of(minimization).validate();
                return this;
            } catch (IllegalArgumentException e) {
                throw new UsageException(e.getMessage());
            }
        }

        /** What the scheduler says looks wrong with its settings. */
        public List<String> warnings() {
            return optimizer instanceof RemoteOptimizer standIn ? standIn.warnings() : minimization.warnings();
        }

        /** Runs, here or where its optimiser is. */
        public Result result(Objective objective, SupervisedRuns supervised) {
            return remote.isPresent()
                    ? supervised.run(watcher -> remote.get().run(course, watcher))
                    : PluginContext.of(optimizer, objective).call(() -> supervised.run(course.of(minimization)));
        }

        private Outcome outcome(Objective objective, SupervisedRuns supervised) {
            return new Outcome(entry, Asked.name(optimizer), result(objective, supervised));
        }

        private Outcome abandoned(Abandoned abandoned) {
            return new Outcome(entry, optimizer.getClass().getSimpleName(), abandoned.result(minimization));
        }

        private void rehearse(Objective objective, SupervisedRuns supervised, long nanoseconds) {
            if (remote.isEmpty()) {
                PluginContext.of(optimizer, objective).call(() -> {
                    supervised.rehearse(course.of(minimization), nanoseconds);
                    return null;
                });
            }
        }
    }

    /** @throws UsageException if a spec, or a run that it asks for, is refused; nothing has run then */
    public static Experiment prepare(
            Catalog catalog,
            Gradients gradients,
            String objectiveText,
            List<Contender> contenders,
            RunOptions options,
            Elsewhere elsewhere) {
        Binder binder = new Binder(catalog, gradients, options.start().map(Vector::size));
        Spec spec = Spec.parse(objectiveText);
        Objective objective = elsewhere.objective(spec).orElseGet(() -> binder.objective(spec));
        Vector start = options.start().orElseGet(() -> Vector.of(Asked.of(objective, "start", objective::start)));
        List<Run> runs = new ArrayList<>();
        for (Contender contender : contenders) {
            runs.add(contender.placed(() -> run(contender.entry(), binder, objective, start, options, elsewhere)));
        }
        return new Experiment(spec, objective, start, runs);
    }

    private static Run run(
            Entry entry, Binder binder, Objective objective, Vector start, RunOptions options, Elsewhere elsewhere) {
        Course course = new Course(start, Seeds.ofRun(options.seed(), entry, 0), options.seed());
        Minimization run = options.budget().of(Minimization.of(objective));
        Optional<RemoteRuns> remote = elsewhere.runs(entry);
        Optional<RemoteOptimizer> standIn = elsewhere.optimizer(entry);
        if (standIn.isPresent()) {
            return new Run(entry, standIn.get(), run, course, remote);
        }
        Optimizer optimizer = binder.optimizer(entry.optimizer());
        run = run.with(optimizer);
        if (entry.scheduler().isPresent()) {
            run = run.scheduledBy(binder.scheduler(entry.scheduler().get()));
        }
        return new Run(entry, optimizer, run, course, remote).validated();
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
                .map(run -> run.with(run.course().withTimes()))
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
                .map(run -> run.with(run.course().withTraceLimit(share)))
                .toList();
    }
}
