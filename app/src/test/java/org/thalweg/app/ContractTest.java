package org.thalweg.app;

import org.thalweg.testkit.ObjectiveContract;
import org.thalweg.testkit.OptimizerContract;
import org.thalweg.testkit.SchedulerContract;

/** Everything that ServiceLoader finds in the whole program keeps the contract. */
class ContractTest implements ObjectiveContract, OptimizerContract, SchedulerContract {}
