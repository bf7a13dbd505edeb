package org.thalweg.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MinimizationTest {
    private static final Minimization DESCENT =
            Minimization.of(new Bowl()).from(1, 2).with(new Descent(0.1));

    private static final Optimizer WITHOUT_LR = problem -> (x, rates) -> problem.value(x);

    /** Heeds a momentum only if it says so. */
    private record WithMomentum(double lr, double momentum) implements Optimizer {
        @Override
        public Run start(Problem problem) {
            return (x, rates) -> problem.value(x);
        }
    }

    private static Scheduler driving(double momentum) {
        return (lr, steps) -> (step, loss) -> new Rates(lr, momentum);
    }

    private static void assertRefused(Minimization minimization, String message) {
        assertThatIllegalArgumentException().isThrownBy(minimization::validate).withMessage(message);
        assertThatIllegalArgumentException().isThrownBy(minimization::run).withMessage(message);
    }

    @Test
    void runTwiceGivesTheSameResult() {
        Optimizer random = problem -> (x, rates) -> {
            double value = problem.value(x);
            x[0] += problem.random().nextGaussian();
            return value;
        };
        Minimization minimization =
                Minimization.of(new Bowl()).from(1, 2).with(random).seed(3);

        Result first = minimization.run();
        Result second = minimization.run();

        assertThat(second.x()).isEqualTo(first.x());
        assertThat(second.best()).isEqualTo(first.best());
        assertThat(second.trace().coordinate(0)).isEqualTo(first.trace().coordinate(0));
        assertThat(minimization.seed(4).run().x()).isNotEqualTo(first.x());
    }

    @Test
    void isImmutable() {
        double[] start = {1, 2};
        Minimization plain = Minimization.of(new Bowl()).from(start).with(new Descent(0.1));
        Result before = plain.run();

        start[0] = 7;
        plain.from(9, 9);
        plain.with(new Descent(0.2));
        plain.scheduledBy(Scheduler.ofFactor(step -> 0));
        plain.steps(1);
        plain.evaluations(1);
        plain.time(Duration.ofNanos(1));
        plain.target(1e9);
        plain.seed(5);
        plain.keepBest(false);
        plain.keepTrace(false);
        plain.traceLimit(1);
        plain.keepTimes(true);

        Result after = plain.run();
        assertThat(after.x()).isEqualTo(before.x());
        assertThat(after.stop()).isEqualTo(before.stop());
        assertThat(after.steps()).isEqualTo(100);
        assertThat(after.trace().size()).isEqualTo(101);
        assertThat(after.best()).isEqualTo(before.best());
    }

    @Test
    void eachCopyKeepsAllThatWasSaidBefore() {
        Optimizer random = problem -> (x, rates) -> {
            x[0] = problem.random().nextDouble();
            return problem.value(x);
        };

        assertThat(later(DESCENT).run().x()).isEqualTo(DESCENT.run().x());
        assertThat(later(DESCENT.with(random).seed(3)).run().x())
                .isEqualTo(DESCENT.with(random).seed(3).run().x());
        assertThat(later(DESCENT.steps(7)).run().steps()).isEqualTo(7);
        assertThat(later(DESCENT.evaluations(7)).run().evaluations()).isEqualTo(7);
        assertThat(later(DESCENT.time(Duration.ofNanos(1))).run().stop().reason())
                .isEqualTo(Stop.Reason.TIME);
        assertThat(later(DESCENT.watchedBy((steps, evaluations) -> false))
                        .run()
                        .stop()
                        .reason())
                .isEqualTo(Stop.Reason.INTERRUPTED);
        assertThat(later(DESCENT.target(1)).run().stop().reason()).isEqualTo(Stop.Reason.TARGET);
        assertThat(later(DESCENT.scheduledBy(Scheduler.ofFactor(step -> 0)))
                        .run()
                        .pathLength())
                .isZero();
        assertThat(later(DESCENT.keepTrace(false)).run().trace().size()).isZero();
        assertThat(later(DESCENT.traceLimit(50)).run().trace().stride()).isGreaterThan(1);
        assertThat(later(DESCENT.keepTimes(true)).run().trace().seconds(1)).isPositive();
        assertThat(later(DESCENT).run().trace().seconds(1)).isNaN();
        Minimization rising = DESCENT.with(new Descent(2)).steps(7);
        assertThat(later(rising.keepBest(false)).run().best())
                .isNotEqualTo(rising.run().best());
    }

    @Test
    void aTraceHoldsNoMoreNumbersThanItMay() {
        int row = Trace.COLUMNS + 2;

        assertThat(DESCENT.steps(100).traceLimit(100 * row).run().trace().size())
                .as("the last row is beside")
                .isEqualTo(101);
        assertThat(DESCENT.steps(101).traceLimit(100 * row).run().trace().stride())
                .isEqualTo(2);
        assertThatThrownBy(() -> DESCENT.traceLimit(0)).hasMessage("traceLimit must be >= 1, got 0");
    }

    /** A copy more, which says nothing new. */
    private static Minimization later(Minimization minimization) {
        return minimization.from(1, 2);
    }

    @Test
    void startsWhereTheObjectiveSaysIfNobodySaysOtherwise() {
        Result result =
                Minimization.of(new Bowl()).with(new Descent(0.1)).steps(1).run();

        assertThat(Vector.of(result.trace().x(0, 0), result.trace().x(0, 1))).isEqualTo(Vector.of(new Bowl().start()));
    }

    @Test
    void anObjectivesOwnStartArrayIsNotMoved() {
        double[] own = {1, 2};
        Objective objective = new Objective() {
            @Override
            public double value(double[] x) {
                return x[0];
            }

            @Override
            public double[] start() {
                return own;
            }
        };

        Minimization.of(objective).with(new Descent(0.1)).run();

        assertThat(own).containsExactly(1, 2);
    }

    @Test
    void aRunNeedsAnOptimizer() {
        assertRefused(Minimization.of(new Bowl()), "a run needs an optimiser");
    }

    @Test
    void theStartMustHaveTheObjectivesDimensions() {
        record ThreeOnly(int dimension) implements Objective {
            @Override
            public double value(double[] x) {
                return 0;
            }
        }

        assertRefused(
                Minimization.of(new ThreeOnly(3)).from(1, 2).with(WITHOUT_LR),
                "ThreeOnly has 3 dimensions, the start has 2");
        Minimization.of(new ThreeOnly(3)).from(1, 2, 3).with(WITHOUT_LR).validate();
    }

    @Test
    void theStartMustBeFiniteNumbers() {
        assertRefused(DESCENT.from(1, Double.NaN), "the start must be finite numbers, at least one, got [1.0,NaN]");
        assertRefused(
                DESCENT.from(Double.NEGATIVE_INFINITY),
                "the start must be finite numbers, at least one, got [-Infinity]");
        assertRefused(DESCENT.from(), "the start must be finite numbers, at least one, got []");
    }

    @Test
    void aSchedulerNeedsAnOptimizerWithALearningRate() {
        record Population() implements Optimizer {
            @Override
            public Run start(Problem problem) {
                return (x, rates) -> problem.value(x);
            }
        }
        record WarmUp() implements Scheduler {
            @Override
            public Schedule start(double lr, long steps) {
                return (step, loss) -> new Rates(lr, Double.NaN);
            }
        }

        assertRefused(
                DESCENT.with(new Population()).scheduledBy(new WarmUp()),
                "Population has no lr, so it can't heed the scheduler WarmUp");
        assertRefused(
                DESCENT.with(WITHOUT_LR).scheduledBy(driving(Double.NaN)),
                "one written in MinimizationTest has no lr, so it can't heed the scheduler one written in"
                        + " MinimizationTest");
    }

    @Test
    void aSchedulerThatDrivesMomentumNeedsAnOptimizerThatHasIt() {
        assertRefused(
                DESCENT.scheduledBy(driving(0.9)),
                "Descent has no momentum that the scheduler one written in MinimizationTest could drive");
        DESCENT.scheduledBy(driving(Double.NaN)).validate();
        DESCENT.with(new WithMomentum(0.1, 0)).scheduledBy(driving(0.9)).validate();
    }

    @Test
    void aSchedulerThatThrowsIsNotRefusedButFailsItsRun() {
        Scheduler throwing = (lr, steps) -> {
            throw new StackOverflowError();
        };

        Minimization minimization = DESCENT.scheduledBy(throwing);
        minimization.validate();

        assertThat(minimization.run().stop().reason()).isEqualTo(Stop.Reason.FAILED);
    }

    @Test
    void aSchedulerMayRefuseARunWithoutPlannedSteps() {
        record Halfway() implements Scheduler {
            @Override
            public Schedule start(double lr, long steps) {
                if (steps == 0) {
                    throw new IllegalArgumentException("needs a number of steps");
                }
                return (step, loss) -> new Rates(lr, Double.NaN);
            }
        }
        Minimization minimization = DESCENT.scheduledBy(new Halfway());

        minimization.steps(10).validate();
        assertRefused(minimization.evaluations(10), "Halfway: needs a number of steps");
    }

    @Test
    void warningsAreTheSchedulersForThePlannedSteps() {
        record Wary() implements Scheduler {
            @Override
            public Schedule start(double lr, long steps) {
                return (step, loss) -> new Rates(lr, Double.NaN);
            }

            @Override
            public List<String> warnings(long steps) {
                if (steps == 13) {
                    throw new IllegalStateException("unlucky");
                }
                return List.of("planned: " + steps);
            }
        }

        assertThat(DESCENT.warnings()).isEmpty();
        assertThat(DESCENT.scheduledBy(new Wary()).warnings()).containsExactly("planned: 100");
        assertThat(DESCENT.scheduledBy(new Wary()).steps(7).warnings()).containsExactly("planned: 7");
        assertThat(DESCENT.scheduledBy(new Wary()).evaluations(7).warnings()).containsExactly("planned: 0");
        assertThat(DESCENT.scheduledBy(new Wary()).steps(13).warnings())
                .as("a hint is not worth a run")
                .isEmpty();
    }

    @Test
    void aPartThatThrowsWhenAskedForItsSettingsIsRefusedByName() {
        record NoStart() implements Objective {
            @Override
            public double value(double[] x) {
                return 0;
            }

            @Override
            public double[] start() {
                throw new AbstractMethodError("start");
            }
        }
        record NoLr() implements Optimizer {
            @Override
            public Run start(Problem problem) {
                return (x, rates) -> problem.value(x);
            }

            @Override
            public double lr() {
                throw new IllegalStateException("lr");
            }
        }

        assertRefused(
                Minimization.of(new NoStart()).with(WITHOUT_LR),
                "NoStart threw AbstractMethodError: start when asked for its start");
        assertRefused(
                DESCENT.with(new NoLr()).scheduledBy(driving(Double.NaN)),
                "NoLr threw IllegalStateException: lr when asked for its lr");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void budgetsBelowOneAreRefused(long budget) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DESCENT.steps(budget))
                .withMessage("steps must be >= 1, got " + budget);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DESCENT.evaluations(budget))
                .withMessage("evaluations must be >= 1, got " + budget);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DESCENT.time(Duration.ofNanos(budget)))
                .withMessageStartingWith("time must be > 0, got ");
    }

    @Test
    void aTargetOfNaNIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DESCENT.target(Double.NaN))
                .withMessage("target must be a number, got NaN");
    }

    @Test
    void theSchedulerIsToldTheStepsPlanned() {
        List<String> told = new ArrayList<>();
        Minimization minimization = DESCENT.scheduledBy((lr, steps) -> {
            told.add(lr + " for " + steps);
            return (step, loss) -> new Rates(lr, Double.NaN);
        });

        minimization.startSchedule();
        minimization.steps(7).startSchedule();
        minimization.evaluations(50).startSchedule();
        minimization.time(Duration.ofDays(1)).startSchedule();
        minimization.evaluations(50).steps(9).startSchedule();

        assertThat(told).containsExactly("0.1 for 100", "0.1 for 7", "0.1 for 0", "0.1 for 0", "0.1 for 9");
    }

    @Test
    void refusesASchedulerThatDrivesMomentumLater() {
        Scheduler later = (lr, steps) -> (step, loss) -> new Rates(lr, step < 50 ? Double.NaN : 0.5);

        assertRefused(
                DESCENT.with(new WithMomentum(0.1, Double.NaN)).scheduledBy(later),
                "WithMomentum has no momentum that the scheduler one written in MinimizationTest could drive");
        DESCENT.with(new WithMomentum(0.1, Double.NaN))
                .scheduledBy(later)
                .steps(50)
                .validate();
        DESCENT.with(new WithMomentum(0.1, 0.9)).scheduledBy(later).validate();
    }
}
