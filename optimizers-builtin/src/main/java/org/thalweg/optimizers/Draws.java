package org.thalweg.optimizers;

import org.thalweg.api.Problem;

/** Whether the objective is another at each step: what is true of one draw, as where its minimum is, ends no run. */
final class Draws {
    private final Problem problem;
    private final long first; // in force before any step

    /** To be made when a run starts. */
    Draws(Problem problem) {
        this.problem = problem;
        this.first = problem.draw();
    }

    /** To be asked once there was a step. */
    boolean areTaken() {
        return problem.draw() != first;
    }
}
