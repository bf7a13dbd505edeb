package org.thalweg.app.words;

import java.util.Optional;
import org.thalweg.api.Minimum;
import org.thalweg.api.Result;
import org.thalweg.api.Trace;
import org.thalweg.api.Vector;
import org.thalweg.app.run.Outcome;
import org.thalweg.app.spec.Entry;
import org.thalweg.app.text.Phrase;

/** What findings look at: how a run ended, its path, and what is known of the objective. */
final class Evidence {
    /** Values that differ by less, relative to their size, differ by rounding and by the digits of a known minimum. */
    private static final double ROUNDING = 1e-12;

    /** The part of a run that tells where it is heading. */
    private static final double LAST_PART = 0.1;

    private final Outcome outcome;
    private final Ground ground;
    private final Trace trace;

    /** @param outcome of a run that kept its trace */
    Evidence(Outcome outcome, Ground ground) {
        this.outcome = outcome;
        this.ground = ground;
        this.trace = outcome.result().trace();
    }

    Result result() {
        return outcome.result();
    }

    Entry entry() {
        return outcome.entry();
    }

    Ground ground() {
        return ground;
    }

    Trace trace() {
        return trace;
    }

    /** The last row. */
    int last() {
        return trace.size() - 1;
    }

    double startLoss() {
        return trace.loss(0);
    }

    double endLoss() {
        return result().loss();
    }

    Vector start() {
        return location(0);
    }

    Vector location(int row) {
        double[] x = new double[trace.dimension()];
        for (int i = 0; i < x.length; i++) {
            x[i] = trace.x(row, i);
        }
        return Vector.of(x);
    }

    /** The known minimum nearest to the end. */
    Optional<Minimum> nearest() {
        return ground.nearest(result().x().toArray());
    }

    /** How far the end is from a location. */
    double distanceToEnd(Vector x) {
        return Distance.between(result().x().toArray(), x);
    }

    /** Where heights are counted from: the least known value, or the least that this run saw. */
    double floor() {
        double known = ground.floor();
        return known <= result().bestLoss() ? known : result().bestLoss();
    }

    /** How high the start lies above the floor. */
    double startHeight() {
        return startLoss() - floor();
    }

    /** How far the loss fell at best; 0 if it never did. */
    double descent() {
        return Math.max(0, startLoss() - result().bestLoss());
    }

    /** What can't be told from a value. */
    static double rounding(double value) {
        return ROUNDING * (1 + Math.abs(value));
    }

    /** The first row of the last tenth of the run, at least one step long; the last row where there is none. */
    int tail() {
        long from = result().steps() - Math.max(1, (long) (LAST_PART * result().steps()));
        int row = last();
        while (row > 0 && trace.step(row - 1) >= from) {
            row--;
        }
        return row;
    }

    /** The steps of that part. */
    long tailSteps() {
        return trace.step(last()) - trace.step(tail());
    }

    /** The row of the least loss, the first of several. */
    int lowestRow() {
        int lowest = 0;
        for (int row = 1; row <= last(); row++) {
            if (trace.loss(row) < trace.loss(lowest) || Double.isNaN(trace.loss(lowest))) {
                lowest = row;
            }
        }
        return lowest;
    }

    /** The least loss in rows from (included) to (excluded); infinite where there is none. */
    double leastLoss(int from, int to) {
        double least = Double.POSITIVE_INFINITY;
        for (int row = from; row < to; row++) {
            least = trace.loss(row) < least ? trace.loss(row) : least;
        }
        return least;
    }

    /** The first row from which the loss stays at or below a level up to the end; -1 if it ends above. */
    int staysBelowFrom(double level) {
        int row = trace.size();
        while (row > 0 && trace.loss(row - 1) <= level) {
            row--;
        }
        return row > last() ? -1 : row;
    }

    /** The length of the way from a row to the end, along the rows. */
    double lengthFrom(int row) {
        double length = 0;
        for (int i = row + 1; i <= last(); i++) {
            length += Distance.between(trace, i, i - 1);
        }
        return length;
    }

    /** How far from the last row those from a row on are at most. */
    double farthestFromEnd(int row) {
        double farthest = 0;
        for (int i = row; i < last(); i++) {
            farthest = Math.max(farthest, Distance.between(trace, i, last()));
        }
        return farthest;
    }

    /** The last norm of a gradient that the run itself took, with its row's step; NaN if it took none. */
    double lastGradientNorm() {
        for (int row = last(); row >= 0 && row >= last() - 1; row--) {
            if (!Double.isNaN(trace.gradientNorm(row))) {
                return trace.gradientNorm(row);
            }
        }
        return Double.NaN;
    }

    /** "step 12", or what can be said of it where the trace holds only some of the steps. */
    String step(int row) {
        return (isThinned() ? "about step " : "step ") + trace.step(row);
    }

    /** Whether rows are missing between those of the trace. */
    boolean isThinned() {
        return trace.stride() > 1;
    }

    /** Where the end stands to the known minima: a clause that begins with a comma, or nothing where there are none. */
    String standing() {
        Minimum nearest = nearest().orElse(null);
        if (nearest == null) {
            return "";
        }
        double above = endLoss() - ground.floor();
        String height = Phrase.number(Math.abs(above));
        String distance = Phrase.number(distanceToEnd(nearest.x())) + " from the "
                + (ground.minima().size() == 1 ? "known minimum " : "nearest known minimum ")
                + Phrase.place(nearest.x());
        return height.equals(Phrase.number(endLoss()))
                ? ", " + distance + ", where it is " + Phrase.number(ground.floor())
                : ", " + height + (above < 0 ? " below" : " above") + " the known least and " + distance;
    }
}
