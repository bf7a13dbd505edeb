package org.thalweg.app.run;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * How far long work is: a bar on the terminal, with the rate and the time left, once the work has taken a second. News
 * from several threads are taken one after the other.
 */
final class Progress implements AutoCloseable {
    private static final long SECOND = 1_000_000_000L;
    private static final long PATIENCE = SECOND;
    private static final long BETWEEN_PICTURES = SECOND / 5;
    private static final int WIDTH = 79; // the last column of a narrow terminal would break the line
    private static final int BAR = 30;

    private final Optional<PrintWriter> terminal;
    private final LongSupplier clock;
    private final String task;
    private final String unit;
    private final long began;
    private double total; // so many may be asked for that a long could not count them
    private long done;
    private long nextPicture;
    private boolean visible;

    /**
     * @param terminal where to draw; empty: nowhere
     * @param clock nanoseconds since some moment
     * @param task what is done: {@code runs}
     * @param unit what it is counted in: {@code steps}
     * @param total how many of them there are
     */
    Progress(Optional<PrintWriter> terminal, LongSupplier clock, String task, String unit, double total) {
        this.terminal = terminal;
        this.clock = clock;
        this.task = task;
        this.unit = unit;
        this.total = total;
        began = clock.getAsLong();
        nextPicture = began + PATIENCE;
    }

    /** So many more are done. */
    synchronized void advance(long units) {
        done += units;
        long now = clock.getAsLong();
        if (terminal.isPresent() && now >= nextPicture) {
            nextPicture = now + BETWEEN_PICTURES;
            visible = true;
            draw(terminal.get(), picture((now - began) / (double) SECOND));
        }
    }

    /** So many will not have to be done. */
    synchronized void spare(long units) {
        total -= units;
    }

    private String picture(double seconds) {
        double share = total <= 0 ? 1 : Math.min(1, done / total);
        int filled = (int) (BAR * share);
        String bar = "=".repeat(filled) + " ".repeat(BAR - filled);
        double rate = done / seconds;
        String left = rate > 0 ? duration((total - done) / rate) + " left" : "";
        return String.format(
                Locale.ROOT, "%s [%s] %3.0f %%  %s %s/s  %s", task, bar, 100 * share, brief(rate), unit, left);
    }

    private static String brief(double rate) {
        if (rate >= 1e6) {
            return String.format(Locale.ROOT, "%.1fM", rate / 1e6);
        }
        if (rate >= 1e3) {
            return String.format(Locale.ROOT, "%.1fk", rate / 1e3);
        }
        return String.format(Locale.ROOT, rate >= 10 ? "%.0f" : "%.2g", rate);
    }

    private static String duration(double seconds) {
        long whole = (long) Math.ceil(Math.max(0, seconds));
        return whole >= 3600
                ? String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60)
                : String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
    }

    private static void draw(PrintWriter terminal, String line) {
        String cut = line.length() > WIDTH ? line.substring(0, WIDTH) : line;
        terminal.print("\r" + cut + " ".repeat(WIDTH - cut.length()));
        terminal.flush();
    }

    /** The work has ended; the bar goes. */
    @Override
    public synchronized void close() {
        if (visible) {
            draw(terminal.get(), "");
            terminal.get().print("\r");
            terminal.get().flush();
        }
    }
}
