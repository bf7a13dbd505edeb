package org.thalweg.autodiff;

import java.lang.ref.SoftReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.thalweg.api.Differentiable;

/**
 * The idle tapes of a class. A thread looks for one where it left one, so threads seldom meet. Where it finds none,
 * since another thread or an evaluation around this one has it, there is a new one. Tapes are left one upon the other,
 * so that the evaluations around each other find each its own again. Nothing is kept by threads, so tapes go when the
 * plugin's classes do, and those that nobody needs go when memory is short, since a tape may be large.
 */
final class TapePool {
    private static final int SIZE =
            Integer.highestOneBit(4 * Runtime.getRuntime().availableProcessors());

    private final AtomicReferenceArray<Idle> places = new AtomicReferenceArray<>(SIZE);
    private final Supplier<Object> newTape;

    TapePool(Supplier<Object> newTape) {
        this.newTape = newTape;
    }

    /** A tape and those below it; whoever has taken it is the only one to see it. */
    private static final class Idle extends SoftReference<Object> {
        private Idle below;

        Idle(Object tape) {
            super(tape);
        }
    }

    double valueAndGradient(Subject subject, double[] x, double[] gradient) {
        int place = (int) Thread.currentThread().getId() & SIZE - 1;
        Idle idle = take(place);
        Object tape = idle == null ? null : idle.get();
        if (tape == null) {
            tape = newTape.get();
            idle = new Idle(tape);
        }
        @SuppressWarnings("unchecked")
        BiConsumer<Object, Object> recorder = (BiConsumer<Object, Object>) tape;
        recorder.accept(subject.objective(), subject);
        double value = ((Differentiable) tape).valueAndGradient(x, gradient);
        // after an exception it is left to the collector, with whatever is on it
        leave(place, idle);
        return value;
    }

    private Idle take(int place) {
        Idle top = places.getAndSet(place, null);
        if (top != null && top.below != null) {
            // what another thread has left in between is lost, and no harm is done
            places.setRelease(place, top.below);
            top.below = null;
        }
        return top;
    }

    private void leave(int place, Idle idle) {
        if (places.getAcquire(place) != null) {
            idle.below = places.getAndSet(place, null);
        }
        places.setRelease(place, idle);
    }
}
