package org.thalweg.api;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a stranger's code threw, in words for a person. */
public final class Thrown {
    /** How Java words, at each later use of a class, what its initialiser threw, and in which thread. */
    private static final Pattern EARLIER =
            Pattern.compile("Exception (?:[^:\\s]*[.$])?([^:\\s]+)(: .*)? \\[in thread \".*\"]", Pattern.DOTALL);

    private Thrown() {}

    /**
     * Its kind and its message: {@code IllegalStateException: no licence}; its kind alone if asking for the message
     * throws. Where a static initialiser threw, that too, in the same words for whoever comes first and whoever comes
     * later.
     */
    public static String inWords(Throwable thrown) {
        String kind = thrown.getClass().getSimpleName();
        try {
            Throwable cause = thrown.getCause();
            if (thrown instanceof ExceptionInInitializerError && cause != null) {
                return kind + ": " + inWords(cause);
            }
            String message = thrown.getMessage();
            if (thrown instanceof NoClassDefFoundError && cause instanceof ExceptionInInitializerError) {
                Matcher earlier = EARLIER.matcher(cause.getMessage());
                if (earlier.matches()) {
                    String rest = earlier.group(2) == null ? "" : earlier.group(2);
                    return cause.getClass().getSimpleName() + ": " + earlier.group(1) + rest;
                }
            }
            return message == null ? kind : kind + ": " + message;
        } catch (Throwable again) {
            return kind;
        }
    }
}
