package org.thalweg.app;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.thalweg.api.Minimization;
import org.thalweg.api.Objective;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Vector;

/**
 * Entries on one objective, ready to run.
 *
 * @param spec the objective's spec
 * @param objective what is minimised
 * @param start where each run starts
 * @param runs one for each entry, in the order given
 */
record Experiment(Spec spec, Objective objective, Vector start, List<Run> runs) {
    /** An entry and its run. */
    record Run(Entry entry, String optimizerName, Minimization minimization) {}

    /** @throws UsageException if a spec, or a run that it asks for, is refused; nothing has run then */
    static Experiment prepare(Catalog catalog, String objectiveText, List<String> entryTexts, RunOptions options) {
        Binder binder = new Binder(catalog);
        Spec spec = Spec.parse(objectiveText);
        Objective objective = binder.objective(spec, options.start().map(Vector::size));
        Vector start = options.start().orElseGet(() -> customaryStart(spec, objective));
        List<Run> runs = new ArrayList<>();
        for (String text : entryTexts) {
            Entry entry = Entry.parse(text);
            Optimizer optimizer = binder.optimizer(entry.optimizer());
            Minimization run = Minimization.of(objective).with(optimizer);
            if (entry.scheduler().isPresent()) {
                run = run.scheduledBy(binder.scheduler(entry.scheduler().get()));
            }
            run = options.applyTo(run).from(start.toArray()).seed(seed(options.seed(), entry));
            try {
                run.validate();
            } catch (RuntimeException | Error e) { // also what a plugin's accessors throw
                throw new UsageException(
                        e instanceof IllegalArgumentException ? e.getMessage() : entry + " can't run: " + e);
            }
            runs.add(new Run(entry, optimizer.getClass().getSimpleName(), run));
        }
        return new Experiment(spec, objective, start, runs);
    }

    private static Vector customaryStart(Spec spec, Objective objective) {
        try {
            return Vector.of(objective.start());
        } catch (RuntimeException | Error e) {
            throw new UsageException(spec + " has no usable start; give one with --start: " + e);
        }
    }

    /** Of the user's seed and the entry alone, so that no competitor changes another's random numbers. */
    private static long seed(long seed, Entry entry) {
        return Hashing.farmHashFingerprint64()
                .newHasher()
                .putLong(seed)
                .putString(entry.canonical(), StandardCharsets.UTF_8)
                .hash()
                .asLong();
    }

    /** Runs all, on as many cores as there are; each outcome is what it would be alone. */
    List<Outcome> run() {
        return runs.parallelStream()
                .map(run -> new Outcome(
                        run.entry(), run.optimizerName(), run.minimization().run()))
                .toList();
    }
}
