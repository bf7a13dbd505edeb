package org.thalweg.app.figure;

import java.util.function.Supplier;

/** What is made when it is first asked for, and once: also where that fails, all get to know that, and soon. */
public final class Once<T> implements Supplier<T> {
    private final Supplier<? extends T> maker;
    private boolean isMade;
    private T made;
    private Throwable failure; // null: none

    public Once(Supplier<? extends T> maker) {
        this.maker = maker;
    }

    @Override
    public synchronized T get() {
        if (!isMade) {
            isMade = true;
            try {
                made = maker.get();
            } catch (RuntimeException | Error e) {
                failure = e;
            }
        }
        if (failure instanceof Error) {
            throw (Error) failure;
        }
        if (failure != null) {
            throw (RuntimeException) failure;
        }
        return made;
    }
}
