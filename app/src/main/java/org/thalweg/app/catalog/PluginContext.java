package org.thalweg.app.catalog;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import org.thalweg.api.Differentiated;

/**
 * Around calls of a plugin's code. The class loader that the code finds in its thread, which libraries ask for services and
 * resources, is the plugin's own, not the host's; and what it changed of the host is put back.
 */
public final class PluginContext {
    private final List<PluginClassLoader> loaders;

    private PluginContext(List<PluginClassLoader> loaders) {
        this.loaders = loaders;
    }

    /** The context of the first of these parts that comes from a plugin; without one, the thread's stays. */
    public static PluginContext of(Object... parts) {
        return new PluginContext(Stream.of(parts)
                .map(part -> part instanceof Differentiated differentiated ? differentiated.original() : part)
                .map(part -> part.getClass().getClassLoader())
                .filter(PluginClassLoader.class::isInstance)
                .map(PluginClassLoader.class::cast)
                .distinct()
                .toList());
    }

    static PluginContext of(PluginClassLoader loader) {
        return new PluginContext(List.of(loader));
    }

    /** What may throw checked exceptions. */
    public interface Code<T, E extends Exception> {
        T run() throws E;
    }

    public <T, E extends Exception> T call(Code<T, E> code) throws E {
        if (loaders.isEmpty()) {
            return code.run();
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loaders.get(0));
        try {
            return code.run();
        } finally {
            thread.setContextClassLoader(before);
            loaders.get(0).guard().check(names());
        }
    }

    private String names() {
        return (loaders.size() == 1 ? "the plugin " : "the plugins ")
                + loaders.stream().map(PluginClassLoader::plugin).collect(joining(" and "));
    }
}
