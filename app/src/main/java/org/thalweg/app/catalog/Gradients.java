package org.thalweg.app.catalog;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Differentiated;
import org.thalweg.api.Differentiation;
import org.thalweg.api.Differentiator;
import org.thalweg.api.NoGradientError;
import org.thalweg.api.Objective;
import org.thalweg.api.Thrown;
import org.thalweg.api.Vector;
import org.thalweg.app.text.UsageException;

/** Sees to the gradients of objectives: their authors', else what a differentiator finds, else central differences. */
public final class Gradients {
    private final Catalog catalog;
    private final Optional<GradientKind> forced;
    private final Optional<Vector> start;
    private final BiConsumer<String, String> note;
    private final List<String> noted = new ArrayList<>();
    private final AtomicReference<String> gap = new AtomicReference<>();
    private List<Differentiator> differentiators; // null until the first is needed

    /**
     * @param forced the only kind to accept
     * @param start where runs begin; empty: at each objective's own start
     * @param note told the name of what can't be differentiated, and why
     */
    public Gradients(
            Catalog catalog, Optional<GradientKind> forced, Optional<Vector> start, BiConsumer<String, String> note) {
        this.catalog = catalog;
        this.forced = forced;
        this.start = start;
        this.note = note;
    }

    /** The best there is, and not a word. */
    public static Gradients quiet(Catalog catalog) {
        return new Gradients(catalog, Optional.empty(), Optional.empty(), (name, reason) -> {});
    }

    /** The kind that a bound objective has. */
    public static GradientKind kind(Objective objective) {
        if (Asked.of(objective, "gradient", objective::differentiable).isEmpty()) {
            return GradientKind.NUMERIC;
        }
        boolean found = objective instanceof Differentiated
                || within(objective).anyMatch(inner -> kind(inner) == GradientKind.AUTOMATIC);
        return found ? GradientKind.AUTOMATIC : GradientKind.ANALYTIC;
    }

    /** The objectives that an objective's settings hold. */
    private static Stream<Objective> within(Objective objective) {
        RecordComponent[] components = objective.getClass().getRecordComponents();
        return Stream.of(components == null ? new RecordComponent[0] : components)
                .filter(component -> component.getType() == Objective.class)
                .map(component -> (Objective) SpecText.valueOf(component, objective));
    }

    /**
     * The objective with a gradient, where there is one.
     *
     * @param name what to call it
     * @throws UsageException if the kind that is forced can't be had
     */
    public Objective bind(Objective objective, String name) {
        boolean own = Asked.of(objective, "gradient", objective::differentiable).isPresent();
        return switch (forced.orElse(own ? GradientKind.ANALYTIC : GradientKind.AUTOMATIC)) {
            case ANALYTIC -> analytic(objective, name, own);
            case AUTOMATIC -> automatic(objective, name);
            case NUMERIC -> own ? new Differentiated(objective, original -> Optional.empty()) : objective;
        };
    }

    private static Objective analytic(Objective objective, String name, boolean own) {
        if (!own) {
            throw new UsageException(name + " has no gradient of its own, which --gradient=analytic asks for");
        }
        return objective;
    }

    private Objective automatic(Objective objective, String name) {
        List<String> reasons = new ArrayList<>();
        double[] at = startOf(objective);
        for (Differentiator differentiator : differentiators()) {
            Differentiation found = ask(differentiator, objective, at);
            if (found instanceof Differentiation.Exact) {
                return new Differentiated(
                        objective, original -> Optional.of(gradient(differentiator, original, at, name)));
            }
            reasons.add(((Differentiation.Declined) found).reason());
        }
        String reason =
                reasons.isEmpty() ? "nothing here differentiates" : String.join("; ", new LinkedHashSet<>(reasons));
        if (forced.isPresent()) {
            throw new UsageException(name + " can't be differentiated: " + reason);
        }
        if (noted.stream().noneMatch(reason::contains)) { // or it is that of the objective within this one
            note.accept(name, reason);
            noted.add(reason);
        }
        return objective;
    }

    private double[] startOf(Objective objective) {
        int dimension = Asked.of(objective, "dimension", objective::dimension);
        return start.filter(given -> dimension == 0 || dimension == given.size())
                .map(Vector::toArray)
                .orElseGet(() -> Asked.of(objective, "start", objective::start));
    }

    /** The gradient of an objective that has one, or of one of its draws. */
    private Differentiable gradient(Differentiator differentiator, Objective original, double[] at, String name) {
        Differentiation found = ask(differentiator, original, at);
        return Differentiable.of(original, (x, gradient) -> {
            try {
                if (found instanceof Differentiation.Exact exact) {
                    return exact.objective().valueAndGradient(x, gradient);
                }
                throw new NoGradientError(((Differentiation.Declined) found).reason());
            } catch (NoGradientError e) {
                if (forced.isPresent()) {
                    throw new IllegalStateException(
                            "no gradient, and --gradient=automatic allows no differences: " + e.getMessage());
                }
                String sentence = name + ": some gradients are by central differences, since " + e.getMessage();
                gap.accumulateAndGet(sentence, (a, b) -> a == null || b.compareTo(a) < 0 ? b : a);
                throw e;
            }
        });
    }

    /**
     * Whose gradient couldn't be had at some locations, and why; empty where there were none. Of several such sentences
     * the first in the alphabet, since threads come upon them in any order.
     */
    public Optional<String> gap() {
        return Optional.ofNullable(gap.get());
    }

    private static Differentiation ask(Differentiator differentiator, Objective objective, double[] at) {
        try {
            Optional<String> unwanted = objective.withoutGradient();
            return unwanted.isPresent()
                    ? new Differentiation.Declined(unwanted.get())
                    : PluginContext.of(objective).call(() -> differentiator.differentiate(objective, at));
        } catch (RuntimeException | Error e) { // a stranger's, or the objective that it tried
            return new Differentiation.Declined(
                    differentiator.getClass().getSimpleName() + " threw " + Thrown.inWords(e));
        }
    }

    private List<Differentiator> differentiators() {
        if (differentiators == null) {
            List<Differentiator> found = new ArrayList<>();
            for (Provider<Differentiator> provider : catalog.of(Kind.DIFFERENTIATOR)) {
                try {
                    found.add(provider.defaults().get());
                } catch (UsageException unusable) { // a plugin's that can't be made; the others remain
                    found.add((objective, at) -> new Differentiation.Declined(unusable.getMessage()));
                }
            }
            differentiators = found;
        }
        return differentiators;
    }
}
