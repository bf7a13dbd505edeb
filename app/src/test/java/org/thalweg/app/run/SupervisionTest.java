package org.thalweg.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.thalweg.api.Minimization;
import org.thalweg.api.Objective;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Result;
import org.thalweg.api.Stop;

class SupervisionTest {
    private static final Objective SUM = x -> x[0];
    private static final Optimizer STILL = problem -> (x, rates) -> problem.value(x);

    private final List<String> news = new ArrayList<>();

    @Test
    void anInterruptionEndsTheRunsUnderWayAndThoseToCome() {
        try (Interruption interruption = Interruption.listening(news::add)) {
            Supervision supervision = new Supervision(interruption, Optional.empty(), Optional.empty());
            Optimizer interrupting = problem -> (x, rates) -> {
                interruption.request();
                return problem.value(x);
            };
            try (SupervisedRuns runs = supervision.runs("runs", 2, new Effort(Effort.Unit.STEPS, 1_000_000))) {
                Result first =
                        runs.run(Minimization.of(SUM).from(1).with(interrupting).steps(1_000_000));
                Result second = runs.run(Minimization.of(SUM).from(1).with(STILL));

                assertThat(first.stop().reason()).isEqualTo(Stop.Reason.INTERRUPTED);
                assertThat(first.steps()).isEqualTo(1);
                assertThat(first.loss()).isEqualTo(1);
                assertThat(second.stop()).isEqualTo(new Stop(Stop.Reason.INTERRUPTED, "was interrupted after 0 steps"));
                assertThat(supervision.isInterrupted()).isTrue();
            }
        }
        assertThat(news).containsExactly("interrupted: the runs end here, and what is done will be written");
    }

    @Test
    void theEffortIsWhatTheBudgetCounts() {
        assertThat(new Effort(Effort.Unit.STEPS, 10).spent(3, 7, 0)).isEqualTo(3);
        assertThat(new Effort(Effort.Unit.EVALUATIONS, 10).spent(3, 7, 0)).isEqualTo(7);
        assertThat(new Effort(Effort.Unit.MILLISECONDS, 10)
                        .spent(3, 7, Duration.ofMillis(9).toNanos()))
                .isEqualTo(9);
        assertThat(new Effort(Effort.Unit.EVALUATIONS, 10).spent(3, 12, 0))
                .as("a step may spend more than is left, and the bar ends at 100 %")
                .isEqualTo(10);
    }
}
