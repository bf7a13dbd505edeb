package org.thalweg.app.catalog;

import java.util.function.Function;
import java.util.function.Supplier;
import org.thalweg.api.Description;
import org.thalweg.app.spec.Spec;
import org.thalweg.app.text.Names;

/**
 * A class that a plugin provides.
 *
 * @param kind what it is
 * @param plugin the plugin's name; {@link Catalog#BUILTIN} for what comes with Thalweg
 * @param type the class
 * @param defaults makes the instance with default parameters
 */
public record Provider<T>(Kind<T> kind, String plugin, Class<? extends T> type, Supplier<? extends T> defaults) {
    public String name() {
        return type.getSimpleName();
    }

    /** Whether it comes with Thalweg. */
    public boolean isBuiltin() {
        return plugin.equals(Catalog.BUILTIN);
    }

    /** The name that no other plugin's provider has. */
    public String qualifiedName() {
        return plugin + "/" + name();
    }

    /** What the type's description says; empty where it has none. */
    public String said(Function<Description, String> element) {
        Description description = type.getAnnotation(Description.class);
        return description == null ? "" : element.apply(description);
    }

    public boolean isNamed(Spec spec) {
        return (spec.plugin().isEmpty() || spec.plugin().equals(plugin))
                && (Names.same(spec.name(), name()) || spec.name().equals(type.getName()));
    }
}
