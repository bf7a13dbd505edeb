package org.thalweg.api;

/**
 * Thrown by a {@link Differentiable} that has no gradient at a location, though it has one at others: where the code
 * goes a way there that its {@link Differentiator} can't follow. {@link Problem} answers with central differences, for
 * that evaluation alone, so that a gradient depends on nothing but where it is taken.
 *
 * <p>An error rather than an exception, since an objective that catches exceptions would take it for one of its own.
 * Without a stack trace, since it may be thrown at each step.
 */
public final class NoGradientError extends Error {
    private static final long serialVersionUID = 1;

    /** @param reason what can't be followed and why, as a clause, as {@link Differentiation.Declined} has it */
    public NoGradientError(String reason) {
        super(reason, null, false, false);
    }
}
