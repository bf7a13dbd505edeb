package org.thalweg.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Runs on an objective of which each step sees one draw. */
class StochasticTest {
    /** A bowl whose draws have their bottom at a random place around the origin, and their values 100 lower. */
    private record Wandering() implements Objective {
        @Override
        public double value(double[] x) {
            return new Bowl().value(x);
        }

        @Override
        public Objective draw(RandomGenerator random) {
            double bottom = random.nextGaussian();
            return new Differentiable() {
                @Override
                public double value(double[] x) {
                    return valueAndGradient(x, new double[x.length]);
                }

                @Override
                public double valueAndGradient(double[] x, double[] gradient) {
                    double sum = -100;
                    for (int i = 0; i < x.length; i++) {
                        gradient[i] = 2 * (x[i] - bottom);
                        sum += (x[i] - bottom) * (x[i] - bottom);
                    }
                    return sum;
                }
            };
        }
    }

    private static final Minimization DESCENT =
            Minimization.of(new Wandering()).from(1, 2).with(new Descent(0.25)).steps(20);

    @Test
    void eachStepSeesAnotherDrawAndStaysWithinIt() {
        List<Double> seen = new ArrayList<>();
        List<Long> draws = new ArrayList<>();
        DESCENT.with(problem -> (x, rates) -> {
                    draws.add(problem.draw());
                    assertThat(problem.view((base, at, gradient) -> 0).draw()).isEqualTo(problem.draw());
                    double value = problem.value(x);
                    assertThat(problem.value(x)).isEqualTo(value);
                    seen.add(value);
                    return value;
                })
                .steps(10)
                .run();

        assertThat(seen).doesNotHaveDuplicates().hasSize(10);
        assertThat(draws).doesNotHaveDuplicates();
    }

    @Test
    void theGradientIsTheDraws() {
        Result result = DESCENT.run();

        assertThat(result.evaluations()).isEqualTo(20); // no differences, though the objective itself has no gradient
        assertThat(result.gradients()).isEqualTo(20);
        assertThat(result.x().get(1) - result.x().get(0)).isEqualTo(Math.scalb(1.0, -20)); // both follow one bottom
    }

    @Test
    void whatIsRecordedIsTheTrueLoss() {
        Result result = DESCENT.run();

        Trace trace = result.trace();
        for (int row = 0; row < trace.size(); row++) {
            double x = trace.coordinate(0).get(row);
            double y = trace.coordinate(1).get(row);
            assertThat(trace.losses().get(row)).isEqualTo(x * x + y * y);
        }
        assertThat(result.loss()).isEqualTo(new Bowl().value(result.x().toArray()));
        assertThat(result.bestLoss())
                .isEqualTo(Arrays.stream(trace.losses().toArray()).min().orElseThrow())
                .isEqualTo(new Bowl().value(result.best().toArray()));
    }

    @Test
    void theIncumbentIsTheSameWithoutATrace() {
        Result result = DESCENT.keepTrace(false).run();

        assertThat(result.best()).isEqualTo(DESCENT.run().best());
        assertThat(result.loss()).isEqualTo(DESCENT.run().loss());
    }

    /**
     * Of 1024 numbers a row a trace holds 16384 rows; the next one makes it drop every other. Step 101 has the least
     * true loss, and stays though its number is odd.
     */
    @Test
    void inALongRunTheTrueLossIsTakenAtTheRowsThatTheThinnedTraceKeeps() {
        int dimension = 1024 - Trace.COLUMNS;
        int rows = Trace.MOST_NUMBERS / 1024;
        int steps = rows + 4000;
        AtomicInteger calls = new AtomicInteger();
        Objective objective = new Objective() {
            @Override
            public double value(double[] x) {
                calls.incrementAndGet();
                return Math.abs(x[0] - 101);
            }

            @Override
            public Objective draw(RandomGenerator random) {
                return x -> -1 - random.nextDouble();
            }
        };
        Result result = Minimization.of(objective)
                .from(new double[dimension])
                .with(problem -> (x, rates) -> {
                    double value = problem.value(x);
                    x[0]++;
                    return value;
                })
                .steps(steps)
                .run();

        Trace trace = result.trace();
        Vector losses = trace.losses();
        Vector x1 = trace.coordinate(0);
        assertThat(trace.stride()).isEqualTo(2);
        assertThat(trace.size()).as("the even steps, step 101, the last").isEqualTo(steps / 2 + 2);
        for (int row = 0; row < trace.size(); row++) {
            assertThat(losses.get(row)).isEqualTo(Math.abs(x1.get(row) - 101));
        }
        assertThat(calls).as("where rows were kept, and at the end").hasValue(rows + 4000 / 2 + 1);
        assertThat(result.bestLoss()).isZero();
        assertThat(result.best().get(0)).isEqualTo(101);
    }

