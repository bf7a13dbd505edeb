package org.thalweg.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;
import static org.thalweg.api.Runs.DESCENT;
import static org.thalweg.api.Runs.stepping;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is done, and what is not, once a run has ended. */
class LoopAfterTheEndTest {
    @Test
    void whenTheBudgetIsSpentOneUncountedEvaluationIsMadeForTheLastRow() {
        Objective objective = spy(new Plain());

        Result result = Minimization.of(objective)
                .from(1, 2)
                .with(problem -> (x, rates) -> {
                    double value = problem.value(x.clone());
                    x[0] /= 2;
                    return value;
                })
                .evaluations(3)
                .run();

        verify(objective, times(4)).value(any());
        assertThat(result.evaluations()).isEqualTo(3);
        assertThat(result.loss()).isEqualTo(1.0 / 64 + 4);
    }

    @Test
    void noneIsMadeWhereTheLastEvaluationWasAtTheLastLocation() {
        Objective objective = spy(new Plain());

        Result result = Minimization.of(objective)
                .from(1, 2)
                .with(problem -> (x, rates) -> problem.value(x))
                .steps(3)
                .run();

        verify(objective, times(3)).value(any());
        assertThat(result.loss()).isEqualTo(5);
    }

    @Test
    void noStepIsBegunWhoseFirstEvaluationWouldBeRefused() {
        int[] begun = new int[1];
        Result result = stepping((problem, x) -> {
                    begun[0]++;
                    return problem.value(x);
                })
                .evaluations(3)
                .steps(50)
                .run();

        assertThat(begun[0]).isEqualTo(3);
        assertThat(result.steps()).isEqualTo(3);
    }

    @Test
    void noneIsMadeWhereTheStepThatWasUndoneKnewTheLoss() {
        Objective objective = spy(new Plain());

        Result result = Minimization.of(objective)
                .from(1, 2)
                .with(problem -> (x, rates) -> {
                    double value = problem.value(x);
                    problem.value(new double[] {3, 4});
                    x[0] = Double.NaN;
                    return value;
                })
                .run();

        verify(objective, times(2)).value(any());
        assertThat(result.loss()).isEqualTo(5);
    }

    @Test
    void nothingIsCalledAfterTheEnd() {
        Optimizer.Run run = mock(Optimizer.Run.class);
        when(run.step(any(), any())).thenReturn(1.0);
        when(run.finished()).thenReturn(Optional.empty());

        DESCENT.with(problem -> run).steps(2).run();

        verify(run, times(2)).step(any(), any());
        verify(run, times(2)).finished();
        verifyNoMoreInteractions(run);
    }

    /** Not final, as a record is, so that it can be spied on. */
    static class Plain implements Objective {
        @Override
        public double value(double[] x) {
            return x[0] * x[0] + x[1] * x[1];
        }
    }

    @Test
    void anOptimizerThatKeptXCannotChangeTheResult() {
        double[][] kept = new double[1][];
        Result result = stepping((problem, x) -> {
                    kept[0] = x;
                    return problem.value(x);
                })
                .run();
        kept[0][0] = 77;

        assertThat(result.x()).isEqualTo(Vector.of(1, 2));
    }

    @Test
    void withoutATraceOrTheBestPointThePathIsTheSame() {
        Result full = DESCENT.run();
        Result bare = DESCENT.keepBest(false).keepTrace(false).run();

        assertThat(bare.x()).isEqualTo(full.x());
        assertThat(bare.loss()).isEqualTo(full.loss());
        assertThat(bare.bestLoss()).isEqualTo(full.bestLoss());
        assertThat(bare.pathLength()).isEqualTo(full.pathLength());
        assertThat(bare.evaluations()).isEqualTo(full.evaluations());
        assertThat(bare.stop()).isEqualTo(full.stop());
        assertThat(bare.best()).isEqualTo(bare.x());
        assertThat(bare.trace().size()).isZero();
        assertThat(bare.trace().dimension()).isEqualTo(2);
    }
}
