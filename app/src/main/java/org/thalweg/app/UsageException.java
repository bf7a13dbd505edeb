package org.thalweg.app;

/** What the user gave can't be done: the message is a sentence that names the culprit and what would be right. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UsageException(String message) {
        super(message);
    }
}
