package org.thalweg.app.tuning;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.thalweg.api.Optimizer;
import org.thalweg.app.catalog.Catalog;
import org.thalweg.app.catalog.Kind;
import org.thalweg.app.catalog.SpecText;
import org.thalweg.app.spec.Spec;
import org.thalweg.app.text.Names;

/**
 * A numeric parameter of an optimiser, or of one within it.
 *
 * @param optimizer the outermost
 * @param path the components that lead to it, itself the last
 * @param value what it is
 */
record Hyperparameter(Optimizer optimizer, List<RecordComponent> path, double value) {
    /** The outermost parameter of this name, however spelt; of two that lie equally deep the first. */
    static Optional<Hyperparameter> find(Optimizer optimizer, String name) {
        List<Hyperparameter> all = new ArrayList<>();
        collect(optimizer, List.of(), optimizer, all);
        return all.stream()
                .filter(candidate -> Names.same(candidate.name(), name))
                .min((a, b) -> Integer.compare(a.path.size(), b.path.size()));
    }

    /** The names of all numeric parameters of some optimisers. */
    static Collection<String> names(Collection<Optimizer> optimizers) {
        Collection<String> names = new TreeSet<>();
        for (Optimizer optimizer : optimizers) {
            List<Hyperparameter> all = new ArrayList<>();
            collect(optimizer, List.of(), optimizer, all);
            all.forEach(each -> names.add(each.name()));
        }
        return names;
    }

    private static void collect(
            Optimizer outermost, List<RecordComponent> outer, Object part, List<Hyperparameter> found) {
        RecordComponent[] components = part.getClass().getRecordComponents();
        for (RecordComponent component : components == null ? new RecordComponent[0] : components) {
            List<RecordComponent> path = new ArrayList<>(outer);
            path.add(component);
            Object value = SpecText.valueOf(component, part);
            if (value instanceof Double || value instanceof Integer || value instanceof Long) {
                found.add(new Hyperparameter(outermost, path, ((Number) value).doubleValue()));
            } else if (value instanceof Optimizer inner) {
                collect(outermost, path, inner, found);
            }
        }
    }

    String name() {
        return component().getName();
    }

    /** Whether it only takes whole numbers. */
    boolean isWhole() {
        return Arrays.asList(int.class, long.class, Integer.class, Long.class)
                .contains(component().getType());
    }

    private RecordComponent component() {
        return path.get(path.size() - 1);
    }

    /** The spec of an optimiser like this one, with this parameter at a value and all else as it was. */
    Spec set(Spec spec, String value, Catalog catalog) {
        return set(spec, optimizer, 0, value, catalog);
    }

    private Spec set(Spec spec, Object part, int depth, String value, Catalog catalog) {
        RecordComponent component = path.get(depth);
        if (depth == path.size() - 1) {
            return spec.with(component.getName(), value);
        }
        Object inner = SpecText.valueOf(component, part);
        Spec innerSpec =
                spec.argument(component.getName()).map(Spec::parse).orElseGet(() -> specOf((Optimizer) inner, catalog));
        return spec.with(
                component.getName(),
                set(innerSpec, inner, depth + 1, value, catalog).inParentheses());
    }

    /** By its name alone where it is at its defaults. */
    private static Spec specOf(Optimizer optimizer, Catalog catalog) {
        return catalog.of(Kind.OPTIMIZER).stream()
                .filter(provider -> provider.type() == optimizer.getClass()
                        && optimizer.equals(provider.defaults().get()))
                .findFirst()
                .map(catalog::shortest)
                .orElseGet(() -> Spec.parse(SpecText.of(optimizer)));
    }
}
