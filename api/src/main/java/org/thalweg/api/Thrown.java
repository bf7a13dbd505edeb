package org.thalweg.api;

/** What was thrown, in words for a person. */
final class Thrown {
    private Thrown() {}

    /** Its kind and its message; what a stranger's exception throws when asked for that is left out. */
    static String inWords(Throwable thrown) {
        String kind = thrown.getClass().getSimpleName();
        try {
            String message = thrown.getMessage();
            return message == null ? kind : kind + ": " + message;
        } catch (Throwable again) {
            return kind;
        }
    }
}
