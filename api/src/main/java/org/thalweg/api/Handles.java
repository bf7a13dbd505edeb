package org.thalweg.api;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** Ways to fields that another thread may read while the run's thread writes them. */
final class Handles {
    private Handles() {}

    /** The way to a field of the caller's class. */
    static VarHandle of(MethodHandles.Lookup caller, String field, Class<?> type) {
        try {
            return caller.findVarHandle(caller.lookupClass(), field, type);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
