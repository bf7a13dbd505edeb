package org.thalweg.app.catalog;

import java.util.stream.Stream;
import org.thalweg.api.Differentiated;

/**
 * The class loader that a plugin's code finds in its thread, which libraries ask for services and resources: the
 * plugin's own, not the host's.
 */
public final class PluginContext {
    private final ClassLoader loader;

    private PluginContext(ClassLoader loader) {
        this.loader = loader;
    }

    /** The context of the first of these parts that comes from a plugin; without one, the thread's stays. */
    public static PluginContext of(Object... parts) {
        return new PluginContext(Stream.of(parts)
                .map(part -> part instanceof Differentiated differentiated ? differentiated.original() : part)
                .map(part -> part.getClass().getClassLoader())
                .filter(PluginClassLoader.class::isInstance)
                .findFirst()
                .orElse(null));
    }

    public static PluginContext of(ClassLoader loader) {
        return new PluginContext(loader);
    }

    /** What may throw checked exceptions. */
    public interface Code<T, E extends Exception> {
        T run() throws E;
    }

    public <T, E extends Exception> T call(Code<T, E> code) throws E {
        if (loader == null) {
            return code.run();
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return code.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
