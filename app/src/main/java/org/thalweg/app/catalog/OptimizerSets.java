package org.thalweg.app.catalog;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.thalweg.api.Description;
import org.thalweg.api.Optimizer;
import org.thalweg.app.spec.Contender;
import org.thalweg.app.spec.Entry;
import org.thalweg.app.text.Names;
import org.thalweg.app.text.UsageException;

/**
 * Named sets of optimisers. The optimisers say themselves which they are in: their group is the names of sets,
 * separated by commas. So a plugin's can join one, or make one of its own.
 */
public final class OptimizerSets {
    private static final String ALL = "all";
    private static final Splitter COMMAS = Splitter.on(',').trimResults().omitEmptyStrings();

    private final Catalog catalog;

    public OptimizerSets(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * These entries, then the optimisers of these sets, each at its defaults and once.
     *
     * @throws UsageException if there is no such set, or an entry names no optimiser
     */
    public List<Contender> added(List<Contender> entries, List<String> sets) {
        Set<Provider<Optimizer>> members = new LinkedHashSet<>();
        sets.forEach(set -> members.addAll(members(set)));
        List<Contender> all = new ArrayList<>(entries);
        for (Contender contender : entries) {
            if (!members.isEmpty() && isAtDefaults(contender.entry())) {
                members.remove(contender.placed(
                        () -> catalog.find(Kind.OPTIMIZER, contender.entry().optimizer())));
            }
        }
        for (Provider<Optimizer> member : members) {
            all.add(new Contender(new Entry(catalog.shortest(member), Optional.empty()), ""));
        }
        return all;
    }

    private static boolean isAtDefaults(Entry entry) {
        return entry.scheduler().isEmpty() && entry.optimizer().arguments().isEmpty();
    }

    private List<Provider<Optimizer>> members(String set) {
        List<Provider<Optimizer>> optimizers = catalog.of(Kind.OPTIMIZER);
        List<Provider<Optimizer>> members = optimizers.stream()
                .filter(optimizer -> isSame(ALL, set) || sets(optimizer).anyMatch(name -> isSame(name, set)))
                .toList();
        if (members.isEmpty()) {
            Set<String> names = new TreeSet<>(Set.of(ALL));
            optimizers.forEach(optimizer -> sets(optimizer).forEach(names::add));
            throw new UsageException("--set: no set '" + set + "'; there are " + String.join(", ", names));
        }
        return members;
    }

    private static Stream<String> sets(Provider<Optimizer> optimizer) {
        return COMMAS.splitToStream(optimizer.said(Description::group)).map(name -> name.replace(' ', '-'));
    }

    private static boolean isSame(String name, String typed) {
        return Names.same(name, typed.trim().replace(' ', '-'));
    }
}
