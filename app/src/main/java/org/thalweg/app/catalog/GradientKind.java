package org.thalweg.app.catalog;

import java.util.Locale;

/** Where an objective's gradient comes from. */
public enum GradientKind {
    /** Its author wrote it. */
    ANALYTIC,

    /** A differentiator found it in the author's code. */
    AUTOMATIC,

    /** Central differences stand in for it. */
    NUMERIC;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
