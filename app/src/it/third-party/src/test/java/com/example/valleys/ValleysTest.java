package com.example.valleys;

import static org.thalweg.testkit.ThalwegAssertions.assertThatRates;
import static org.thalweg.testkit.ThalwegAssertions.assertThatRun;

import org.junit.jupiter.api.Test;
import org.thalweg.api.Minimization;
import org.thalweg.testkit.ObjectiveContract;
import org.thalweg.testkit.OptimizerContract;
import org.thalweg.testkit.SchedulerContract;

class ValleysTest implements ObjectiveContract, OptimizerContract, SchedulerContract {
    @Test
    void signsComeNearTheBottom() {
        assertThatRun(Minimization.of(new Polygon())
                        .from(1, 1)
                        .with(new Signs(0.1))
                        .scheduledBy(new Halving(20))
                        .steps(100))
                .reaches(1e-3)
                .isReproducible();
    }

    @Test
    void halvingHalves() {
        assertThatRates(new Halving(2), 0.1, 6).beginWith(0.1, 0.1, 0.05, 0.05, 0.025);
    }
}
