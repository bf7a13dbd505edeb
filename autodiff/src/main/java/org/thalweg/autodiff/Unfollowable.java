package org.thalweg.autodiff;

/** Why an objective can't be differentiated; its message is the reason that the user reads. */
final class Unfollowable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unfollowable(String reason) {
        super(reason);
    }

    Unfollowable(String reason, Throwable cause) {
        super(reason, cause);
    }
}
