package org.thalweg.api;

/** How values are spread over colours or along an axis. */
public enum Scale {
    /** Evenly. */
    LINEAR,
    /** By their logarithm. */
    LOG
}
