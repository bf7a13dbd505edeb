package org.thalweg.testkit;

import java.util.stream.Stream;
import org.thalweg.api.Objective;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Scheduler;

/** One class may stand for several contracts, and JUnit finds and runs them all. */
class AllContractsTest implements ObjectiveContract, OptimizerContract, SchedulerContract {
    @Override
    public Stream<Objective> objectives() {
        return Stream.of(new ObjectiveContractTest.Exemplary(), new ObjectiveContractTest.Exemplary(3));
    }

    @Override
    public Stream<Optimizer> optimizers() {
        return Stream.of(new OptimizerContractTest.Momentum());
    }

    @Override
    public Stream<Scheduler> schedulers() {
        return Stream.of(new SchedulerContractTest.Plateau());
    }

    @Override
    public boolean strict() {
        return true;
    }
}
