package org.thalweg.app.catalog;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Keeps what all code of the JVM shares, such as the default locale, as the host has it: what a plugin changes of it would
 * reach the runs of others. Plugins are looked after each time that they were called.
 */
public final class HostGuard {
    private final HostState state = new HostState();
    private final Collection<String> complaints = new TreeSet<>();

    /** Puts back what has changed, and remembers while whose code ran. */
    void check(String plugins) {
        List<String> changes = state.putBack();
        if (!changes.isEmpty()) {
            synchronized (complaints) {
                changes.forEach(change -> complaints.add(change + " was changed while " + plugins
                        + " ran, and put back; runs at the same time may have seen it"));
            }
        }
    }

    /** What was changed, and while whose code ran, each a sentence. */
    public List<String> complaints() {
        check("plugins");
        synchronized (complaints) {
            return List.copyOf(complaints);
        }
    }
}
