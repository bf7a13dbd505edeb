package org.thalweg.expression;

/** Text is no formula; the message says what is wrong, at which character (the first is 1), and what would be right. */
public final class ExpressionException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    ExpressionException(String message) {
        super(message);
    }
}
