package org.thalweg.optimizers;

import org.thalweg.testkit.OptimizerContract;
import org.thalweg.testkit.SchedulerContract;

/** What comes with Thalweg keeps the contract, and describes itself. */
class BuiltinContractTest implements OptimizerContract, SchedulerContract {
    @Override
    public boolean strict() {
        return true;
    }
}
