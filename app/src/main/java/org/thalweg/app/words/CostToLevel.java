package org.thalweg.app.words;

import org.thalweg.api.Trace;
import org.thalweg.app.run.Outcome;
import org.thalweg.app.spec.Entry;
import org.thalweg.app.text.Phrase;

/**
 * An entry that came down to a level, and what it had spent by then.
 *
 * @param entry the entry
 * @param evaluations until its path was there; all of its run where only a point beside its path was
 * @param doubt what to say before that number: nothing, "about" or "at most"
 */
record CostToLevel(Entry entry, long evaluations, String doubt) {
    static CostToLevel of(Outcome outcome, double level) {
        Trace trace = outcome.result().trace();
        for (int row = 0; row < trace.size(); row++) {
            if (trace.loss(row) <= level) {
                return new CostToLevel(outcome.entry(), trace.evaluations(row), trace.stride() > 1 ? "about " : "");
            }
        }
        return new CostToLevel(outcome.entry(), outcome.result().evaluations(), "at most ");
    }

    /** What it spent. */
    String cost() {
        return doubt + Phrase.count(evaluations, "evaluation");
    }
}
