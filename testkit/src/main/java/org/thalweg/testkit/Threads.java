package org.thalweg.testkit;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Two threads that set out at the same moment. */
final class Threads {
    private Threads() {}

    static <R> List<R> together(Callable<R> one, Callable<R> other) throws Exception {
        CyclicBarrier ready = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<R> first = threads.submit(() -> after(ready, one));
            Future<R> second = threads.submit(() -> after(ready, other));
            return List.of(first.get(), second.get());
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Exception exception) {
                throw exception;
            }
            throw failed;
        } finally {
            threads.shutdownNow();
        }
    }

    private static <R> R after(CyclicBarrier ready, Callable<R> work) throws Exception {
        ready.await();
        return work.call();
    }
}
