package org.thalweg.api;

/** Small runs on a bowl from (1, 2). */
final class Runs {
    /** Each step halves x. */
    static final Minimization DESCENT = Minimization.of(new Bowl()).from(1, 2).with(new Descent(0.25));

    private Runs() {}

    /** A step that is written by a test, and evaluates nothing but what it does. */
    @FunctionalInterface
    interface Step {
        double on(Problem problem, double[] x);
    }

    static Minimization stepping(Step step) {
        return DESCENT.with(problem -> (x, rates) -> step.on(problem, x));
    }
}
