package org.thalweg.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.thalweg.api.Runs.DESCENT;
import static org.thalweg.api.Runs.stepping;

import org.junit.jupiter.api.Test;

/** What a run leaves behind in its trace. */
class LoopTraceTest {
    @Test
    void theTraceHasARowForEachLocation() {
        Trace trace = DESCENT.steps(3).run().trace();

        assertThat(trace.steps()).isEqualTo(Vector.of(0, 1, 2, 3));
        assertThat(trace.coordinate(0)).isEqualTo(Vector.of(1, 0.5, 0.25, 0.125));
        assertThat(trace.coordinate(1)).isEqualTo(Vector.of(2, 1, 0.5, 0.25));
        assertThat(trace.losses()).isEqualTo(Vector.of(5, 1.25, 0.3125, 0.078125));
    }

    @Test
    void theCountsAreThoseBeforeTheStep() {
        Trace trace = Minimization.of(new Bowl()::value)
                .from(1, 2)
                .with(new Descent(0.25))
                .steps(2)
                .run()
                .trace();

        assertThat(trace.evaluations(0)).isZero();
        assertThat(trace.evaluations(1)).isEqualTo(5);
        assertThat(trace.evaluations(2)).isEqualTo(10);
        assertThat(trace.gradients(0)).isZero();
        assertThat(trace.gradients(1)).isEqualTo(1);
        assertThat(trace.gradients(2)).isEqualTo(2);
    }

    @Test
    void theRatesAreThoseOfTheStepThatStartsThere() {
        Trace trace = DESCENT.scheduledBy(Scheduler.ofFactor(step -> step))
                .steps(2)
                .run()
                .trace();

        assertThat(trace.lr(0)).isZero();
        assertThat(trace.lr(1)).isEqualTo(0.25);
        assertThat(trace.lr(2)).isNaN();
        assertThat(trace.momentum(0)).isNaN();
    }

    @Test
    void theMomentumIsTheOptimizersOwnUnlessItIsScheduled() {
        Optimizer optimizer = new Optimizer() {
            @Override
            public Run start(Problem problem) {
                return (x, rates) -> problem.value(x);
            }

            @Override
            public double lr() {
                return 0.1;
            }

            @Override
            public double momentum() {
                return 0.9;
            }
        };
        Scheduler scheduler = (lr, steps) -> (step, loss) -> new Rates(lr, step == 1 ? 0.5 : Double.NaN);

        Trace trace =
                DESCENT.with(optimizer).scheduledBy(scheduler).steps(3).run().trace();

        assertThat(trace.momentum(0)).isEqualTo(0.9);
        assertThat(trace.momentum(1)).isEqualTo(0.5);
        assertThat(trace.momentum(2)).isEqualTo(0.9);
        assertThat(trace.momentum(3)).isNaN();
    }

    @Test
    void theGradientNormIsThatAtTheRowsLocation() {
        Trace trace = stepping((problem, x) -> {
                    double[] gradient = new double[2];
                    double value = problem.valueAndGradient(x, gradient);
                    problem.valueAndGradient(new double[] {100, 100}, gradient); // a trial elsewhere
                    x[0] = 0;
                    return value;
                })
                .steps(1)
                .run()
                .trace();

        assertThat(trace.gradientNorm(0)).isCloseTo(Math.hypot(2, 4), within(1e-15));
        assertThat(trace.gradientNorm(1)).isNaN();
    }

    @Test
    void theLastGradientNormIsThereWhereTheLastEvaluationWas() {
        Trace trace = stepping((problem, x) -> {
                    double value = problem.value(x);
                    x[0] = 3;
                    x[1] = 4;
                    problem.valueAndGradient(x, new double[2]);
                    return value;
                })
                .steps(1)
                .run()
                .trace();

        assertThat(trace.gradientNorm(0)).isNaN();
        assertThat(trace.gradientNorm(1)).isEqualTo(10);
    }

    @Test
    void aGradientTakenWhereTheStepBeforeEndedIsKnownToTheNext() {
        Trace trace = stepping(new Runs.Step() {
                    private double value = 5;

                    @Override
                    public double on(Problem problem, double[] x) {
                        double before = value;
                        x[0] /= 2;
                        value = problem.valueAndGradient(x, new double[2]);
                        return before;
                    }
                })
                .steps(2)
                .run()
                .trace();

        assertThat(trace.gradientNorm(1)).isCloseTo(Math.hypot(1, 4), within(1e-15));
    }

    @Test
    void thePathLengthIsTheSumOfTheStepsLengths() {
        double[][] path = {{4, 6}, {4, 6}, {1, 2}};
        int[] step = new int[1];
        Result result = stepping((problem, x) -> {
                    System.arraycopy(path[step[0]++], 0, x, 0, 2);
                    return 1;
                })
                .steps(3)
                .run();

        assertThat(result.pathLength()).isEqualTo(5 + 0 + 5);
    }
}
