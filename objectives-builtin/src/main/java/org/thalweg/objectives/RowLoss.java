package org.thalweg.objectives;

/** A sum of losses, a row's at a time. */
interface RowLoss {
    /** Adds the loss of what a model says of a row; returns its derivative by that. */
    double add(double output, double target);

    /** The sum so far. */
    double total();
}
