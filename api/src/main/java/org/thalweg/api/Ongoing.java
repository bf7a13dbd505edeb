package org.thalweg.api;

/**
 * A run that one thread makes and any other may look at: how far it is, its incumbent, its trace. Whoever can't wait for
 * an evaluation that doesn't return takes what there is, and leaves that thread alone.
 *
 * <pre>{@code
 * Ongoing ongoing = minimization.ongoing();
 * executor.submit(ongoing::run);
 * …
 * Result soFar = ongoing.soFar(new Stop(Stop.Reason.TIME, "abandoned: an evaluation did not return"));
 * }</pre>
 */
public final class Ongoing {
    private final Minimization minimization;
    private volatile Loop loop; // null: not begun
    private volatile Result result; // null: not ended

    Ongoing(Minimization minimization) {
        this.minimization = minimization;
    }

    /**
     * Runs, on the calling thread; once.
     *
     * @throws IllegalArgumentException as {@link Minimization#validate} does
     * @throws IllegalStateException if it was called before
     */
    public Result run() {
        double[] start = minimization.validStart();
        synchronized (this) {
            if (loop != null) {
                throw new IllegalStateException("a run runs once");
            }
            loop = new Loop(minimization, start);
        }
        result = loop.run();
        return result;
    }

    /**
     * The run as it stands between two steps, or after the last whole step while one is under way: as if that one had
     * been cut short. From any thread at any time, also while {@link #run} is stuck in what a plugin does; a run that
     * isn't is held up for a microsecond or so. Of a run that has ended it is the result, whatever stop is given.
     *
     * <p>The loss at the last location is NaN unless it is the incumbent's. Before the run has begun the location is
     * the start that it was given, and empty if it was given none.
     *
     * @param stop why it is not waited for
     */
    public Result soFar(Stop stop) {
        Loop begun = loop;
        if (begun == null) {
            return notBegun(stop);
        }
        try {
            while (true) {
                Result ended = result;
                Result known = ended == null ? begun.soFar(stop) : ended;
                if (known != null) {
                    return known;
                }
                Thread.yield(); // it moved on, or is about to end
            }
        } finally {
            begun.lookIsOver();
        }
    }

    private Result notBegun(Stop stop) {
        Vector start = minimization.givenStart();
        Trace none = Trace.none(start.size());
        return new Result(stop, 0, 0, 0, 0, start, Double.NaN, start, Double.NaN, none);
    }
}
