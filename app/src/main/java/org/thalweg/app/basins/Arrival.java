package org.thalweg.app.basins;

/**
 * Where a run from one of many starts in the plane ended.
 *
 * @param fate what became of it
 * @param known the index of the known minimum where it ended; -1: at none
 * @param hollow the minimum where it ended, where that is no known one; null: it is, or it ended at none
 * @param x the first coordinate of where it ended
 * @param y the second coordinate
 * @param loss the value there
 * @param steps after how many it was close to where it ended and stayed so, of a run that ended at a minimum; all that
 *     it made, of others
 */
record Arrival(Fate fate, int known, Hollow hollow, double x, double y, double loss, long steps) {}
