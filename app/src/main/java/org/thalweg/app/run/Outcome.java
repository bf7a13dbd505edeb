package org.thalweg.app.run;

import org.thalweg.api.Result;
import org.thalweg.app.spec.Entry;

/**
 * An entry and how its run ended.
 *
 * @param entry the competitor
 * @param optimizerName its optimiser's class name
 * @param result how it ended
 */
public record Outcome(Entry entry, String optimizerName, Result result) {}