    @Test
    void theTrueLossIsOffTheBudget() {
        AtomicInteger calls = new AtomicInteger();
        Objective counted = new Objective() {
            @Override
            public double value(double[] x) {
                calls.incrementAndGet();
                return 1;
            }

            @Override
            public Objective draw(RandomGenerator random) {
                return new Bowl();
            }
        };
        Result result = Minimization.of(counted)
                .from(1)
                .with(new Descent(0.1))
                .evaluations(5)
                .run();

        assertThat(result.evaluations()).isEqualTo(5);
        assertThat(result.steps()).isEqualTo(5);
        assertThat(calls).hasValue(6);
    }

    @Test
    void aTargetIsReachedByTheTrueLossAlone() {
        Result result = DESCENT.target(-1).run();
        assertThat(result.stop().reason()).isEqualTo(Stop.Reason.STEPS);

        Result reached = DESCENT.target(4.999).run();
        assertThat(reached.stop().reason()).isEqualTo(Stop.Reason.TARGET);
        assertThat(reached.loss()).isLessThanOrEqualTo(4.999).isNotNegative();
    }

    @Test
    void theSchedulerHearsWhatTheStepReturned() {
        List<Double> heard = new ArrayList<>();
        DESCENT.with(new WithLr())
                .scheduledBy((lr, steps) -> (step, loss) -> {
                    heard.add(loss);
                    return new Rates(lr, Double.NaN);
                })
                .run();

        assertThat(heard).filteredOn(loss -> !loss.isNaN()).hasSize(19).allMatch(loss -> loss < -50);
    }

    private record WithLr() implements Optimizer {
        @Override
        public Run start(Problem problem) {
            return new Descent(0.25).start(problem);
        }

        @Override
        public double lr() {
            return 0.25;
        }
    }

    @Test
    void theDrawsAreTheirSeedsAlone() {
        Result first = DESCENT.run();

        assertThat(DESCENT.run().x()).isEqualTo(first.x());
        assertThat(DESCENT.seed(7).run().x()).isEqualTo(first.x());
        assertThat(DESCENT.drawSeed(7).run().x()).isNotEqualTo(first.x());
        assertThat(DESCENT.with(problem -> {
                            Optimizer.Run descent = new Descent(0.25).start(problem);
                            return (x, rates) -> {
                                problem.random().nextDouble();
                                return descent.step(x, new Rates(0.25, Double.NaN));
                            };
                        })
                        .run()
                        .x())
                .isEqualTo(first.x());
    }

    @Test
    void theOptimizersGeneratorIsAnother() {
        double[] drawn = new double[1];
        double[] optimizers = new double[1];
        Objective objective = new Objective() {
            @Override
            public double value(double[] x) {
                return 0;
            }

            @Override
            public Objective draw(RandomGenerator random) {
                drawn[0] = random.nextDouble();
                return x -> 1;
            }
        };
        Minimization.of(objective)
                .from(1)
                .with(problem -> (x, rates) -> {
                    optimizers[0] = problem.random().nextDouble();
                    return problem.value(x);
                })
                .steps(1)
                .run();

        assertThat(drawn[0]).isNotEqualTo(optimizers[0]);
    }

