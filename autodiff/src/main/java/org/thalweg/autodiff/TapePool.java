package org.thalweg.autodiff;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Objective;

/**
 * The idle tapes of a class. A thread looks for one where it left one, so threads seldom meet. Where it finds none,
 * since another thread or an evaluation around this one has it, there is a new one. Nothing is kept by threads, so
 * tapes go when the plugin's classes do.
 */
final class TapePool {
    private static final int SIZE =
            Integer.highestOneBit(4 * Runtime.getRuntime().availableProcessors());

    private final AtomicReferenceArray<Object> idle = new AtomicReferenceArray<>(SIZE);
    private final Supplier<Object> newTape;

    TapePool(Supplier<Object> newTape) {
        this.newTape = newTape;
    }

    double valueAndGradient(Objective objective, double[] x, double[] gradient) {
        int place = (int) Thread.currentThread().getId() & SIZE - 1;
        Object tape = idle.getAndSet(place, null);
        if (tape == null) {
            tape = newTape.get();
        }
        @SuppressWarnings("unchecked")
        Consumer<Object> subject = (Consumer<Object>) tape;
        subject.accept(objective);
        double value = ((Differentiable) tape).valueAndGradient(x, gradient);
        // after an exception it is left to the collector, with whatever is on it
        idle.setRelease(place, tape);
        return value;
    }
}
