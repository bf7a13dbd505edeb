package org.thalweg.app.run;

/** What was asked for was not finished when the user interrupted the program, and a part could be taken for the whole. */
public final class UnfinishedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnfinishedException() {
        super("it was not finished");
    }
}
