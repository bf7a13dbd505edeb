package org.thalweg.optimizers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Minimization;
import org.thalweg.api.Objective;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;
import org.thalweg.api.Rates;
import org.thalweg.api.Result;
import org.thalweg.api.Stop;

/** On a stochastic objective, what a step knows of values and gradients is of the draw in force. */
class DrawsTest {
    /** An objective whose draws are made by a rule; its own value is a round bowl. */
    private record Drawn(Rule rule) implements Objective {
        interface Rule {
            Differentiable draw(RandomGenerator random);
        }

        @Override
        public double value(double[] x) {
            return x[0] * x[0] + x[1] * x[1];
        }

        @Override
        public Objective draw(RandomGenerator random) {
            return rule.draw(random);
        }

        @Override
        public Optional<Differentiable> differentiable() {
            return Optional.empty();
        }
    }

    /** A step seen from outside: where it began and ended, what it returned and what the draw's values are there. */
    private record Step(
            double[] from, double[] to, double returned, double valueBefore, double valueAfter, long evaluations) {}

    /** The steps of a run, and why it ended. */
    private record Watched(List<Step> steps, Stop.Reason end) {
        static Watched of(Optimizer optimizer, Objective objective, int steps, double... start) {
            List<Step> seen = new ArrayList<>();
            Optimizer watching = new Optimizer() {
                @Override
                public Run start(Problem problem) {
                    Run run = optimizer.start(problem);
                    return new Run() {
                        @Override
                        public double step(double[] x, Rates rates) {
                            double[] from = x.clone();
                            long before = problem.evaluations();
                            double returned = run.step(x, rates);
                            long spent = problem.evaluations() - before;
                            seen.add(new Step(
                                    from, x.clone(), returned, problem.value(from), problem.value(x.clone()), spent));
                            return returned;
                        }

                        @Override
                        public Optional<String> finished() {
                            return run.finished();
                        }
                    };
                }

                @Override
                public double lr() {
                    return optimizer.lr();
                }

                @Override
                public double momentum() {
                    return optimizer.momentum();
                }
            };
            Result result = Minimization.of(objective)
                    .from(start)
                    .with(watching)
                    .steps(steps)
                    .seed(3)
                    .drawSeed(4)
                    .run();
            return new Watched(seen, result.stop().reason());
        }
    }

    /** Bowls about centres that change, with curvatures that change. */
    private static Objective restless() {
        return new Drawn(random -> {
            double a = random.nextDouble(-1, 1);
            double b = random.nextDouble(-1, 1);
            double steepness = random.nextDouble(1, 5);
            return Surfaces.of((x, g) -> {
                g[0] = 2 * (x[0] - a);
                g[1] = 2 * steepness * (x[1] - b);
                return (x[0] - a) * (x[0] - a) + steepness * (x[1] - b) * (x[1] - b);
            });
        });
    }

    static Stream<Optimizer> all() {
        return ServiceLoader.load(Optimizer.class).stream().map(ServiceLoader.Provider::get);
    }

    @ParameterizedTest
    @MethodSource("all")
    void aStepReturnsTheValueOfItsOwnDraw(Optimizer optimizer) {
        Watched run = Watched.of(optimizer, restless(), 12, 2, -1.5);

        assertThat(run.steps)
                .hasSize(12)
                .allSatisfy(step -> assertThat(step.returned).isEqualTo(step.valueBefore));
    }

    static Stream<Optimizer> downhill() {
        return Stream.of(
                new GradientDescent(),
                new ConjugateGradients(),
                new BFGS(),
                new TrustRegionNewton(),
                new Powell(),
                new NelderMead(),
                new RandomSearch(),
                new OnePlusOneES(),
                new SimulatedAnnealing(),
                new CMAES());
    }

    @ParameterizedTest
    @MethodSource("downhill")
    void noStepGoesUphillOnItsOwnDraw(Optimizer optimizer) {
        Watched run = Watched.of(optimizer, restless(), 30, 2, -1.5);

        assertThat(run.steps)
                .hasSize(30)
                .allSatisfy(step -> assertThat(step.valueAfter).isLessThanOrEqualTo(step.valueBefore));
    }

    static Stream<Optimizer> atTheMinimumOfADraw() {
        return Stream.of(
                new GradientDescent(0.5, 1e-4, 0.5, 1.5, 100),
                new ConjugateGradients(),
                new BFGS(),
                new TrustRegionNewton(),
                new LBFGS(1, 1, 0, 1e-7, 1e-9, 100, LBFGS.LineSearch.STRONG_WOLFE),
                new PolyakSGD());
    }

