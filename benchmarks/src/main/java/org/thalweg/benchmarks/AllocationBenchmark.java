package org.thalweg.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.thalweg.api.Minimization;
import org.thalweg.api.Optimizer;
import org.thalweg.api.Result;
import org.thalweg.objectives.Rosenbrock;
import org.thalweg.optimizers.Adam;
import org.thalweg.optimizers.SGD;
import org.thalweg.schedulers.WarmUp;

/**
 * Whole runs, one ten times as long as the other, for the profiler {@code gc}: a step allocates nothing if both runs
 * allocate the same.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class AllocationBenchmark {
    /** The run's length. */
    @Param({"10000", "100000"})
    public int steps;

    /** Adam. */
    @Benchmark
    public Result adam() {
        return run(new Adam()).run();
    }

    /** Adam, with a warm-up over the first ten steps. */
    @Benchmark
    public Result adamWarmedUp() {
        return run(new Adam()).scheduledBy(new WarmUp(10)).run();
    }

    /** Gradient descent, at a rate with which it does not diverge. */
    @Benchmark
    public Result sgd() {
        return run(new SGD(1e-4, 0.9, 0, 0, false)).run();
    }

    /** Gradient descent, with a warm-up over the first ten steps. */
    @Benchmark
    public Result sgdWarmedUp() {
        return run(new SGD(1e-4, 0.9, 0, 0, false)).scheduledBy(new WarmUp(10)).run();
    }

    private Minimization run(Optimizer optimizer) {
        return Minimization.of(new Rosenbrock())
                .from(-1.2, 1)
                .with(optimizer)
                .keepTrace(false)
                .steps(steps);
    }
}
