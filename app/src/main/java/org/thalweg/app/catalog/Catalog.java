package org.thalweg.app.catalog;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.thalweg.app.spec.Spec;
import org.thalweg.app.text.Names;
import org.thalweg.app.text.UsageException;

/**
 * What there is: the built-ins, and what plugin jars provide.
 *
 * @param providers in the order found: built-ins first, then plugins by name
 * @param plugins the plugins that were found, also those that provide nothing
 */
public record Catalog(List<Provider<?>> providers, List<Plugin> plugins) {
    /** The plugin name of what comes with Thalweg. */
    static final String BUILTIN = "builtin";

    public Catalog {
        providers = ImmutableList.copyOf(providers);
        plugins = ImmutableList.copyOf(plugins);
    }

    /** The built-ins, and the plugins in these folders, whose code the guard looks after. */
    public static Catalog load(List<Path> folders, HostGuard guard) {
        List<Provider<?>> providers = new ArrayList<>();
        for (Kind<?> kind : Kind.ALL) {
            providers.addAll(builtins(kind));
        }
        List<Plugin> plugins = Plugins.load(folders, guard);
        for (Plugin plugin : plugins) {
            providers.addAll(plugin.providers());
        }
        return new Catalog(providers, plugins);
    }

    private static <T> List<Provider<T>> builtins(Kind<T> kind) {
        return ServiceLoader.load(kind.type(), Catalog.class.getClassLoader()).stream()
                .map(service -> new Provider<>(kind, BUILTIN, service.type(), service))
                .toList();
    }

    /** This without what plugins provide. */
    public Catalog builtinsAlone() {
        return new Catalog(
                providers.stream()
                        .filter(provider -> provider.plugin().equals(BUILTIN))
                        .toList(),
                List.of());
    }

    /** What was found of a kind. */
    public <T> List<Provider<T>> of(Kind<T> kind) {
        return providers.stream()
                .filter(provider -> provider.kind().equals(kind))
                .map(provider -> {
                    @SuppressWarnings("unchecked") // its kind says so
                    Provider<T> typed = (Provider<T>) provider;
                    return typed;
                })
                .toList();
    }

    /** Whether a provider's bare name is enough to find it. */
    public boolean isUnique(Provider<?> provider) {
        return of(provider.kind()).stream()
                        .filter(other -> Names.same(other.name(), provider.name()))
                        .count()
                == 1;
    }

    /** The shortest spec that {@link #find finds} a provider and no other. */
    public Spec shortest(Provider<?> provider) {
        for (String plugin : List.of("", provider.plugin())) {
            Spec spec = new Spec(plugin, provider.name(), Map.of());
            if (of(provider.kind()).stream()
                            .filter(other -> other.isNamed(spec))
                            .count()
                    == 1) {
                return spec;
            }
        }
        return new Spec(provider.plugin(), provider.type().getName(), Map.of());
    }

    /**
     * The provider that a spec names.
     *
     * @throws UsageException if there is none, or more than one
     */
    public <T> Provider<T> find(Kind<T> kind, Spec spec) {
        List<Provider<T>> named =
                of(kind).stream().filter(provider -> provider.isNamed(spec)).toList();
        if (named.size() == 1) {
            return named.get(0);
        }
        if (named.isEmpty()) {
            throw new UsageException(unknown(kind, spec));
        }
        boolean onePlugin = named.stream().map(Provider::plugin).distinct().count() == 1;
        List<String> choices = named.stream()
                .map(provider -> onePlugin ? provider.type().getName() : provider.qualifiedName())
                .toList();
        throw new UsageException("the " + kind.noun() + " '" + spec.name() + "' is ambiguous; say which: "
                + String.join(" or ", choices));
    }

    private <T> String unknown(Kind<T> kind, Spec spec) {
        List<String> names = of(kind).stream()
                .filter(provider -> spec.plugin().isEmpty() || spec.plugin().equals(provider.plugin()))
                .map(Provider::name)
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
        if (!spec.plugin().isEmpty() && names.isEmpty()) {
            List<String> known = Stream.concat(
                            Stream.of(BUILTIN), plugins.stream().map(Plugin::name))
                    .toList();
            return known.contains(spec.plugin())
                    ? "the plugin '" + spec.plugin() + "' provides no " + kind.noun()
                    : "no plugin '" + spec.plugin() + "'; " + Names.suggestion(spec.plugin(), known);
        }
        return "no " + kind.noun() + " '" + spec.name() + "'; " + Names.suggestion(spec.name(), names);
    }
}
