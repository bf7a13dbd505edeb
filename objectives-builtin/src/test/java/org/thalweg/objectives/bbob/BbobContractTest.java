package org.thalweg.objectives.bbob;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.thalweg.api.Objective;
import org.thalweg.testkit.ObjectiveContract;

/** Each of the 24 functions keeps the contract, each in 2 and in 5 dimensions. */
class BbobContractTest implements ObjectiveContract {
    @Override
    public Stream<Objective> objectives() {
        return IntStream.of(2, 5)
                .boxed()
                .flatMap(dimension ->
                        IntStream.rangeClosed(1, 24).mapToObj(function -> new Bbob(function, dimension, dimension)));
    }

    @Override
    public boolean strict() {
        return true;
    }
}
