package org.thalweg.testkit;

/** What all contracts have in common. */
public interface Contract {
    /**
     * Whether what a provider SHOULD do is demanded like what it MUST do. Left alone, a SHOULD that is not met is a
     * skipped test whose message is the hint.
     */
    default boolean strict() {
        return false;
    }
}
