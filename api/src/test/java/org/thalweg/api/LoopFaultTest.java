package org.thalweg.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.thalweg.api.Runs.DESCENT;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A run whose objective, optimiser or scheduler throws. */
class LoopFaultTest {
    private record Fragile(Throwable thrown, int soundEvaluations, int[] evaluations) implements Objective {
        Fragile(Throwable thrown, int soundEvaluations) {
            this(thrown, soundEvaluations, new int[1]);
        }

        @Override
        public double value(double[] x) {
            if (evaluations[0]++ == soundEvaluations) {
                LoopFaultTest.<RuntimeException>sneak(thrown);
            }
            return x[0] * x[0];
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }

    static List<Throwable> throwables() {
        return List.of(
                new IllegalStateException("no"),
                new StackOverflowError("no"),
                new NoClassDefFoundError("no"),
                new AssertionError("no"),
                new IOException("no"));
    }

    @ParameterizedTest
    @MethodSource("throwables")
    void whateverAnObjectiveThrowsIsItsFailure(Throwable thrown) {
        Result result = Minimization.of(new Fragile(thrown, 7))
                .from(1, 2)
                .with(new Descent(0.25)) // 5 evaluations a step
                .run();

        assertThat(result.stop())
                .isEqualTo(new Stop(
                        Stop.Reason.FAILED, "Fragile threw " + thrown.getClass().getSimpleName() + ": no"));
        assertThat(result.steps()).isEqualTo(1);
        assertThat(result.x().get(0)).isCloseTo(0.5, within(1e-9)); // by a numeric gradient
        assertThat(result.trace().size()).isEqualTo(2);
        assertThat(result.loss()).isNaN();
        assertThat(result.bestLoss()).isLessThan(0.26);
        assertThat(result.evaluations()).isEqualTo(8);
    }

    @Test
    void anObjectivesFailureIsItsOwnHoweverTheOptimizerTakesIt() {
        for (boolean wraps : new boolean[] {true, false}) {
            Result result = Minimization.of(new Fragile(new IllegalStateException("no"), 1))
                    .from(1, 2)
                    .with(problem -> (x, rates) -> {
                        try {
                            return problem.value(x);
                        } catch (IllegalStateException thrown) {
                            if (wraps) {
                                throw new UnsupportedOperationException("as a library does", thrown);
                            }
                            x[0] = 77;
                            return 1;
                        }
                    })
                    .run();

            assertThat(result.stop())
                    .isEqualTo(new Stop(Stop.Reason.FAILED, "Fragile threw IllegalStateException: no"));
            assertThat(result.steps()).isEqualTo(1);
            assertThat(result.x()).isEqualTo(Vector.of(1, 2));
        }
    }

    @Test
    void anOptimizerThatThrowsFailsAndItsStepIsUndone() {
        record Clumsy() implements Optimizer {
            @Override
            public Run start(Problem problem) {
                return (x, rates) -> {
                    double value = problem.value(x);
                    x[0] = 77;
                    throw new ArithmeticException();
                };
            }
        }

        Result result = DESCENT.with(new Clumsy()).run();

        assertThat(result.stop()).isEqualTo(new Stop(Stop.Reason.FAILED, "Clumsy threw ArithmeticException"));
        assertThat(result.x()).isEqualTo(Vector.of(1, 2));
        assertThat(result.loss()).isEqualTo(5);
        assertThat(result.best()).isEqualTo(Vector.of(1, 2));
    }

    @Test
    void anOptimizerThatThrowsInStartFailsWithItsStartInTheResult() {
        Result result = DESCENT.with(problem -> {
                    throw new IllegalStateException("no");
                })
                .run();

        assertThat(result.stop().reason()).isEqualTo(Stop.Reason.FAILED);
        assertThat(result.stop().sentence()).isEqualTo("one written in LoopFaultTest threw IllegalStateException: no");
        assertThat(result.x()).isEqualTo(Vector.of(1, 2));
        assertThat(result.best()).isEqualTo(Vector.of(1, 2));
        assertThat(result.trace().size()).isEqualTo(1);
    }

    @Test
    void anOptimizerThatThrowsWhenAskedWhetherItIsFinishedKeepsItsStep() {
        Optimizer optimizer = problem -> new Optimizer.Run() {
            @Override
            public double step(double[] x, Rates rates) {
                x[0] = 3;
                return 5;
            }

            @Override
            public Optional<String> finished() {
                throw new IllegalStateException("no");
            }
        };

        Result result = DESCENT.with(optimizer).run();

        assertThat(result.stop().reason()).isEqualTo(Stop.Reason.FAILED);
        assertThat(result.steps()).isEqualTo(1);
        assertThat(result.x()).isEqualTo(Vector.of(3, 2));
    }

