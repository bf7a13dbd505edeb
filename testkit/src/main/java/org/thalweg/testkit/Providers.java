package org.thalweg.testkit;

import java.util.ServiceLoader;
import java.util.stream.Stream;

/** Where providers come from and what to call them. */
final class Providers {
    private Providers() {}

    static <T> Stream<T> registered(Class<T> kind) {
        return ServiceLoader.load(kind).stream().map(ServiceLoader.Provider::get);
    }

    /** The class's simple name; of a lambda or an anonymous class, which have none, the end of its full one. */
    static String name(Object provider) {
        Class<?> type = provider.getClass();
        return type.isAnonymousClass() || type.isHidden()
                ? type.getName().substring(type.getName().lastIndexOf('.') + 1)
                : type.getSimpleName();
    }
}
