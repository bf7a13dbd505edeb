package org.thalweg.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.thalweg.optimizers.LBFGS.LineSearch.NONE;
import static org.thalweg.optimizers.LBFGS.LineSearch.STRONG_WOLFE;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thalweg.api.Minimization;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Problem;
import org.thalweg.api.Rates;
import org.thalweg.api.Result;
import org.thalweg.api.Stop;

class LBFGSTest {
    private static final Rates OWN = new Rates(1, Double.NaN);

    private static Line parabola() {
        return new Line(x -> x * x, x -> 2 * x);
    }

    private static Minimization inTheValley(LBFGS optimizer) {
        return Minimization.of(new Valley()).from(-1.2, 1).with(optimizer);
    }

    /** Each iteration but the last of maxIter evaluates where it arrived; maxEval ends a step early. */
    @ParameterizedTest
    @CsvSource({"1, 0, 1", "2, 0, 2", "4, 0, 4", "20, 0, 20", "20, 5, 5", "20, 1, 2", "20, 2, 2", "3, 100, 3"})
    void countsEvaluationsAsDocumented(int maxIter, int maxEval, int expected) {
        Result result = inTheValley(new LBFGS(0.01, maxIter, maxEval, 0, 0, 100, NONE))
                .steps(3)
                .run();

        assertThat(result.evaluations()).isEqualTo(3 * expected);
        assertThat(result.gradients()).isEqualTo(3 * expected);
    }

    /** On a line that never ends a search takes all its 26 trials; the step's own evaluation makes 27 of them. */
    @Test
    void allowsAQuarterMoreEvaluationsThanIterationsByDefault() {
        Minimization endless = Minimization.of(Line.of(-1)).from(0).steps(1);
        Result allowed27 =
                endless.with(new LBFGS(1, 22, 0, 0, 0, 100, STRONG_WOLFE)).run();
        Result allowed28 =
                endless.with(new LBFGS(1, 23, 0, 0, 0, 100, STRONG_WOLFE)).run();

        assertThat(allowed27.evaluations()).isEqualTo(27);
        assertThat(allowed28.evaluations()).isGreaterThan(27);
    }

    @Test
    void sharesOutTheSameIterationsAmongSteps() {
        Result one =
                inTheValley(new LBFGS(0.1, 1, 0, 0, 0, 100, NONE)).steps(12).run();
        Result four =
                inTheValley(new LBFGS(0.1, 4, 100, 0, 0, 100, NONE)).steps(3).run();

        assertThat(four.x()).isEqualTo(one.x());
    }

    @Test
    void findsTheMinimumOfAParabolaInTheSecondIteration() {
        Result result =
                Minimization.of(parabola()).from(3).with(new LBFGS()).steps(10).run();

        assertThat(result.trace().x(1, 0)).as("by 1, since the slope is 6").isCloseTo(2, within(1e-15));
        assertThat(result.trace().x(2, 0)).isCloseTo(0, within(1e-15));
        assertThat(result.stop())
                .isEqualTo(new Stop(Stop.Reason.FINISHED, "no partial derivative is above toleranceGrad = 1.0E-7"));
        assertThat(result.steps()).as("the third sees it, and stays").isEqualTo(3);
    }

    @Test
    void finishesInTheStepInWhichALineSearchArrives() {
        Result result = Minimization.of(parabola())
                .from(3)
                .with(new LBFGS(1, 1, 0, 1e-7, 1e-9, 100, STRONG_WOLFE))
                .steps(10)
                .run();

        assertThat(result.stop().sentence()).startsWith("no partial derivative is above");
        assertThat(result.trace().x(result.trace().size() - 2, 0)).isNotCloseTo(0, within(1e-3));
    }

