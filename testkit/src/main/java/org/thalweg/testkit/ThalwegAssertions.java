package org.thalweg.testkit;

import java.util.List;
import java.util.stream.IntStream;
import org.opentest4j.AssertionFailedError;
import org.thalweg.api.Minimization;
import org.thalweg.api.Objective;
import org.thalweg.api.Rates;
import org.thalweg.api.Scheduler;

/**
 * What an author asserts of one objective, run or scheduler, beside what the contracts ask of all. An assertion that fails
 * says where, what was seen, and what is usually wrong.
 *
 * <pre>{@code
 * assertThatGradient(new Bowl(2)).agreesWithDifferences();
 * assertThatRun(Minimization.of(new Bowl(2)).with(new MyDescent()).steps(200)).reaches(1e-8).isReproducible();
 * assertThatRates(new Halving(10), 0.1, 30).beginWith(0.1, 0.1);
 * }</pre>
 */
public final class ThalwegAssertions {
    private ThalwegAssertions() {}

    /**
     * Of the gradient that an objective gives.
     *
     * @throws AssertionError if it gives none
     */
    public static GradientAssert assertThatGradient(Objective objective) {
        String name = Providers.name(objective);
        return new GradientAssert(
                name,
                objective,
                objective
                        .differentiable()
                        .orElseThrow(() -> new AssertionFailedError(name
                                + ": expected that it gives its gradient, but differentiable() is empty. To mend it,"
                                + " implement Differentiable; or leave the gradient to Thalweg, which finds it in the"
                                + " bytecode, and assert nothing about it.")));
    }

    /** Of a run, which is made once, now. */
    public static RunAssert assertThatRun(Minimization run) {
        return new RunAssert(run, run.run());
    }

    /** Of the rates that a scheduler gives an optimiser with a learning rate, in a run of so many steps. */
    public static RatesAssert assertThatRates(Scheduler scheduler, double lr, int steps) {
        Scheduler.Schedule schedule = scheduler.start(lr, steps);
        List<Rates> rates = IntStream.range(0, steps)
                .mapToObj(step -> schedule.next(step, Double.NaN))
                .toList();
        return new RatesAssert(Providers.name(scheduler), rates);
    }

    /** Fails with a breach's sentence about somebody. */
    static AssertionFailedError failure(String name, Breach breach) {
        return new AssertionFailedError(name + ": " + breach.getMessage(), breach);
    }
}
