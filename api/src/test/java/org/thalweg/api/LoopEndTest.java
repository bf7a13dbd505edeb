package org.thalweg.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.thalweg.api.Runs.DESCENT;
import static org.thalweg.api.Runs.stepping;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each way in which a run ends, but by a fault. */
class LoopEndTest {
    private static List<Double> losses(Trace trace) {
        return IntStream.range(0, trace.size()).mapToObj(trace::loss).toList();
    }

    @Test
    void aHundredStepsAreMadeIfNothingElseIsSaid() {
        Result result = DESCENT.run();

        assertThat(result.stop()).isEqualTo(new Stop(Stop.Reason.STEPS, "made all 100 steps"));
        assertThat(result.steps()).isEqualTo(100);
        assertThat(result.trace().size()).isEqualTo(101);
    }

    @Test
    void theStepsGivenAreMade() {
        Result result = DESCENT.steps(3).run();

        assertThat(result.stop()).isEqualTo(new Stop(Stop.Reason.STEPS, "made all 3 steps"));
        assertThat(result.x()).isEqualTo(Vector.of(0.125, 0.25));
        assertThat(result.loss()).isEqualTo(0.078125);
        assertThat(result.evaluations()).isEqualTo(3);
        assertThat(result.gradients()).isEqualTo(3);
    }

    @Test
    void theIncumbentIsTheBestPointSeenTheLastLocationIncluded() {
        Result falling = DESCENT.steps(3).run();
        assertThat(falling.best()).isEqualTo(Vector.of(0.125, 0.25)); // though its evaluation is off the budget
        assertThat(falling.bestLoss()).isEqualTo(0.078125);

        Result rising = DESCENT.with(new Descent(2)).steps(3).run();
        assertThat(rising.best()).isEqualTo(Vector.of(1, 2));
        assertThat(rising.bestLoss()).isEqualTo(5);
    }

    @Test
    void theTargetIsReachedThoughTheBudgetEndsWithinTheStep() {
        Result result = stepping((problem, x) -> {
                    double value = problem.value(x);
                    problem.value(new double[] {0.1, 0.1});
                    problem.value(new double[] {5, 5});
                    return value;
                })
                .evaluations(2)
                .target(0.5)
                .run();

        assertThat(result.stop().reason()).isEqualTo(Stop.Reason.TARGET);
        assertThat(result.evaluations()).isEqualTo(2);
    }

    @Test
    void theTargetEndsARunWhereItWasReached() {
        Result result = DESCENT.target(0.5).run();

        assertThat(result.stop()).isEqualTo(new Stop(Stop.Reason.TARGET, "reached 0.3125, the target was 0.5"));
        assertThat(result.steps()).isEqualTo(2);
        assertThat(result.x()).isEqualTo(Vector.of(0.25, 0.5));
        assertThat(result.loss()).isEqualTo(0.3125);
        assertThat(DESCENT.target(0.3125).run().steps()).isEqualTo(2);
        assertThat(DESCENT.target(0.3124).run().steps()).isEqualTo(3);
        assertThat(DESCENT.target(5).keepTrace(false).run().x())
                .as("the start itself")
                .isEqualTo(Vector.of(1, 2));
    }

    /** The second step leads there, and no third one comes to see it. */
    @Test
    void theTargetIsReachedWhereTheLastStepLeads() {
        Result steps = DESCENT.target(0.5).steps(2).run();
        assertThat(steps.stop()).isEqualTo(new Stop(Stop.Reason.TARGET, "reached 0.3125, the target was 0.5"));
        assertThat(steps.evaluations()).isEqualTo(2);

        assertThat(DESCENT.target(0.5).evaluations(2).run().stop()).isEqualTo(steps.stop());
        assertThat(DESCENT.target(0.3).steps(2).run().stop().reason()).isEqualTo(Stop.Reason.STEPS);
    }

