package org.thalweg.app.isolation;

import java.util.List;
import java.util.regex.Pattern;
import org.thalweg.app.catalog.Catalog;
import org.thalweg.app.catalog.Kind;
import org.thalweg.app.catalog.Provider;
import org.thalweg.app.text.Names;

/**
 * The names by which specs name what plugins provide. One that happens to stand elsewhere in a spec counts too: to
 * isolate what needn't be does no harm.
 */
final class PluginNames {
    private static final Pattern BETWEEN = Pattern.compile("[^\\w.$-]+");

    private final List<? extends Provider<?>> providers;
    private final boolean differentiate; // then no objective's gradient is sought without a plugin

    PluginNames(Catalog catalog) {
        providers = catalog.providers().stream()
                .filter(provider -> !provider.isBuiltin())
                .toList();
        differentiate = providers.stream().anyMatch(provider -> provider.kind().equals(Kind.DIFFERENTIATOR));
    }

    /** Whether one is in a spec or an entry. */
    boolean areIn(String text) {
        return differentiate
                || BETWEEN.splitAsStream(text)
                        .anyMatch(word -> providers.stream()
                                .anyMatch(provider -> Names.same(word, provider.name())
                                        || word.equals(provider.type().getName())));
    }
}
