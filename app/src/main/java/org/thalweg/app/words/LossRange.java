package org.thalweg.app.words;

import org.thalweg.api.Trace;
import org.thalweg.app.text.Phrase;

/** The losses of a part of a trace. */
record LossRange(double mean, double lowest, double highest) {
    /** Those of rows from (included) to (excluded). */
    static LossRange of(Trace trace, int from, int to) {
        double sum = 0;
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (int row = from; row < to; row++) {
            sum += trace.loss(row);
            lowest = Math.min(lowest, trace.loss(row));
            highest = Math.max(highest, trace.loss(row));
        }
        return new LossRange(sum / (to - from), lowest, highest);
    }

    String inWords() {
        return Phrase.number(mean) + " on average, from " + Phrase.number(lowest) + " to " + Phrase.number(highest);
    }
}
