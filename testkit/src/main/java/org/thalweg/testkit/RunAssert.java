package org.thalweg.testkit;

import org.thalweg.api.Minimization;
import org.thalweg.api.Norm;
import org.thalweg.api.Result;
import org.thalweg.api.Stop;
import org.thalweg.api.Trace;
import org.thalweg.api.Vector;

/** Assertions about a run; begun by {@link ThalwegAssertions#assertThatRun}. */
public final class RunAssert {
    private final Minimization run;
    private final Result result;

    RunAssert(Minimization run, Result result) {
        this.run = run;
        this.result = result;
    }

    /** What came of the run, for assertions of your own. */
    public Result result() {
        return result;
    }

    /**
     * That the best loss seen is this or less.
     *
     * @throws AssertionError if it is more, or there is none
     */
    public RunAssert reaches(double loss) {
        if (!(result.bestLoss() <= loss)) {
            throw failure("a loss of " + loss + " or less", result.bestLoss() + " at best", advice());
        }
        return this;
    }

    /**
     * That a location with this loss or less is reached within so many evaluations.
     *
     * @throws AssertionError if none is, or the run kept no trace
     */
    public RunAssert reachesWithin(long evaluations, double loss) {
        Trace trace = traced();
        for (int row = 0; row < trace.size(); row++) {
            if (trace.loss(row) <= loss) {
                if (trace.evaluations(row) > evaluations) {
                    throw failure(
                            "a loss of " + loss + " or less within " + evaluations + " evaluations",
                            "it after " + trace.evaluations(row),
                            "look for evaluations that a step could do without, or allow more");
                }
                return this;
            }
        }
        throw failure("a location with a loss of " + loss + " or less", result.bestLoss() + " at best", advice());
    }

    /**
     * That it ends within a Euclidean distance of a point.
     *
     * @throws AssertionError if it ends farther away
     */
    public RunAssert endsWithin(double distance, double... x) {
        double[] off = result.x().toArray();
        if (off.length != x.length) {
            throw new IllegalArgumentException("the run has " + off.length + " dimensions, the point " + x.length);
        }
        for (int i = 0; i < x.length; i++) {
            off[i] -= x[i];
        }
        if (!(Norm.of(off) <= distance)) {
            throw failure(
                    "an end within " + distance + " of " + Vector.of(x),
                    result.x() + ", " + (float) Norm.of(off) + " away",
                    advice());
        }
        return this;
    }

    /**
     * That it ends for this reason.
     *
     * @throws AssertionError if it ends for another
     */
    public RunAssert ends(Stop.Reason reason) {
        if (result.stop().reason() != reason) {
            throw failure(
                    "an end by " + reason,
                    result.stop().reason() + ": " + result.stop().sentence(),
                    advice());
        }
        return this;
    }

    /**
     * That no location's loss is above that of the one before.
     *
     * @throws AssertionError if one is, or is NaN, or the run kept no trace
     */
    public RunAssert neverRises() {
        Trace trace = traced();
        for (int row = 1; row < trace.size(); row++) {
            if (!(trace.loss(row) <= trace.loss(row - 1))) {
                throw failure(
                        "a loss that never rises",
                        trace.loss(row) + " after step " + trace.step(row) + ", behind " + trace.loss(row - 1),
                        "accept only steps that go down, or lower the learning rate");
            }
        }
        return this;
    }

    /**
     * That the same run, made again, takes the same path, to the last bit.
     *
     * @throws AssertionError if it doesn't, or the run kept no trace
     */
    public RunAssert isReproducible() {
        Trace trace = traced();
        Trace again = run.run().trace();
        for (int row = 0; row < Math.max(trace.size(), again.size()); row++) {
            String first = at(trace, row);
            String second = at(again, row);
            if (!first.equals(second)) {
                throw failure(
                        "the same path when the run is made again",
                        first + " and then " + second,
                        "take all random numbers from problem.random(), let all memory of a run be born in start, and let"
                                + " value() depend on x alone");
            }
        }
        return this;
    }

    private static String at(Trace trace, int row) {
        if (row >= trace.size()) {
            return "an end after step " + (trace.size() == 0 ? 0 : trace.step(trace.size() - 1));
        }
        StringBuilder text = new StringBuilder("step " + trace.step(row) + ": loss " + trace.loss(row) + " at [");
        for (int i = 0; i < trace.dimension(); i++) {
            text.append(i == 0 ? "" : ", ").append(trace.x(row, i));
        }
        return text + "]";
    }

    private Trace traced() {
        if (result.trace().size() == 0) {
            throw new IllegalArgumentException("the run keeps no trace: leave out keepTrace(false)");
        }
        return result.trace();
    }

    /** What is usually wrong where a run ends too early or too high. */
    private String advice() {
        if (result.stop().reason().isFault()) {
            return "look at that first: " + result.stop().sentence();
        }
        Trace trace = result.trace();
        int before = trace.size() * 9 / 10;
        if (before > 0 && trace.loss(trace.size() - 1) < trace.loss(before)) {
            return "allow more steps, or take a larger learning rate: the loss was still falling when the run ended ("
                    + trace.loss(before) + " at step " + trace.step(before) + ", " + trace.loss(trace.size() - 1)
                    + " at the end)";
        }
        return "take another learning rate: the loss was no longer falling when the run ended";
    }

    private AssertionError failure(String expected, String seen, String change) {
        String ended = seen + ", after " + result.steps() + " steps and " + result.evaluations() + " evaluations ("
                + result.stop().sentence() + ")";
        return ThalwegAssertions.failure("the run", new Breach(expected, ended, change));
    }
}
