package org.thalweg.app.words;

import java.util.Optional;
import org.thalweg.api.Trace;
import org.thalweg.app.text.Phrase;

/** The path turns sharply at most of its steps, and is much longer than the way that it made. */
final class ZigZag implements Finding {
    /**
     * The cosine of 80 degrees: exact line searches turn by 90, too long steps by up to 180.
     */
    private static final double SHARP = Math.cos(Math.toRadians(80));

    /** Of directions by chance in a plane 5 in 9 turn as sharply. */
    private static final double MOST = 0.65;

    /** A path this much longer than the way from its start to its end wastes most of its steps. */
    private static final double DETOUR = 2;

    /** Of the path's length, what is looked at: the tiny steps at its end tell of rounding. */
    private static final double WHERE_IT_COUNTS = 0.99;

    private static final int FEWEST_TURNS = 5;

    @Override
    public Optional<String> in(Evidence run) {
        Trace trace = run.trace();
        // neighbours in a thinned trace are no steps; noise and populations turn sharply too
        if (run.isThinned() || run.ground().stochastic() || run.result().gradients() == 0) {
            return Optional.empty();
        }
        double whole = run.lengthFrom(0);
        double way = Distance.between(trace, 0, run.last());
        if (!(whole < Double.POSITIVE_INFINITY) || whole <= DETOUR * way) {
            return Optional.empty();
        }
        int turns = 0;
        int sharp = 0;
        double walked = Distance.between(trace, 0, Math.min(1, run.last()));
        for (int row = 1; row < run.last() && walked < WHERE_IT_COUNTS * whole; row++) {
            double cosine = cosine(trace, row);
            if (!Double.isNaN(cosine)) {
                turns++;
                sharp += cosine < SHARP ? 1 : 0;
            }
            walked += Distance.between(trace, row, row + 1);
        }
        if (turns < FEWEST_TURNS || sharp < MOST * turns) {
            return Optional.empty();
        }
        return Optional.of("It zig-zags: " + sharp + " of " + turns
                + " turns are sharper than 80 degrees, and a path of "
                + Phrase.number(run.result().pathLength()) + " led " + Phrase.number(way) + " away from the start.");
    }

    /** Of the angle between the steps to and from a row; NaN where one of them has no length. */
    private static double cosine(Trace trace, int row) {
        double to = Distance.between(trace, row - 1, row);
        double from = Distance.between(trace, row, row + 1);
        double cosine = 0;
        for (int i = 0; i < trace.dimension(); i++) {
            cosine += (trace.x(row, i) - trace.x(row - 1, i)) / to * ((trace.x(row + 1, i) - trace.x(row, i)) / from);
        }
        return cosine;
    }
}
