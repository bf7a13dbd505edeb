package org.thalweg.app.isolation;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.thalweg.api.Objective;
import org.thalweg.app.catalog.Catalog;
import org.thalweg.app.catalog.GradientKind;
import org.thalweg.app.catalog.Kind;
import org.thalweg.app.run.Elsewhere;
import org.thalweg.app.run.RemoteOptimizer;
import org.thalweg.app.run.RemoteRuns;
import org.thalweg.app.run.RunOptions;
import org.thalweg.app.spec.Entry;
import org.thalweg.app.spec.Spec;
import org.thalweg.app.text.UsageException;

/** Sees to it that the runs that are to be isolated are made by children. */
public final class Isolation implements Elsewhere, AutoCloseable {
    private final IsolationOptions options;
    private final Catalog catalog;
    private final PluginNames plugins;
    private final Children children;
    private final BiConsumer<String, String> note;
    private final AtomicReference<String> gap = new AtomicReference<>();
    private boolean isolatesObjective;

    /**
     * @param folders where the catalog's plugins are
     * @param gradient the only kind to take; empty: the best
     * @param note told the name of what can't be differentiated, and why
     * @param isInterrupted whether the user ended the program
     * @param say is told what plugins print
     */
    public Isolation(
            IsolationOptions options,
            Catalog catalog,
            List<Path> folders,
            String objective,
            Optional<GradientKind> gradient,
            RunOptions runs,
            BiConsumer<String, String> note,
            BooleanSupplier isInterrupted,
            Consumer<String> say) {
        this.options = options;
        this.catalog = catalog;
        this.note = note;
        plugins = new PluginNames(catalog);
        children = new Children(
                new Session(folders, objective, gradient, runs.start(), runs.budget()),
                options.memory(),
                isInterrupted,
                say);
    }

    @Override
    public Optional<Objective> objective(Spec spec) {
        isolatesObjective = options.scope().isPresent() && plugins.areIn(spec.toString());
        if (!isolatesObjective) {
            return Optional.empty();
        }
        Class<?> type = catalog.find(Kind.OBJECTIVE, spec).type();
        try {
            Children.Member member = children.any();
            children.giveBack(member);
            Wired bound = member.bound().members();
            for (String reason : bound.texts("notes")) {
                String[] parts = reason.split("\n", 2);
                note.accept(parts[0], parts[1]);
            }
            return Optional.of(RemoteObjective.of(children, type, Facts.of(bound)));
        } catch (Children.Lost e) {
            throw new UsageException(type.getSimpleName() + " can't be made: " + e.getMessage());
        }
    }

    @Override
    public Optional<RemoteOptimizer> optimizer(Entry entry) {
        if (options.scope().isEmpty() || !plugins.areIn(entry.toString())) {
            return Optional.empty();
        }
        Class<?> type = catalog.find(Kind.OPTIMIZER, entry.optimizer()).type();
        try {
            Children.Member member = children.of(entry.toString(), entry.toString());
            children.giveBack(member);
            return Optional.of(new RemoteOptimizer(
                    type, member.entered().orElseThrow().members().texts("warnings")));
        } catch (Children.Lost e) { // its run will say so
            return Optional.of(new RemoteOptimizer(type, List.of()));
        }
    }

    @Override
    public Optional<RemoteRuns> runs(Entry entry) {
        return options.scope()
                .filter(scope ->
                        scope == IsolationOptions.Scope.ALL || isolatesObjective || plugins.areIn(entry.toString()))
                .map(scope -> new IsolatedRuns(children, entry, this::noteGap));
    }

    private void noteGap(String sentence) {
        gap.accumulateAndGet(sentence, (a, b) -> a == null || b.compareTo(a) < 0 ? b : a);
    }

    /** As {@link org.thalweg.app.catalog.Gradients#gap}, of isolated runs. */
    public Optional<String> gap() {
        return Optional.ofNullable(gap.get());
    }

    /** Ends all children. */
    @Override
    public void close() {
        children.close();
    }
}
