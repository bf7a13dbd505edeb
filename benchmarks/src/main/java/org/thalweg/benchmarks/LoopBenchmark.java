package org.thalweg.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.thalweg.api.Minimization;
import org.thalweg.api.Result;
import org.thalweg.objectives.Rosenbrock;
import org.thalweg.optimizers.Adam;
import org.thalweg.schedulers.WarmUp;

/** A step of Adam on Rosenbrock's function in 2 dimensions, through the public loop; nanoseconds per step. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LoopBenchmark {
    private static final int STEPS = 10_000;

    /** Whether the JVM has run many other parts before, so that no call in the loop has one target only. */
    @Param({"false", "true"})
    public boolean megamorphic;

    /** Whether a warm-up sets the rate. */
    @Param({"false", "true"})
    public boolean scheduled;

    /** Whether a trace is kept, of every step. */
    @Param({"false", "true"})
    public boolean traced;

    private Minimization minimization;

    /** Describes the run. */
    @Setup
    public void describe() {
        if (megamorphic) {
            Pollution.run();
        }
        Minimization plain = Minimization.of(new Rosenbrock())
                .from(-1.2, 1)
                .with(new Adam())
                .keepTrace(traced)
                .steps(STEPS);
        minimization = scheduled ? plain.scheduledBy(new WarmUp()) : plain;
    }

    /** One run. */
    @Benchmark
    @OperationsPerInvocation(STEPS)
    public Result step() {
        return minimization.run();
    }
}