    /** Gives its rates from step 3 on. */
    private record Turning(Rates rates) implements Scheduler {
        @Override
        public Schedule start(double lr, long steps) {
            return (step, loss) -> step < 3 ? new Rates(lr, Double.NaN) : rates;
        }
    }

    static Stream<Arguments> faultyRates() {
        return Stream.of(
                arguments(null, "Turning gave no rates at step 3"),
                arguments(
                        new Rates(Double.NaN, Double.NaN),
                        "Turning gave the lr NaN, which must be >= 0 and finite, at step 3"),
                arguments(
                        new Rates(-1, Double.NaN),
                        "Turning gave the lr -1.0, which must be >= 0 and finite, at step 3"),
                arguments(
                        new Rates(Double.POSITIVE_INFINITY, Double.NaN),
                        "Turning gave the lr Infinity, which must be >= 0 and finite, at step 3"),
                arguments(new Rates(0.1, 0.9), "Turning drove momentum, which Descent has not, at step 3"));
    }

    @ParameterizedTest
    @MethodSource("faultyRates")
    void ratesThatMakeNoSenseAreTheSchedulersFault(Rates rates, String sentence) {
        // no steps are planned then, so the run can't look ahead at its rates
        Result result = DESCENT.evaluations(50).scheduledBy(new Turning(rates)).run();

        assertThat(result.stop()).isEqualTo(new Stop(Stop.Reason.FAILED, sentence));
        assertThat(result.steps()).isEqualTo(3);
    }

    @Test
    void anExceptionThatThrowsWhenAskedForItsMessageFailsLikeAnother() {
        class Evil extends RuntimeException {
            private static final long serialVersionUID = 1;

            @Override
            public String getMessage() {
                throw new IllegalStateException("ha");
            }
        }

        Result result = DESCENT.with(problem -> {
                    throw new Evil();
                })
                .run();

        assertThat(result.stop().sentence()).endsWith(" threw Evil");
    }

    @Test
    void aSchedulerThatThrowsFails() {
        record Late() implements Scheduler {
            @Override
            public Schedule start(double lr, long steps) {
                return (step, loss) -> {
                    if (step == 3) {
                        throw new IllegalStateException("no");
                    }
                    return new Rates(lr, Double.NaN);
                };
            }
        }

        Result result = DESCENT.scheduledBy(new Late()).run();

        assertThat(result.stop()).isEqualTo(new Stop(Stop.Reason.FAILED, "Late threw IllegalStateException: no"));
        assertThat(result.steps()).isEqualTo(3);
        assertThat(result.trace().size()).isEqualTo(4);
    }

    @Test
    void anObjectiveThatThrowsWhenAskedForItsDomainFails() {
        record NoDomain() implements Objective {
            @Override
            public double value(double[] x) {
                return 0;
            }

            @Override
            public Box domain() {
                throw new IllegalStateException("no");
            }
        }

        Minimization run = Minimization.of(new NoDomain()).from(1, 2).with(new Descent(0.1));
        assertThat(run.run().stop().reason()).as("nobody asks for the domain").isEqualTo(Stop.Reason.STEPS);

        Result result = run.with(problem ->
                        (x, rates) -> problem.value(problem.domain().lower().toArray()))
                .run();

        assertThat(result.stop()).isEqualTo(new Stop(Stop.Reason.FAILED, "NoDomain threw IllegalStateException: no"));
        assertThat(result.evaluations()).isZero();
        assertThat(result.x()).isEqualTo(Vector.of(1, 2));
    }

    @Test
    void onlyNotFiniteAndFailedAreFaults() {
        assertThat(Stop.Reason.values())
                .filteredOn(Stop.Reason::isFault)
                .containsExactly(Stop.Reason.NOT_FINITE, Stop.Reason.FAILED);
    }

    @Test
    void theLastEvaluationMayThrow() {
        Result result = Minimization.of(new Fragile(new IllegalStateException("no"), 1))
                .from(1, 2)
                .with(problem -> (x, rates) -> {
                    double value = problem.value(x);
                    x[0] = 3;
                    return value;
                })
                .steps(1)
                .run();

        assertThat(result.stop().reason()).isEqualTo(Stop.Reason.STEPS);
        assertThat(result.loss()).isNaN();
    }
}