    @Test
    void aDrawThatThrowsEndsTheRunAndKeepsWhatThereIs() {
        AtomicInteger draws = new AtomicInteger();
        Objective objective = new Objective() {
            @Override
            public double value(double[] x) {
                return new Bowl().value(x);
            }

            @Override
            public Objective draw(RandomGenerator random) {
                if (draws.incrementAndGet() == 4) {
                    throw new IllegalStateException("no more data");
                }
                return new Bowl()::value;
            }
        };
        Result result =
                Minimization.of(objective).from(1, 2).with(new Descent(0.25)).run();

        assertThat(result.stop().reason()).isEqualTo(Stop.Reason.FAILED);
        assertThat(result.stop().sentence()).endsWith("threw IllegalStateException: no more data");
        assertThat(result.steps()).isEqualTo(3);
        assertThat(result.bestLoss()).isLessThan(0.4);
    }

    @Test
    void aDrawThatIsNoneIsTheObjectivesFault() {
        for (Objective draw : new Objective[] {null, new Plane()}) {
            Objective objective = new Objective() {
                @Override
                public double value(double[] x) {
                    return 0;
                }

                @Override
                public Objective draw(RandomGenerator random) {
                    return draw;
                }
            };
            Result result = Minimization.of(new Differentiated(objective, drawn -> Optional.empty()))
                    .from(1, 2, 3)
                    .with(new Descent(0.25))
                    .run();

            assertThat(result.stop().reason()).isEqualTo(Stop.Reason.FAILED);
            assertThat(result.stop().sentence())
                    .endsWith(draw == null ? "its draw is null" : "its draw has 2 dimensions, the run has 3");
        }
    }

    private record Plane() implements Objective {
        @Override
        public double value(double[] x) {
            return 0;
        }

        @Override
        public int dimension() {
            return 2;
        }
    }

    @Test
    void aDrawWithoutAFiniteValueEndsTheRunWithTheTrueLoss() {
        Objective objective = new Objective() {
            @Override
            public double value(double[] x) {
                return 3;
            }

            @Override
            public Objective draw(RandomGenerator random) {
                return x -> Double.NaN;
            }
        };
        Result result = Minimization.of(objective)
                .from(1)
                .with(problem -> (x, rates) -> problem.value(x))
                .run();

        assertThat(result.stop().reason()).isEqualTo(Stop.Reason.NOT_FINITE);
        assertThat(result.loss()).isEqualTo(3);
    }

    @Test
    void anObjectiveThatDrawsItselfIsAskedOnce() {
        AtomicInteger draws = new AtomicInteger();
        Objective objective = new Objective() {
            @Override
            public double value(double[] x) {
                return new Bowl().value(x);
            }

            @Override
            public Objective draw(RandomGenerator random) {
                draws.incrementAndGet();
                return this;
            }
        };
        Minimization.of(objective).from(1).with(new Descent(0.1)).steps(5).run();

        assertThat(draws).hasValue(1);
    }

    @Test
    void aGradientFoundByAnotherHoldsForTheDrawsToo() {
        Objective valuesAlone = new Objective() {
            @Override
            public double value(double[] x) {
                return 0;
            }

            @Override
            public Objective draw(RandomGenerator random) {
                return x -> DoubleStream.of(x).map(xi -> xi * xi).sum();
            }
        };
        Objective found = new Differentiated(valuesAlone, drawn -> Optional.of(new Bowl()));

        Result result = Minimization.of(found)
                .from(1, 2)
                .with(new Descent(0.25))
                .steps(3)
                .run();

        assertThat(result.evaluations()).isEqualTo(3);
        assertThat(result.x()).isEqualTo(Vector.of(0.125, 0.25));
    }

    @Test
    void aDifferentiatedObjectiveIsTheOriginalButForTheGradient() {
        Bowl bowl = new Bowl();
        Differentiated without = new Differentiated(bowl, original -> Optional.empty());

        assertThat(without.differentiable()).isEmpty();
        assertThat(without.draw(null)).isSameAs(without);
        assertThat(without.value(new double[] {1, 2})).isEqualTo(5);
        assertThat(without.domain()).isEqualTo(bowl.domain());
        assertThat(without.start()).isEqualTo(bowl.start());
        Result failed = Minimization.of(new Differentiated(
                        x -> {
                            throw new IllegalStateException("broken");
                        },
                        original -> Optional.empty()))
                .from(1)
                .with(new Descent(1))
                .run();
        assertThat(failed.stop().sentence()).startsWith("one written in StochasticTest threw");
    }
}
