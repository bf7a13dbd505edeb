package org.thalweg.app.text;

/** What the user gave can't be done: the message is a sentence that names the culprit and what would be right. */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UsageException(String message) {
        super(message);
    }
}