    @Test
    void finishesWhereTheSlopeAlongTheDirectionIsSlight() {
        Result result = Minimization.of(parabola())
                .from(1e-3)
                .with(new LBFGS(1, 1, 0, 0, 1e-5, 100, NONE))
                .run();

        assertThat(result.stop())
                .isEqualTo(new Stop(
                        Stop.Reason.FINISHED,
                        "the slope along the direction is -4.0E-6, above -toleranceChange = -1.0E-5"));
        assertThat(result.x().get(0)).isEqualTo(1e-3);
    }

    /** The gradient says down, the values say up: nothing lower is ever found. */
    @Test
    void finishesWhereALineSearchFails() {
        Result result = Minimization.of(new Line(x -> x, x -> -1))
                .from(0)
                .with(new LBFGS(1, 1, 0, 1e-7, 1e-9, 100, STRONG_WOLFE))
                .run();

        assertThat(result.stop())
                .isEqualTo(new Stop(Stop.Reason.FINISHED, "the line search found nothing lower along the direction"));
        assertThat(result.x().get(0)).isZero();
        assertThat(result.steps())
                .as("the second iteration has another first step to try")
                .isEqualTo(2);
    }

    @Test
    void isNotFinishedByARateOfZero() {
        double[] x = {3};
        Optimizer.Run run = new LBFGS(1, 1, 0, 1e-7, 1e-9, 100, STRONG_WOLFE)
                .start(Problem.of(parabola(), 1, new SplittableRandom(0)));
        for (int step = 0; step < 3; step++) {
            run.step(x, new Rates(0, Double.NaN));
            assertThat(run.finished()).isEmpty();
            assertThat(x).containsExactly(3);
        }
        run.step(x, OWN);
        assertThat(x[0]).isLessThan(1);
    }

    @Test
    void neverRisesWithALineSearch() {
        Result result = inTheValley(new LBFGS(1, 1, 0, 1e-9, 0, 5, STRONG_WOLFE))
                .steps(100)
                .run();

        for (int row = 1; row < result.trace().size(); row++) {
            assertThat(result.trace().loss(row))
                    .isLessThanOrEqualTo(result.trace().loss(row - 1));
        }
        assertThat(result.loss()).isLessThan(1e-20);
        assertThat(result.evaluations()).isLessThan(100);
    }

    @Test
    void endsAStepOnceTheValueHardlyChanges() {
        Line gentle = new Line(x -> 1e-3 * x, x -> 1e-3);
        Result result = Minimization.of(gentle)
                .from(0)
                .with(new LBFGS(1, 20, 0, 0, 1e-7, 100, NONE))
                .steps(1)
                .run();
        assertThat(result.evaluations())
                .as("value and x change by 1e-6 and 1e-3")
                .isEqualTo(20);

        // the slope along the direction is -1e-6, so the value changes by that
        Result coarse = Minimization.of(gentle)
                .from(0)
                .with(new LBFGS(0.01, 20, 0, 0, 1e-7, 100, NONE))
                .steps(1)
                .run();
        assertThat(coarse.evaluations()).isEqualTo(2);
    }

    /** A first step of a billionth, along a gradient that is steeper: x changes by 1e-9, the value by 1e-3. */
    @Test
    void endsAStepOnceXHardlyMoves() {
        Result result = Minimization.of(Line.of(1e6))
                .from(0)
                .with(new LBFGS(1e-9, 20, 0, 0, 1e-8, 100, NONE))
                .steps(1)
                .run();
        assertThat(result.evaluations()).isEqualTo(2);
    }

    @Test
    void aDriftOfXBetweenStepsIsSeen() {
        double[] x = {-1.2, 1};
        Optimizer.Run run = new LBFGS().start(Problem.of(new Valley(), 2, new SplittableRandom(0)));
        run.step(x, OWN);
        x[0] = 1;
        x[1] = 1;
        assertThat(run.step(x, OWN)).isZero();
        assertThat(x).containsExactly(1, 1);
        assertThat(run.finished()).isPresent();
        x[0] = 2;
        run.step(x, OWN);
        assertThat(run.finished()).as("there is something to do again").isEmpty();
    }
}
