package org.thalweg.app.run;

import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/**
 * Whether the user, or the system, wants the program to end: by Ctrl-C, by the end of the terminal, by {@code kill}. The
 * JVM's shutdown is held up then until the work under way has ended early, and what it did is written.
 */
public final class Interruption implements AutoCloseable {
    private final CountDownLatch end = new CountDownLatch(1);
    private final Consumer<String> news;
    private final Thread hook = new Thread(this::holdUp, "interruption");
    private volatile boolean requested;
    private volatile boolean working;

    private Interruption(Consumer<String> news) {
        this.news = news;
    }

    /**
     * Listens until it is closed.
     *
     * @param news takes a sentence for the user
     */
    public static Interruption listening(Consumer<String> news) {
        Interruption interruption = new Interruption(news);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** From now on there is something to be written. Before, the program may end at once. */
    public void workBegins() {
        working = true;
    }

    private void holdUp() {
        if (!working) {
            return; // a plugin may not even return from being asked for its settings
        }
        request();
        try {
            end.await();
        } catch (InterruptedException e) {
            // nobody may hold it up any longer
        }
    }

    /** As if the user had pressed Ctrl-C. */
    void request() {
        requested = true;
        news.accept("interrupted: the runs end here, and what is done will be written");
    }

    boolean isRequested() {
        return requested;
    }

    /** Everything is written. */
    @Override
    public void close() {
        end.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the shutdown is under way
        }
    }
}
