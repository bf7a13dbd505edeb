package org.thalweg.app.catalog;

/** Stands for a part that is in another process. */
public interface StandIn {
    /** The class of what it stands for; to be looked at, not to be made. */
    Class<?> type();
}
