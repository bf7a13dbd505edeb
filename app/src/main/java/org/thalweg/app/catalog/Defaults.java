package org.thalweg.app.catalog;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.function.Supplier;
import org.thalweg.api.Thrown;
import org.thalweg.app.text.UsageException;

/**
 * The default instance of a plugin's class, made when it is first asked for: a class that nobody names runs no code. It is
 * tried once, so that who asks again hears the same words, and not that a class could not be initialised before.
 */
final class Defaults<T> implements Supplier<T> {
    private final Constructor<? extends T> constructor;
    private final PluginClassLoader loader;
    private T made;
    private String fault;

    Defaults(Constructor<? extends T> constructor, PluginClassLoader loader) {
        this.constructor = constructor;
        this.loader = loader;
    }

    /** @throws UsageException if the constructor throws, or what initialises the class */
    @Override
    public synchronized T get() {
        if (made == null && fault == null) {
            make();
        }
        if (fault != null) {
            throw new UsageException(fault);
        }
        return made;
    }

    private void make() {
        try {
            made = PluginContext.of(loader).call(constructor::newInstance);
        } catch (InvocationTargetException e) {
            fail(e.getCause());
        } catch (ReflectiveOperationException | RuntimeException | Error e) { // whatever a stranger's class does
            fail(e);
        }
    }

    private void fail(Throwable thrown) {
        String name = loader.plugin() + "/" + constructor.getDeclaringClass().getSimpleName();
        fault = name + " can't be made: " + Thrown.inWords(thrown);
    }
}
