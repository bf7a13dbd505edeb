package org.thalweg.app;

import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The class loader that a plugin's code finds in its thread, which libraries ask for services and resources: the plugin's own,
 * not the host's.
 */
final class PluginContext {
    private final ClassLoader loader;

    private PluginContext(ClassLoader loader) {
        this.loader = loader;
    }

    /** The context of the first of these parts that comes from a plugin; without one, the thread's stays. */
    static PluginContext of(Object... parts) {
        return new PluginContext(Stream.of(parts)
                .map(part -> part.getClass().getClassLoader())
                .filter(PluginClassLoader.class::isInstance)
                .findFirst()
                .orElse(null));
    }

    static PluginContext of(ClassLoader loader) {
        return new PluginContext(loader);
    }

    <T> T call(Supplier<T> code) {
        if (loader == null) {
            return code.get();
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return code.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
