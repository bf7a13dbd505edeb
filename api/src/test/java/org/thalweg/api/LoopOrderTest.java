package org.thalweg.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyDouble;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.same;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.thalweg.api.Runs.DESCENT;
import static org.thalweg.api.Runs.stepping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

/** Who is called when. */
class LoopOrderTest {
    @Test
    void theRatesAreAskedOnceBeforeEachStepWithTheLossOfTheStepBefore() {
        Optimizer.Run run = mock(Optimizer.Run.class);
        Scheduler.Schedule schedule = mock(Scheduler.Schedule.class);
        Rates[] rates = {new Rates(1, Double.NaN), new Rates(2, Double.NaN), new Rates(3, Double.NaN)};
        when(schedule.next(anyLong(), anyDouble())).thenReturn(rates[0], rates[1], rates[2]);
        when(run.step(any(), any())).thenReturn(30.0, 20.0, 10.0);
        when(run.finished()).thenReturn(Optional.empty());
        Optimizer optimizer = mock(Optimizer.class);
        when(optimizer.lr()).thenReturn(0.1);
        when(optimizer.momentum()).thenReturn(0.9);
        when(optimizer.start(any())).thenReturn(run);

        Minimization.of(new Bowl())
                .from(1, 2)
                .with(optimizer)
                .scheduledBy((lr, steps) -> schedule)
                .steps(3)
                .run();

        InOrder order = inOrder(schedule, run);
        order.verify(schedule).next(0, Double.NaN);
        order.verify(run).step(any(), same(rates[0]));
        order.verify(run).finished();
        order.verify(schedule).next(1, 30);
        order.verify(run).step(any(), same(rates[1]));
        order.verify(run).finished();
        order.verify(schedule).next(2, 20);
        order.verify(run).step(any(), same(rates[2]));
        order.verify(run).finished();
        order.verifyNoMoreInteractions();
        verify(optimizer, times(1)).start(any());
    }

    @Test
    void withAWarmUpFromZeroTheFirstStepMovesNothing() {
        Trace trace = DESCENT.scheduledBy(Scheduler.ofFactor(step -> Math.min(1, step / 2.0)))
                .steps(3)
                .run()
                .trace();

        assertThat(trace.coordinate(0)).isEqualTo(Vector.of(1, 1, 0.75, 0.375));
    }

    @Test
    void theStepGetsTheSameArrayEachTime() {
        List<double[]> arrays = new ArrayList<>();
        stepping((problem, x) -> {
                    arrays.add(x);
                    return problem.value(x);
                })
                .steps(3)
                .run();

        assertThat(arrays).hasSize(3).allMatch(x -> x == arrays.get(0));
    }
}