    @Test
    void withoutATargetAnInfinitelyLowTrialPointEndsNothing() {
        Result result = Minimization.of(x -> x[0] == 0 ? Double.NEGATIVE_INFINITY : 1)
                .from(1, 2)
                .with(problem -> (x, rates) -> {
                    problem.value(new double[2]);
                    return problem.value(x);
                })
                .steps(5)
                .run();

        assertThat(result.stop().reason()).isEqualTo(Stop.Reason.STEPS);
        assertThat(result.bestLoss()).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void anOptimizerThatIsFinishedEndsItsRun() {
        Optimizer optimizer = problem -> new Optimizer.Run() {
            private int steps;

            @Override
            public double step(double[] x, Rates rates) {
                steps++;
                return problem.value(x);
            }

            @Override
            public Optional<String> finished() {
                return steps == 2 ? Optional.of("the gradient is 0") : Optional.empty();
            }
        };

        Result result = DESCENT.with(optimizer).run();

        assertThat(result.stop()).isEqualTo(new Stop(Stop.Reason.FINISHED, "the gradient is 0"));
        assertThat(result.steps()).isEqualTo(2);
        assertThat(result.trace().size()).isEqualTo(3);
    }

    @Test
    void theTimeEndsARun() {
        Result result = DESCENT.time(Duration.ofNanos(1)).run();

        assertThat(result.stop().reason()).isEqualTo(Stop.Reason.TIME);
        assertThat(result.stop().sentence()).isEqualTo("the time was up after " + result.steps() + " steps");
        assertThat(result.trace().size()).isEqualTo(result.steps() + 1);
    }

    static IntStream budgets() {
        return IntStream.rangeClosed(1, 30);
    }

    @ParameterizedTest
    @MethodSource("budgets")
    void aBudgetOfEvaluationsIsKeptAndAStepCutShortIsUndone(int budget) {
        Minimization numeric =
                Minimization.of(new Bowl()::value).from(1, 2).with(new Descent(0.25)); // 5 evaluations a step

        Result result = numeric.evaluations(budget).run();

        assertThat(result.evaluations()).isEqualTo(budget);
        assertThat(result.stop()).isEqualTo(new Stop(Stop.Reason.EVALUATIONS, "spent all " + budget + " evaluations"));
        assertThat(result.steps()).isEqualTo(budget / 5);
        assertThat(result.gradients()).isEqualTo(budget / 5);
        assertThat(result.trace().size()).isEqualTo(budget / 5 + 1);
        Result whole = numeric.steps(10).run();
        assertThat(result.x().get(0)).isEqualTo(whole.trace().x(budget / 5, 0));
        assertThat(result.loss()).isEqualTo(whole.trace().loss(budget / 5));
    }

    @Test
    void aHalfWrittenStepIsUndone() {
        Result result = stepping((problem, x) -> {
                    double value = problem.value(x);
                    x[0] = 0.5;
                    problem.value(x);
                    x[1] = 0.5;
                    return value;
                })
                .evaluations(1)
                .run();

        assertThat(result.x()).isEqualTo(Vector.of(1, 2));
        assertThat(result.steps()).isZero();
        assertThat(result.pathLength()).isZero();
    }

    @Test
    void aBudgetWhoseErrorIsSwallowedEndsTheRunAllTheSame() {
        Result result = stepping((problem, x) -> {
                    try {
                        problem.value(x);
                        problem.value(x);
                    } catch (Error swallowed) {
                        x[0] = 77;
                    }
                    return 1;
                })
                .evaluations(3)
                .run();

        assertThat(result.stop()).isEqualTo(new Stop(Stop.Reason.EVALUATIONS, "spent all 3 evaluations"));
        assertThat(result.steps()).isEqualTo(1);
        assertThat(result.x()).isEqualTo(Vector.of(1, 2));
    }

    @Test
    void anOptimizerThatTriesAgainAfterEachExceptionIsLeftWhenTheBudgetEnds() {
        Result result = stepping((problem, x) -> {
                    while (true) {
                        try {
                            problem.value(x);
                        } catch (RuntimeException again) {
                            // and again
                        }
                    }
                })
                .evaluations(3)
                .run();

        assertThat(result.stop().reason()).isEqualTo(Stop.Reason.EVALUATIONS);
    }

    @Test
    void aBudgetWhoseErrorIsWrappedIsNoFailure() {
        Result result = stepping((problem, x) -> {
                    try {
                        return problem.value(x);
                    } catch (Error wrapped) {
                        throw new IllegalStateException("as a library does", wrapped);
                    }
                })
                .evaluations(3)
                .steps(50)
                .run();

        assertThat(result.stop().reason()).isEqualTo(Stop.Reason.EVALUATIONS);
    }

    @Test
    void anOptimizerThatNeverEvaluatesEndsWithinItsBudgetOfEvaluations() {
        Result result = stepping((problem, x) -> 1).evaluations(1000).run();

        assertThat(result.stop()).isEqualTo(new Stop(Stop.Reason.STEPS, "made all 1000 steps"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aLossThatIsNotFiniteEndsTheRunAndUndoesTheStep(double bad) {
        int[] step = new int[1];
        Result result = stepping((problem, x) -> {
                    problem.value(new double[] {0.5, 0.5});
                    x[0] += 1;
                    return step[0]++ == 2 ? bad : 1;
                })
                .run();

        assertThat(result.stop()).isEqualTo(new Stop(Stop.Reason.NOT_FINITE, "the loss at step 2 is " + bad));
        assertThat(result.steps()).isEqualTo(2);
        assertThat(result.x()).isEqualTo(Vector.of(3, 2));
        assertThat(result.loss()).isEqualTo(Double.valueOf(bad));
        assertThat(losses(result.trace())).containsExactly(1.0, 1.0, bad);
        assertThat(result.best()).isEqualTo(Vector.of(0.5, 0.5));
        assertThat(result.bestLoss()).isEqualTo(0.5);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void aCoordinateThatIsNotFiniteEndsTheRunAndUndoesTheStep(double bad) {
        int[] step = new int[1];
        Result result = stepping((problem, x) -> {
                    double value = problem.value(x);
                    x[1] = step[0]++ == 1 ? bad : 3;
                    return value;
                })
                .run();

        assertThat(result.stop()).isEqualTo(new Stop(Stop.Reason.NOT_FINITE, "step 1 moved x2 to " + bad));
        assertThat(result.steps()).isEqualTo(1);
        assertThat(result.x()).isEqualTo(Vector.of(1, 3));
        assertThat(result.loss()).isEqualTo(10);
        assertThat(losses(result.trace())).containsExactly(5.0, 10.0);
        assertThat(result.pathLength()).isEqualTo(1);
    }

    @Test
    void aStepTooLongForADoubleIsStillAStep() {
        double[] far = {Double.MAX_VALUE, -Double.MAX_VALUE};
        int[] step = new int[1];
        Result result = stepping((problem, x) -> {
                    x[0] = far[step[0]++];
                    return 1;
                })
                .steps(2)
                .run();

        assertThat(result.stop().reason()).isEqualTo(Stop.Reason.STEPS);
        assertThat(result.x().get(0)).isEqualTo(-Double.MAX_VALUE);
        assertThat(result.pathLength()).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void aTrialPointMayBeNaN() {
        Result result = Minimization.of(x -> x[0] > 10 ? Double.NaN : x[0])
                .from(1, 2)
                .with(problem -> (x, rates) -> {
                    problem.value(new double[] {11, 0});
                    return problem.value(x);
                })
                .steps(3)
                .run();

        assertThat(result.stop().reason()).isEqualTo(Stop.Reason.STEPS);
        assertThat(result.bestLoss()).isEqualTo(1);
    }

    @Test
    void aWatcherEndsARunAndWhatItDidStays() {
        Result result = DESCENT.watchedBy((steps, evaluations) -> steps < 3).run();

        assertThat(result.stop()).isEqualTo(new Stop(Stop.Reason.INTERRUPTED, "was interrupted after 3 steps"));
        assertThat(result.x()).isEqualTo(Vector.of(0.125, 0.25));
        assertThat(result.loss()).isEqualTo(0.078125);
        assertThat(result.trace().size()).isEqualTo(4);
        Result untouched = DESCENT.watchedBy((steps, evaluations) -> true).run();
        assertThat(untouched.stop()).isEqualTo(DESCENT.run().stop());
        assertThat(untouched.x()).isEqualTo(DESCENT.run().x());
    }

    @Test
    void aRunEndedBeforeItsFirstStepAsksItsObjectiveNothing() {
        Objective silent = x -> {
            throw new AssertionError("was asked");
        };
        Result result = Minimization.of(silent)
                .from(1, 2)
                .with(new Descent(0.25))
                .watchedBy((steps, evaluations) -> false)
                .run();

        assertThat(result.stop()).isEqualTo(new Stop(Stop.Reason.INTERRUPTED, "was interrupted after 0 steps"));
        assertThat(result.x()).isEqualTo(Vector.of(1, 2));
        assertThat(result.loss()).isNaN();
    }

    @Test
    void aWatcherThatThrowsIsToBlameForTheEnd() {
        Result result = DESCENT.watchedBy((steps, evaluations) -> {
                    throw new IllegalStateException("blind");
                })
                .run();

        assertThat(result.stop().reason()).isEqualTo(Stop.Reason.FAILED);
        assertThat(result.stop().sentence()).isEqualTo("one written in LoopEndTest threw IllegalStateException: blind");
    }
}
