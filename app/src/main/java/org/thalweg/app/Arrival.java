package org.thalweg.app;

import org.thalweg.api.Trace;

/**
 * An entry that came down to a level, and what it had spent by then.
 *
 * @param entry the entry
 * @param evaluations until its path was there; all of its run where only a point beside its path was
 * @param doubt what to say before that number: nothing, "about" or "at most"
 */
record Arrival(Entry entry, long evaluations, String doubt) {
    static Arrival of(Outcome outcome, double level) {
        Trace trace = outcome.result().trace();
        for (int row = 0; row < trace.size(); row++) {
            if (trace.loss(row) <= level) {
                return new Arrival(outcome.entry(), trace.evaluations(row), trace.stride() > 1 ? "about " : "");
            }
        }
        return new Arrival(outcome.entry(), outcome.result().evaluations(), "at most ");
    }

    /** What it spent. */
    String cost() {
        return doubt + Phrase.count(evaluations, "evaluation");
    }
}
