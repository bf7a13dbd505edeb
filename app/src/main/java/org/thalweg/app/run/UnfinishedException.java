package org.thalweg.app.run;

/** What was asked for was given up, and a part could be taken for the whole. */
public final class UnfinishedException extends RuntimeException {
    /** The reason where the user interrupted the program. */
    static final String INTERRUPTED = "it was not finished";

    private static final long serialVersionUID = 1;

    /** @param reason a clause for the user */
    public UnfinishedException(String reason) {
        super(reason);
    }
}
