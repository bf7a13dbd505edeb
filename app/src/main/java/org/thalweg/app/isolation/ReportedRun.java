package org.thalweg.app.isolation;

import java.util.Arrays;
import org.thalweg.api.Result;
import org.thalweg.api.Stop;
import org.thalweg.api.Trace;
import org.thalweg.api.Vector;

/** A run as a parent hears of it: what {@link RunReport} tells, put together. */
final class ReportedRun {
    private static final Stop NONE = new Stop(Stop.Reason.FAILED, "");

    private double[] rows = {};
    private Result latest;

    /** @param start where it starts */
    ReportedRun(Vector start) {
        Trace none = Trace.of(start.size(), false, 1);
        latest = new Result(NONE, 0, 0, 0, 0, start, Double.NaN, start, Double.NaN, none);
    }

    /**
     * Hears more of it.
     *
     * @throws IllegalArgumentException if that can't be
     */
    void hear(Wired told) {
        int n = latest.x().size();
        boolean timed = told.truth("timed");
        int kept = Math.toIntExact(told.whole("kept") * (7 + n + (timed ? 1 : 0)));
        double[] numbers = told.numbers();
        double[] whole = Arrays.copyOf(rows, kept + numbers.length - 2 * n);
        System.arraycopy(numbers, 2 * n, whole, kept, numbers.length - 2 * n);
        rows = whole;
        double[] rest = Doubles.of(told.text("numbers"));
        latest = new Result(
                new Stop(Stop.Reason.valueOf(told.text("reason")), told.text("sentence")),
                told.whole("steps"),
                told.whole("evaluations"),
                told.whole("gradients"),
                rest[0],
                Vector.of(Arrays.copyOf(numbers, n)),
                rest[1],
                Vector.of(Arrays.copyOfRange(numbers, n, 2 * n)),
                rest[2],
                Trace.of(n, timed, told.whole("stride"), rows));
    }

    /** As last heard. */
    Result latest() {
        return latest;
    }

    /** As last heard, ended by this. */
    Result ended(Stop stop) {
        return new Result(
                stop,
                latest.steps(),
                latest.evaluations(),
                latest.gradients(),
                latest.pathLength(),
                latest.x(),
                latest.loss(),
                latest.best(),
                latest.bestLoss(),
                latest.trace());
    }
}