    /** The start is the minimum of each second draw, whose value is below any least one. */
    @ParameterizedTest
    @MethodSource("atTheMinimumOfADraw")
    void theMinimumOfADrawEndsNoRun(Optimizer optimizer) {
        Objective objective = new Drawn(random -> {
            double center = random.nextInt(2);
            return Surfaces.of((x, g) -> {
                g[0] = 2 * (x[0] - center);
                g[1] = 2 * x[1];
                return (x[0] - center) * (x[0] - center) + x[1] * x[1] - 1;
            });
        });

        assertThat(Watched.of(optimizer, objective, 20, 0, 0).end).isEqualTo(Stop.Reason.STEPS);
    }

    @ParameterizedTest
    @MethodSource("atTheMinimumOfADraw")
    void theMinimumOfADeterministicObjectiveDoes(Optimizer optimizer) {
        Objective bowl = Surfaces.of((x, g) -> {
            g[0] = 2 * x[0];
            g[1] = 2 * x[1];
            return x[0] * x[0] + x[1] * x[1];
        });

        assertThat(Watched.of(optimizer, bowl, 20, 0, 0).end).isEqualTo(Stop.Reason.FINISHED);
    }

    /**
     * Draws of one Hessian and different linear terms. A change of gradients within a draw is the Hessian's; between
     * two draws it is not, and the estimate would never settle.
     */
    @Test
    void bfgsLearnsTheHessianThatAllDrawsShare() {
        Objective objective = new Drawn(random -> {
            double a = random.nextDouble(-1, 1);
            double b = random.nextDouble(-1, 1);
            return Surfaces.of((x, g) -> {
                g[0] = 4 * x[0] + x[1] - a;
                g[1] = x[0] + x[1] - b;
                return 2 * x[0] * x[0] + x[0] * x[1] + x[1] * x[1] / 2 - a * x[0] - b * x[1];
            });
        });

        List<Step> steps = Watched.of(new BFGS(), objective, 30, 2, -1.5).steps;

        // with the Hessian known, a step begins with the value at x and goes to the draw's minimum at once
        assertThat(steps.subList(20, 30))
                .allSatisfy(step -> assertThat(step.evaluations).isEqualTo(2));
    }

    /** A ripple on which a quadratic model promises too much, so that steps are rejected. */
    @Test
    void aHessianIsOfItsOwnDrawAlsoAfterARejectedStep() {
        Objective objective = new Drawn(random -> {
            double phase = random.nextDouble(0, 6);
            double k = random.nextDouble(1, 8);
            return Surfaces.of((x, g) -> {
                g[0] = Math.cos(k * x[0] + phase);
                g[1] = Math.cos(k * x[1] - phase);
                return (Math.sin(k * x[0] + phase) + Math.sin(k * x[1] - phase)) / k;
            });
        });

        List<Step> steps = Watched.of(new TrustRegionNewton(), objective, 40, 2, -1.5).steps;

        assertThat(steps).allSatisfy(step -> assertThat(step.evaluations).isEqualTo(4)); // x, two about it, a trial
        assertThat(steps).anySatisfy(step -> assertThat(step.to).isEqualTo(step.from));
    }

    @Test
    void aSimplexIsEvaluatedAnewOnEachDraw() {
        List<Step> steps = Watched.of(new NelderMead(), restless(), 30, 2, -1.5).steps;

        assertThat(steps).allSatisfy(step -> assertThat(step.evaluations).isBetween(4L, 7L)); // 3 and an iteration's
    }

    @Test
    void annealingKnowsTheValueWhereItsWalkIs() {
        List<Step> steps = Watched.of(new SimulatedAnnealing(7, 0, 0.9, 0), restless(), 30, 2, -1.5).steps;

        assertThat(steps.get(0).evaluations).isEqualTo(1 + 7);
        assertThat(steps.subList(1, 30))
                .allSatisfy(step -> assertThat(step.evaluations).isEqualTo(2 + 7));
    }

    @Test
    void whereNothingIsDrawnNothingIsEvaluatedAgain() {
        Objective bowl = Surfaces.of((x, g) -> {
            g[0] = 2 * x[0];
            g[1] = 200 * x[1];
            return x[0] * x[0] + 100 * x[1] * x[1];
        });

        assertThat(Watched.of(new SimulatedAnnealing(7, 0, 0.9, 0), bowl, 30, 2, -1.5)
                        .steps
                        .subList(1, 30))
                .allSatisfy(step -> assertThat(step.evaluations).isEqualTo(7));
        assertThat(Watched.of(new OnePlusOneES(), bowl, 30, 2, -1.5).steps.subList(1, 30))
                .allSatisfy(step -> assertThat(step.evaluations).isEqualTo(1));
    }
}
