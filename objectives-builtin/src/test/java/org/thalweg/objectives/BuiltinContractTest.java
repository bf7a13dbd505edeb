package org.thalweg.objectives;

import org.thalweg.testkit.ObjectiveContract;

/** What comes with Thalweg keeps the contract, and describes itself. */
class BuiltinContractTest implements ObjectiveContract {
    @Override
    public boolean strict() {
        return true;
    }
}
