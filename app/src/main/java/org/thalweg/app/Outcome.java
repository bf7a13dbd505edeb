package org.thalweg.app;

import org.thalweg.api.Result;

/**
 * An entry and how its run ended.
 *
 * @param entry the competitor
 * @param optimizerName its optimiser's class name
 * @param result how it ended
 */
record Outcome(Entry entry, String optimizerName, Result result) {}
