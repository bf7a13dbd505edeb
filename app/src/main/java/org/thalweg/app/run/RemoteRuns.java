package org.thalweg.app.run;

import org.thalweg.api.Result;
import org.thalweg.api.Watcher;
import org.thalweg.app.spec.Entry;

/** The runs of an entry, made in another process. */
public interface RemoteRuns {
    /** Makes one; from any number of threads. */
    Result run(Course course, Watcher watcher);

    /** Those of another entry, one that differs in its optimiser's settings. */
    RemoteRuns of(Entry other);
}
