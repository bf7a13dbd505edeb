package org.thalweg.testkit;

/** A broken promise, in words that help to mend it. */
final class Breach extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * @param expected what should have been, a clause
     * @param seen what was, a clause
     * @param change what to do about it, an imperative clause
     */
    Breach(String expected, String seen, String change) {
        super("expected " + expected + ", but saw " + seen + ". To mend it, " + change + ".");
    }
}
