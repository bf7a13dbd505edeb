package org.thalweg.api;

/**
 * How a run ended. Whatever the reason, the incumbent and the trace so far are here.
 *
 * @param stop why it ended
 * @param steps the whole steps made; one that was cut short is undone and does not count
 * @param evaluations the evaluations spent, also those of a step cut short
 * @param gradients the gradients among them
 * @param pathLength the sum of the steps' Euclidean lengths
 * @param x the last location
 * @param loss the objective's value there; NaN if it could not be had
 * @param best the incumbent: the best point seen, the last location included; that one where the best was not kept or
 *     nothing was evaluated
 * @param bestLoss the least value seen; NaN if there was none
 * @param trace the path; empty where it was not kept
 */
public record Result(
        Stop stop,
        long steps,
        long evaluations,
        long gradients,
        double pathLength,
        Vector x,
        double loss,
        Vector best,
        double bestLoss,
        Trace trace) {}
