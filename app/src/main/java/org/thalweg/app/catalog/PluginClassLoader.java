package org.thalweg.app.catalog;

import java.net.URL;
import java.net.URLClassLoader;
import org.thalweg.api.Objective;

/**
 * What a plugin's classes see: the JDK, the api as the host has it, and their own jars; not the host's other classes,
 * nor its libraries in whatever version, nor its services files.
 */
final class PluginClassLoader extends URLClassLoader {
    static {
        registerAsParallelCapable();
    }

    private final String plugin;
    private final HostGuard guard;

    PluginClassLoader(String plugin, URL[] jars, HostGuard guard) {
        super("plugin " + plugin, jars, HostApi.INSTANCE);
        this.plugin = plugin;
        this.guard = guard;
    }

    String plugin() {
        return plugin;
    }

    /** Looks after the host when the plugin's code was called. */
    HostGuard guard() {
        return guard;
    }

    /** The JDK and the package {@code org.thalweg.api}. */
    private static final class HostApi extends ClassLoader {
        static {
            registerAsParallelCapable();
        }

        private static final String API = Objective.class.getPackageName();
        private static final ClassLoader INSTANCE = new HostApi();

        private HostApi() {
            super("thalweg api", ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            int dot = name.lastIndexOf('.');
            if (dot >= 0 && name.substring(0, dot).equals(API)) {
                return Class.forName(name, false, Objective.class.getClassLoader());
            }
            throw new ClassNotFoundException(name);
        }
    }
}
