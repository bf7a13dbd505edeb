package org.thalweg.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTest {
    private final RandomGenerator random = new SplittableRandom(1);

    private Problem problem(Objective objective) {
        return Problem.of(objective, 2, random);
    }

    private Problem problem(Objective objective, long budget) {
        return new Problem(objective, 2, random, budget, true, null);
    }

    @Test
    void aValueIsOneEvaluation() {
        Problem problem = problem(new Bowl());

        assertThat(problem.value(new double[] {1, 2})).isEqualTo(5);
        assertThat(problem.evaluations()).isEqualTo(1);
        assertThat(problem.gradients()).isZero();
    }

    @Test
    void aValueWithItsExactGradientIsOneEvaluationAndOneGradient() {
        Problem problem = problem(new Bowl());
        double[] gradient = new double[2];

        assertThat(problem.valueAndGradient(new double[] {1, 2}, gradient)).isEqualTo(5);
        assertThat(gradient).containsExactly(2, 4);
        assertThat(problem.evaluations()).isEqualTo(1);
        assertThat(problem.gradients()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void aNumericGradientIsTwoEvaluationsForEachDimensionAndOneForTheValue(int n) {
        Problem problem = Problem.of(new Bowl()::value, n, random);

        problem.valueAndGradient(new double[n], new double[n]);

        assertThat(problem.evaluations()).isEqualTo(2 * n + 1);
        assertThat(problem.gradients()).isEqualTo(1);
    }

    /** A bowl whose gradient is there on the left side alone. */
    private static Objective half() {
        return Differentiable.of(new Bowl()::value, (x, gradient) -> {
            if (x[0] > 0) {
                gradient[0] = Double.NaN;
                throw new NoGradientError("it is too hard");
            }
            return new Bowl().valueAndGradient(x, gradient);
        });
    }

    @Test
    void whereThereIsNoGradientDifferencesStandInForThatEvaluationAlone() {
        Problem problem = problem(half());
        double[] gradient = new double[2];

        assertThat(problem.valueAndGradient(new double[] {1, 2}, gradient)).isEqualTo(5);
        assertThat(gradient[0]).isCloseTo(2, within(1e-9)); // rounding alone, since it is a parabola
        assertThat(gradient[1]).isCloseTo(4, within(1e-9));
        assertThat(problem.evaluations()).isEqualTo(5);
        assertThat(problem.failure()).isNull();

        problem.valueAndGradient(new double[] {-1, 2}, gradient);
        assertThat(gradient).containsExactly(-2, 4);
        assertThat(problem.evaluations()).isEqualTo(6);
        assertThat(problem.gradients()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 4})
    void theBudgetIsKeptWhereDifferencesStandIn(long budget) {
        Problem problem = problem(half(), budget);

        assertThatThrownBy(() -> problem.valueAndGradient(new double[] {1, 2}, new double[2]))
                .isInstanceOf(Error.class)
                .hasMessageContaining("is spent");
        assertThat(problem.evaluations()).isEqualTo(budget);
        assertThat(problem.exhausted()).isTrue();
    }

    @Test
    void aWrappedObjectivesGradientIsUsed() {
        Objective wrapper = new Objective() {
            @Override
            public double value(double[] x) {
                throw new AssertionError("the gradient's value serves");
            }

            @Override
            public Optional<Differentiable> differentiable() {
                return Optional.of(new Bowl());
            }
        };

        assertThat(problem(wrapper).valueAndGradient(new double[] {1, 2}, new double[2]))
                .isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 11})
    void theBudgetIsKeptToTheEvaluationWhateverSpendsIt(long budget) {
        List<double[]> asked = new ArrayList<>();
        Problem problem = problem(
                x -> {
                    asked.add(x.clone());
                    return 0;
                },
                budget);

        assertThatThrownBy(() -> {
                    while (true) {
                        problem.value(new double[2]);
                        problem.valueAndGradient(new double[2], new double[2]); // 5 evaluations
                    }
                })
                .isInstanceOf(Error.class)
                .hasMessage("the budget of " + budget + " evaluations is spent");
        assertThat(asked).hasSize((int) budget);
        assertThat(problem.evaluations()).isEqualTo(budget);
    }

    @Test
    void anExactGradientIsRefusedPastTheBudgetToo() {
        Problem problem = problem(new Bowl(), 1);
        problem.valueAndGradient(new double[2], new double[2]);

        assertThatThrownBy(() -> problem.valueAndGradient(new double[2], new double[2]))
                .isInstanceOf(Error.class);
        assertThat(problem.gradients()).isEqualTo(1);
    }

    @Test
    void aSpentBudgetIsExhaustedOnlyOnceMoreIsAskedAndForGood() {
        Problem problem = problem(new Bowl(), 1);
        assertThat(problem.isSpent()).isFalse();
        problem.value(new double[2]);
        assertThat(problem.isSpent()).isTrue();
        assertThat(problem.exhausted()).isFalse();

        for (int attempt = 0; attempt < 3; attempt++) {
            try {
                problem.value(new double[2]);
            } catch (Error swallowed) {
                // as a library does
            }
            assertThat(problem.exhausted()).isTrue();
        }
        assertThat(problem.evaluations()).isEqualTo(1);
    }

    @Test
    void theIncumbentIsTheLeastValueSeenByWhateverCall() {
        Problem problem = problem(new Bowl());
        assertThat(problem.incumbent().now().location()).isNull();
        assertThat(problem.bestLoss()).isNaN();

        problem.value(new double[] {3, 0});
        problem.valueAndGradient(new double[] {1, 0}, new double[2]);
        problem.value(new double[] {2, 0});
        assertThat(problem.incumbent().now().location()).isEqualTo(Vector.of(1, 0));
        assertThat(problem.bestLoss()).isEqualTo(1);

        problem.value(new double[] {0.5, 0});
        assertThat(problem.incumbent().now().location()).isEqualTo(Vector.of(0.5, 0));
        assertThat(problem.bestLoss()).isEqualTo(0.25);
    }

    @Test
    void theFirstOfEqualIncumbentsStays() {
        Problem problem = problem(new Bowl());
        problem.value(new double[] {1, 0});
        problem.value(new double[] {0, 1});

        assertThat(problem.incumbent().now().location()).isEqualTo(Vector.of(1, 0));
    }

    @Test
    void nanRanksLastEvenBehindInfinity() {
        Problem problem = problem(x -> x[0]);
        problem.value(new double[] {Double.NaN, 0});
        assertThat(problem.bestLoss()).isNaN();
        problem.value(new double[] {Double.POSITIVE_INFINITY, 0});
        assertThat(problem.bestLoss()).isEqualTo(Double.POSITIVE_INFINITY);
        problem.value(new double[] {Double.NaN, 0});
        assertThat(problem.bestLoss()).isEqualTo(Double.POSITIVE_INFINITY);
        problem.value(new double[] {5, 0});
        problem.value(new double[] {Double.NaN, 0});
        assertThat(problem.bestLoss()).isEqualTo(5);
        assertThat(problem.incumbent().now().location()).isEqualTo(Vector.of(5, 0));
    }

    @Test
    void theIncumbentIsACopy() {
        Problem problem = problem(new Bowl());
        double[] x = {1, 2};
        problem.value(x);
        x[0] = 7;

        assertThat(problem.incumbent().now().location()).isEqualTo(Vector.of(1, 2));
    }

    @Test
    void whereTheBestPointIsNotKeptItsValueStillIs() {
        Problem problem = new Problem(new Bowl(), 2, random, 10, false, null);
        problem.value(new double[] {1, 2});

        assertThat(problem.incumbent().now().location()).isNull();
        assertThat(problem.bestLoss()).isEqualTo(5);
    }

    @Test
    void theTrialPointsOfANumericGradientCountForTheIncumbent() {
        Problem problem = problem(x -> x[0]);
        problem.valueAndGradient(new double[] {1, 0}, new double[2]);

        assertThat(problem.bestLoss()).isLessThan(1);
    }

    @Test
    void arraysOfAnotherLengthAreRefusedUnevaluated() {
        Problem problem = problem(new Bowl());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> problem.value(new double[3]))
                .withMessage("x must have 2 coordinates, got 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> problem.valueAndGradient(new double[1], new double[2]))
                .withMessage("x must have 2 coordinates, got 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> problem.valueAndGradient(new double[2], new double[3]))
                .withMessage("gradient must have 2 coordinates, got 3");
        assertThat(problem.evaluations()).isZero();
    }

    @Test
    void whatTheObjectiveThrowsPassesThroughAndIsRemembered() {
        IllegalStateException thrown = new IllegalStateException("no");
        Objective throwing = x -> {
            throw thrown;
        };
        Problem problem = problem(throwing);

        assertThatThrownBy(() -> problem.value(new double[2])).isSameAs(thrown);
        assertThat(problem.failure()).isSameAs(thrown);
        assertThat(problem.evaluations()).isEqualTo(1);
        assertThat(problem.exhausted()).isFalse();
        assertThatThrownBy(() -> problem(throwing).valueAndGradient(new double[2], new double[2]))
                .isSameAs(thrown);
    }

    @Test
    void whatAGradientThrowsPassesThroughAndIsRemembered() {
        StackOverflowError thrown = new StackOverflowError();
        Problem problem = problem(new Differentiable() {
            @Override
            public double value(double[] x) {
                return 0;
            }

            @Override
            public double valueAndGradient(double[] x, double[] gradient) {
                throw thrown;
            }
        });

        assertThatThrownBy(() -> problem.valueAndGradient(new double[2], new double[2]))
                .isSameAs(thrown);
        assertThat(problem.failure()).isSameAs(thrown);
        assertThat(problem.gradients()).isZero();
    }

    @Test
    void theDomainHasTheProblemsDimensions() {
        assertThat(Problem.of(new Bowl(), 3, random).domain()).isEqualTo(Box.cube(3, -5, 5));
        assertThat(Problem.of(new Bowl(), 3, random).dimension()).isEqualTo(3);
    }

    @Test
    void aViewEvaluatesItsOwnWayAndSharesAllElse() {
        Problem base = problem(new Bowl(), 3);
        Problem view = base.view((problem, x, gradient) -> {
            double value = problem.valueAndGradient(x, gradient);
            Arrays.fill(gradient, 7);
            return value;
        });
        double[] gradient = new double[2];

        assertThat(view.valueAndGradient(new double[] {1, 2}, gradient)).isEqualTo(5);
        assertThat(gradient).containsExactly(7, 7);
        assertThat(view.value(new double[] {0.5, 0})).isEqualTo(0.25);

        assertThat(base.evaluations()).isEqualTo(2);
        assertThat(view.evaluations()).isEqualTo(2);
        assertThat(view.gradients()).isEqualTo(1);
        assertThat(base.incumbent().now().location()).isEqualTo(Vector.of(0.5, 0));
        assertThat(base.bestLoss()).isEqualTo(0.25);
        assertThat(view.random()).isSameAs(random);
        assertThat(view.dimension()).isEqualTo(2);
        assertThat(view.domain()).isEqualTo(base.domain());

        base.value(new double[2]);
        assertThatThrownBy(() -> view.value(new double[2])).hasMessageContaining("is spent");
        assertThat(view.exhausted()).isTrue();
        assertThat(base.exhausted()).isTrue();
    }

    @Test
    void viewsNest() {
        Problem base = problem(new Bowl());
        Evaluation plusOne = (problem, x, gradient) -> problem.valueAndGradient(x, gradient) + 1;

        assertThat(base.view(plusOne).view(plusOne).valueAndGradient(new double[2], new double[2]))
                .isEqualTo(2);
        assertThat(base.evaluations()).isEqualTo(1);
    }
}
