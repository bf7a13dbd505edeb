package org.thalweg.app;

/** The exit statuses. */
public final class Exit {
    static final int DONE = 0;

    /** A run ended FAILED or NOT_FINITE, or a file could not be written; all else is there. */
    public static final int FAULT = 1;

    /** What the user gave can't be done; nothing is written. */
    public static final int USAGE = 2;

    private Exit() {}
}
