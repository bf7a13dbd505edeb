package org.thalweg.app.basins;

import java.util.Locale;

/** What becomes of a run, as a map of basins tells it. */
enum Fate {
    /** It ended at a minimum. */
    MINIMUM,
    /** It ended elsewhere: too slow, or never at rest. */
    UNDECIDED,
    /** It ended outside the map and the domain. */
    LEFT,
    /** Something threw, or the loss was not finite inside the domain or the map. */
    FAILED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
