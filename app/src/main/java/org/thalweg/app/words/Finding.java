package org.thalweg.app.words;

import java.util.Optional;

/** Something that may be true of a run, and can be said with the numbers that prove it. */
@FunctionalInterface
interface Finding {
    /** The sentence; empty where it is not true of this run. */
    Optional<String> in(Evidence run);
}
