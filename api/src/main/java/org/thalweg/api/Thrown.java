package org.thalweg.api;

/** What a stranger's code threw, in words for a person. */
public final class Thrown {
    private Thrown() {}

    /**
     * Its kind and its message: {@code IllegalStateException: no licence}; its kind alone if asking for the message
     * throws.
     */
    public static String inWords(Throwable thrown) {
        String kind = thrown.getClass().getSimpleName();
        try {
            String message = thrown.getMessage();
            return message == null ? kind : kind + ": " + message;
        } catch (Throwable again) {
            return kind;
        }
    }
}
