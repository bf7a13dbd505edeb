package org.thalweg.api;

/**
 * Why a run ended.
 *
 * @param reason the kind of end
 * @param sentence the same for a person, with the numbers: {@code step 17 moved x2 to NaN}
 */
public record Stop(Reason reason, String sentence) {
    /** The kinds of end. */
    public enum Reason {
        /** The incumbent reached the target value. */
        TARGET,
        /** The optimiser said that no further step makes sense. */
        FINISHED,
        /** All steps were made. */
        STEPS,
        /** All evaluations were spent. */
        EVALUATIONS,
        /** The time was up. */
        TIME,
        /** The run's {@link Watcher} ended it. */
        INTERRUPTED,
        /** A step's loss or a coordinate of x became NaN or infinite. */
        NOT_FINITE,
        /** The objective, the optimiser or the scheduler threw something. */
        FAILED;

        /** Whether the run ended by a fault rather than by its budget, its target or its own judgement. */
        public boolean isFault() {
            return this == NOT_FINITE || this == FAILED;
        }
    }

    static Stop failed(Object culprit, Throwable thrown) {
        return new Stop(Reason.FAILED, Minimization.name(culprit) + " threw " + Thrown.inWords(thrown));
    }
}
